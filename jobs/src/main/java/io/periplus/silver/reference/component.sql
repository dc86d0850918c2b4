-- Components as a source delivered them; what is measured of one stands in the configuration alone.
select
    d.source_system,
    d.component_code,
    d.touchpoint_code,
    d.kind,
    c.measure,
    d.unit,
    d.unit_change,
    d.higher_is_better,
    d.label_en,
    d.label_es,
    d.label_pt
from latest_ref_component as d
left join configured_component as c on d.component_code = c.component_code

-- The components as designed; one of the whole journey belongs to no touchpoint.
select
    c.component_code,
    if(c.touchpoint_code is null, -2, coalesce(t.touchpoint_key, -1)) as touchpoint_key,
    c.kind,
    c.unit,
    c.unit_change,
    c.higher_is_better,
    c.label_en,
    c.label_es,
    c.label_pt
from silver_component as c
left join gold_dim_touchpoint as t on c.touchpoint_code = t.touchpoint_code

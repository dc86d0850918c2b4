-- Touchpoints as a source delivered them.
select
    source_system,
    touchpoint_code,
    stage_code,
    stage_position,
    stage_label_en,
    stage_label_es,
    stage_label_pt,
    label_en,
    label_es,
    label_pt
from latest_ref_touchpoint

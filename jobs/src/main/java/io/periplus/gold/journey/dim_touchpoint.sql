-- The touchpoints as designed, with the stage of the journey to which each belongs.
select
    touchpoint_code,
    stage_code,
    stage_position,
    stage_label_en,
    stage_label_es,
    stage_label_pt,
    label_en,
    label_es,
    label_pt
from silver_touchpoint

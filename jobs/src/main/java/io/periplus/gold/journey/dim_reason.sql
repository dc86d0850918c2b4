-- The contact reasons, source by source; * stands for a code that all sources share.
select
    source_system,
    reason_code,
    reason_group,
    parent_reason_code,
    is_complaint,
    episode_gap_days,
    fcr_window_days,
    label_en,
    label_es,
    label_pt
from silver_reason

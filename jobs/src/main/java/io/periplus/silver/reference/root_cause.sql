-- Causes as a source delivered them.
select
    source_system,
    root_cause_code,
    parent_root_cause_code,
    owner,
    label_en,
    label_es,
    label_pt
from latest_ref_root_cause

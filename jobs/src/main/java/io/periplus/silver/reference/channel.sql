-- Channels as a source delivered them.
select
    source_system,
    channel_code,
    kind,
    is_human,
    is_digital,
    label_en,
    label_es,
    label_pt
from latest_ref_channel

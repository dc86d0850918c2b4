-- The channels as named by the company.
select
    channel_code,
    kind,
    is_human,
    is_digital,
    label_en,
    label_es,
    label_pt
from silver_channel

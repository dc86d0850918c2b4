-- Spend of campaigns.
select
    spend_id,
    source_system,
    spend_on,
    channel,
    purpose,
    nullif(segment, '') as segment,
    amount,
    currency,
    fx_rate
from latest_marketing_spend

-- What one unit of a cost driver costs, in the group currency of its first day.
select
    rate_id,
    source_system,
    driver,
    role,
    site_id,
    channel,
    round(rate * fx_rate, 8) as rate,
    valid_from,
    valid_to,
    currency,
    fx_rate
from latest_cost_rate

-- What is sold, over the period in which its name and cost hold.
select
    product_id,
    source_system,
    name,
    category,
    unit_cost_amount,
    valid_from,
    valid_to,
    currency,
    fx_rate
from latest_product

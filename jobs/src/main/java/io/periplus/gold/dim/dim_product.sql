-- Every product over the period in which its name and its cost hold.
select
    product_id,
    name,
    category,
    unit_cost_amount,
    valid_from,
    valid_to,
    valid_to is null as is_current
from silver_product

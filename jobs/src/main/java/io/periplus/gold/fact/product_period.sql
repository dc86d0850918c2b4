-- Every version of a product with the time in which it is the one meant: the first also covers what
-- came before it, and each lasts until the next begins, whatever the source says of its end.
select
    product_id,
    product_key,
    valid_from,
    lag(valid_from) over (partition by product_id order by valid_from) is null as is_first,
    lead(valid_from) over (partition by product_id order by valid_from) as next_from
from gold_dim_product

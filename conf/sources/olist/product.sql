-- Products have no name and no cost in this data set: the category and the start of the id stand
-- for the name. They are valid since before the first order.
select
    p.product_id as source_record_id,
    p.product_id,
    coalesce(n.product_category_name_english, p.product_category_name, 'unnamed')
    || ' '
    || left(p.product_id, 8) as name,
    coalesce(n.product_category_name_english, p.product_category_name) as category,
    timestamp '2016-01-01 00:00:00Z' as known_at,
    timestamp '2016-01-01 00:00:00Z' as valid_from,
    p._file,
    p._row
from products as p
left join category_names as n on p.product_category_name = n.product_category_name

-- Products are named by their type; the package tells no cost. They are valid since before the
-- first basket.
select
    product_id as source_record_id,
    product_id,
    coalesce(product_type, product_category, department, 'unnamed') || ' ' || product_id as name,
    coalesce(product_category, department) as category,
    timestamp '2016-12-31 00:00:00Z' as known_at,
    timestamp '2016-12-31 00:00:00Z' as valid_from,
    _file,
    _row
from products

-- One product of a basket. A quantity is not always one of pieces (fuel and weighed goods), so that
-- a line is one piece at what was paid for it.
select
    basket_id || '-' || product_id as source_record_id,
    transaction_timestamp as known_at,
    basket_id || '-' || product_id as order_line_id,
    basket_id as order_id,
    product_id,
    1 as quantity,
    sales_value as unit_price_amount,
    0 as discount_amount,
    0 as tax_amount,
    'USD' as currency,
    map('quantity', cast(quantity as string)) as attributes,
    _file,
    _row
from transactions

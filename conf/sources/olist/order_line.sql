-- One item of an order; the marketplace writes a line for each piece.
select
    i.order_id || '-' || i.order_item_id as source_record_id,
    coalesce(o.order_approved_at, o.order_purchase_timestamp) as known_at,
    i.order_id || '-' || i.order_item_id as order_line_id,
    i.order_id,
    i.product_id,
    1 as quantity,
    i.price as unit_price_amount,
    0 as discount_amount,
    0 as tax_amount,
    'BRL' as currency,
    map('seller_id', i.seller_id) as attributes,
    i._file,
    i._row
from order_items as i
left join orders as o on i.order_id = o.order_id

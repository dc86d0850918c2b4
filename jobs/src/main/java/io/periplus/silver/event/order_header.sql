-- An order earns its goods less discount and the shipping charged; a cancelled one earns nothing.
select
    'order' as kind,
    order_id as record_id,
    source_system,
    customer_id,
    ordered_at as happened_at,
    known_at,
    status as detail,
    channel,
    order_id,
    is_cancelled as is_failed,
    line_count as item_count,
    if(is_cancelled, 0, net_amount + shipping_amount) as revenue_amount,
    product_cost_amount,
    shipping_amount,
    link_confidence
from silver_order_header

-- Lines that customers sent back, with the order and the product that they belong to.
select
    r.return_item_id,
    r.source_system,
    r.order_line_id,
    l.order_id,
    o.customer_id,
    r.requested_at,
    r.received_at,
    r.known_at,
    r.reason_code,
    l.product_id,
    r.quantity,
    o.link_confidence
from latest_return_item as r
left join silver_order_line as l on r.order_line_id = l.order_line_id
left join silver_order_header as o on l.order_id = o.order_id

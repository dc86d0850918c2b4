-- What was ordered. A cancelled order earns nothing and costs nothing, whatever was asked for it.
with lines as (
    select
        order_id,
        count(*) as line_count,
        sum(round(quantity * coalesce(unit_cost_amount, 0), 4)) as product_cost_amount,
        min_by(product_id, order_line_id) filter (where product_id is not null) as first_product_id
    from silver_order_line
    group by order_id
),

orders as (
    select
        *,
        status = 'cancelled' as is_cancelled
    from latest_order_header
)

select
    o.order_id,
    o.source_system,
    c.customer_id,
    o.order_kind,
    o.subscription_id,
    o.ordered_at,
    o.known_at,
    o.channel,
    o.status,
    o.is_cancelled,
    o.cancelled_at,
    o.gross_amount,
    o.discount_amount,
    o.tax_amount,
    o.shipping_amount,
    coalesce(l.line_count, 0) as line_count,
    if(o.is_cancelled, 0, coalesce(l.product_cost_amount, 0)) as product_cost_amount,
    if(o.is_cancelled, 0, o.gross_amount - o.discount_amount) as net_amount,
    l.first_product_id,
    c.link_confidence,
    o.currency,
    o.fx_rate
from orders as o
left join lines as l on o.order_id = l.order_id
left join silver_customer_source as c on o.customer_source_id = c.customer_source_id

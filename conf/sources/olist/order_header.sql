-- One order. Its value comes from its items: an order that was cancelled before any item was
-- reserved has none, though payments may exist for it.
with totals as (
    select
        order_id,
        sum(price) as gross_amount,
        sum(freight_value) as shipping_amount
    from order_items
    group by order_id
)

select
    o.order_id as source_record_id,
    coalesce(o.order_approved_at, o.order_purchase_timestamp) as known_at,
    o.order_id,
    'sale' as order_kind,
    o.customer_id as customer_source_id,
    o.order_purchase_timestamp as ordered_at,
    'marketplace' as channel,
    'BRL' as currency,
    coalesce(t.gross_amount, 0) as gross_amount,
    0 as discount_amount,
    0 as tax_amount,
    coalesce(t.shipping_amount, 0) as shipping_amount,
    case o.order_status
        when 'created' then 'placed'
        when 'approved' then 'paid'
        when 'invoiced' then 'paid'
        when 'processing' then 'paid'
        when 'shipped' then 'fulfilled'
        when 'delivered' then 'fulfilled'
        when 'canceled' then 'cancelled'
        when 'unavailable' then 'cancelled'
        else o.order_status
    end as status,
    map('order_status', o.order_status) as attributes,
    o._file,
    o._row
from orders as o
left join totals as t on o.order_id = t.order_id

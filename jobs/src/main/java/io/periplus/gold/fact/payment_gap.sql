-- For a company without revenue books: what was paid against what was sold, by the month of the
-- order. Money that came for an order without any line has no sale to be traced to, and is named.
with sold as (
    select
        order_id,
        sum(line_amount) as amount
    from silver_order_line
    group by order_id
),

paid as (
    select
        order_id,
        min(paid_at) as paid_at,
        sum(amount) as amount
    from silver_payment
    where status = 'succeeded'
    group by coalesce(order_id, payment_id), order_id
),

orders as (
    select
        coalesce(o.ordered_at, p.paid_at) as at,
        s.order_id is null as is_without_items,
        coalesce(p.amount, 0) as paid,
        coalesce(s.amount, 0) + if(s.order_id is null, 0, coalesce(o.shipping_amount, 0)) as sold
    from paid as p
    left join silver_order_header as o on p.order_id = o.order_id
    left join sold as s on p.order_id = s.order_id
)

select
    to_date(date_trunc('month', from_utc_timestamp(at, :zone))) as period_on,
    if(is_without_items, 'payment_without_items', 'payment') as ledger_type,
    sum(paid) as ledger_amount,
    sum(sold) as attributed_amount,
    sum(if(is_without_items, paid, 0)) as no_driver_amount
from orders
where not exists (select 1 from silver_ledger_line as l where l.side = 'revenue')
group by 1, 2

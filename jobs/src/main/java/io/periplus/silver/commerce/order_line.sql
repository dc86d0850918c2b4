-- The lines of orders that have arrived. A line without a cost of its own takes the product's on
-- the day of the order; a line that waits for its order is not counted yet.
with priced as (
    select
        l.order_line_id,
        max_by(p.unit_cost_amount, p.valid_from) as unit_cost_amount
    from latest_order_line as l
    inner join latest_order_header as o on l.order_id = o.order_id
    inner join silver_product as p
        on
            l.product_id = p.product_id
            and o.ordered_at >= p.valid_from
            and coalesce(o.ordered_at < p.valid_to, true)
    where l.unit_cost_amount is null
    group by l.order_line_id
)

select
    l.order_line_id,
    l.order_id,
    l.source_system,
    l.product_id,
    l.quantity,
    l.unit_price_amount,
    l.discount_amount,
    round(l.quantity * l.unit_price_amount, 4) - l.discount_amount as line_amount,
    coalesce(l.unit_cost_amount, p.unit_cost_amount) as unit_cost_amount,
    l.currency,
    l.fx_rate
from latest_order_line as l
inner join latest_order_header as o on l.order_id = o.order_id
left join priced as p on l.order_line_id = p.order_line_id

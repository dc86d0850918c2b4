-- Customers who were drawn by chance into an arm, once the horizon after it is over: whether they
-- bought, and the margin that they brought, net of what the action cost.
with drawn as (
    select
        action_id,
        customer_id,
        coalesce(kind, 'action') as kind,
        assigned_at,
        arm = 'treated' as is_treated,
        probability,
        coalesce(cost_amount, 0) as cost_amount
    from silver_action_assignment
    where
        customer_id is not null
        and probability > 0
        and probability < 1
        and assigned_at < timestampadd(day, -:horizon_days, :as_of)
),

came as (
    select
        d.action_id,
        d.customer_id,
        count_if(
            e.kind = 'order' and not e.is_failed and coalesce(o.order_kind, 'sale') = 'sale'
        ) as purchases,
        sum(e.revenue_amount - e.product_cost_amount - e.service_cost_amount) as margin_amount
    from drawn as d
    inner join silver_source_event as e
        on
            d.customer_id = e.customer_id
            and d.assigned_at < e.happened_at
            and timestampadd(day, :horizon_days, d.assigned_at) >= e.happened_at
            and e.known_at < :as_of
    left join silver_order_header as o on e.kind = 'order' and e.order_id = o.order_id
    group by d.action_id, d.customer_id
)

select
    d.action_id,
    d.customer_id,
    d.kind,
    add_months(
        trunc(to_date(from_utc_timestamp(d.assigned_at, :zone)), 'month'), -1
    ) as month_start_on,
    d.is_treated,
    d.probability,
    cast(d.cost_amount as double) as cost,
    cast(if(coalesce(c.purchases, 0) > 0, 1, 0) as double) as came,
    cast(coalesce(c.margin_amount, 0) - d.cost_amount as double) as profit
from drawn as d
left join came as c on d.action_id = c.action_id and d.customer_id = c.customer_id

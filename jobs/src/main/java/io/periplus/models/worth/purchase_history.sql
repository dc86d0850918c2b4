-- The purchases of each customer, a day counted once, up to tonight and up to a held-back day: how
-- often he came back, when last, and what a day of his was worth. What a contract bills is none.
with day as (
    select
        e.customer_id,
        to_date(from_utc_timestamp(e.happened_at, :zone)) as bought_on,
        sum(
            e.revenue_amount - e.product_cost_amount - e.service_cost_amount
        ) as margin_amount
    from silver_source_event as e
    left join silver_order_header as o on e.order_id = o.order_id
    where
        e.kind = 'order'
        and not e.is_failed
        and coalesce(o.order_kind, 'sale') = 'sale'
        and e.happened_at < :as_of
        and e.known_at < :as_of
    group by e.customer_id, to_date(from_utc_timestamp(e.happened_at, :zone))
),

customer as (
    select
        customer_id,
        min(bought_on) as first_on,
        max(bought_on) as last_on,
        count(*) - 1 as repeats,
        cast(avg(margin_amount) as double) as mean_margin,
        max(if(bought_on <= :held_on, bought_on, null)) as held_last_on,
        count_if(bought_on <= :held_on) - 1 as held_repeats,
        cast(avg(if(bought_on <= :held_on, margin_amount, null)) as double) as held_mean,
        count_if(bought_on > :held_on) as later_purchases,
        cast(sum(if(bought_on > :held_on, margin_amount, 0)) as double) as later_margin
    from day
    group by customer_id
)

select
    customer_id,
    repeats,
    if(repeats = 0, 0.0, greatest(1, round(datediff(last_on, first_on) / 7))) as last_week,
    greatest(
        1, round(datediff(last_on, first_on) / 7), round(datediff(:business_date, first_on) / 7)
    ) + 0.0 as watched_weeks,
    mean_margin,
    held_repeats,
    if(
        held_repeats = 0, 0.0, greatest(1, round(datediff(held_last_on, first_on) / 7))
    ) as held_last_week,
    greatest(
        1, round(datediff(held_last_on, first_on) / 7), round(datediff(:held_on, first_on) / 7)
    ) + 0.0 as held_watched_weeks,
    coalesce(held_mean, 0.0) as held_mean,
    later_purchases,
    later_margin
from customer

-- Whether promises are kept, in whole days of the business zone: what comes at any hour of the
-- promised day is in time. What has not come by the night is broken once the promised day is over.
with arrivals as (
    select
        *,
        if(delivered_at < :as_of, delivered_at, null) as arrived_at
    from latest_delivery
),

days as (
    select
        a.*,
        o.customer_id,
        o.link_confidence,
        to_date(from_utc_timestamp(o.ordered_at, :zone)) as ordered_on,
        to_date(from_utc_timestamp(a.promised_at, :zone)) as promised_on,
        to_date(from_utc_timestamp(a.arrived_at, :zone)) as arrived_on
    from arrivals as a
    left join silver_order_header as o on a.order_id = o.order_id
)

select
    delivery_id,
    source_system,
    order_id,
    customer_id,
    promised_at,
    shipped_at,
    arrived_at as delivered_at,
    known_at,
    status,
    carrier,
    attempt_count,
    cost_amount,
    if(arrived_on < promised_on, 0, datediff(arrived_on, promised_on)) as promise_late_days,
    case
        when promised_on is null then null
        when arrived_on is not null then arrived_on <= promised_on
        when promised_on < :business_date then false
    end as is_promise_kept,
    datediff(arrived_on, ordered_on) as delivery_days,
    link_confidence,
    currency,
    fx_rate
from days

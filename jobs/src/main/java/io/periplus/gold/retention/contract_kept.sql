-- Customers with a contract at the end of a base month, and what had become of it a month or a year
-- later. A pause is no end. Whoever ended all he had has left; his last end tells how.
with ended as (
    select
        subscription_id,
        max_by(is_involuntary, happened_at) as is_involuntary
    from silver_subscription_event
    where event_type = 'cancel' and happened_at < :as_of
    group by subscription_id
),

span as (
    select
        s.customer_id,
        to_date(from_utc_timestamp(s.started_at, :zone)) as started_on,
        to_date(from_utc_timestamp(s.ended_at, :zone)) as ended_on,
        coalesce(e.is_involuntary, s.status = 'ended') as is_involuntary,
        s.status = 'paused' as is_paused
    from silver_subscription as s
    left join ended as e on s.subscription_id = e.subscription_id
    where s.customer_id is not null and s.status <> 'trial'
),

months as (
    select
        explode(
            sequence(
                greatest(trunc(min(started_on), 'month'), add_months(:business_date, -36)),
                trunc(:business_date, 'month'),
                interval 1 month
            )
        ) as month_start_on
    from span
),

base_kind as (
    select
        'month_ago' as base_kind,
        -1 as months
    union all
    select
        'year_ago' as base_kind,
        -12 as months
),

base as (
    select
        trunc(m.month_start_on, 'month') as month_start_on,
        b.base_kind,
        last_day(add_months(m.month_start_on, b.months)) as base_on,
        least(last_day(m.month_start_on), :business_date) as now_on
    from months as m
    cross join base_kind as b
),

held as (
    select
        b.month_start_on,
        b.base_kind,
        s.customer_id,
        max(s.ended_on is null or s.ended_on > b.now_on) as is_kept,
        max(s.is_paused and s.ended_on is null) as is_paused,
        max_by(s.is_involuntary, s.ended_on) as is_involuntary
    from span as s
    inner join base as b
        on s.started_on <= b.base_on and (s.ended_on is null or s.ended_on > b.base_on)
    group by b.month_start_on, b.base_kind, s.customer_id
)

select
    h.month_start_on,
    h.base_kind,
    coalesce(c.segment_key, -1) as segment_key,
    count(*) as started,
    count_if(h.is_kept) as kept,
    count_if(h.is_kept and h.is_paused) as paused,
    count_if(not h.is_kept and not coalesce(h.is_involuntary, false)) as voluntary,
    count_if(not h.is_kept and coalesce(h.is_involuntary, false)) as involuntary
from held as h
left join gold_dim_customer as c on h.customer_id = c.customer_id and c.is_current
group by h.month_start_on, h.base_kind, coalesce(c.segment_key, -1)

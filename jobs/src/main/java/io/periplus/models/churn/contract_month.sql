-- One row a contract and month in which it might end: it had begun before the month and was still
-- running when the month began. What changed in the three months before counts once it was known.
with ended as (
    select
        subscription_id,
        max(happened_at) as ended_at,
        max_by(reason_code, happened_at) as reason_code,
        max_by(is_involuntary, happened_at) as is_involuntary
    from silver_subscription_event
    where event_type = 'cancel' and happened_at < :as_of and known_at < :as_of
    group by subscription_id
),

contract as (
    select
        s.subscription_id,
        s.customer_id,
        s.billing_period = 'year' as is_yearly,
        e.reason_code,
        coalesce(e.is_involuntary, false) as is_involuntary,
        trunc(to_date(from_utc_timestamp(s.started_at, :zone)), 'month') as started_month,
        trunc(
            to_date(from_utc_timestamp(coalesce(s.ended_at, e.ended_at), :zone)), 'month'
        ) as ended_month
    from silver_subscription as s
    left join ended as e on s.subscription_id = e.subscription_id
    where s.customer_id is not null and s.status not in ('trial')
),

at_risk as (
    select
        *,
        explode(
            sequence(
                greatest(add_months(started_month, 1), :first_month),
                least(coalesce(ended_month, :next_month), :next_month),
                interval 1 month
            )
        ) as month_start_on
    from contract
    where
        add_months(started_month, 1) <= :next_month
        and coalesce(ended_month, :next_month)
        >= greatest(add_months(started_month, 1), :first_month)
),

later_month as (
    select explode(array(1, 2, 3)) as later
),

change as (
    select
        subscription_id,
        event_type = 'payment_failed' as is_unpaid,
        event_type = 'upgrade' and reason_code = 'price_change' as is_dearer,
        add_months(
            trunc(
                to_date(from_utc_timestamp(greatest(happened_at, known_at), :zone)), 'month'
            ),
            later
        ) as month_start_on
    from silver_subscription_event
    cross join later_month
    where happened_at < :as_of and known_at < :as_of
),

changed as (
    select
        subscription_id,
        month_start_on,
        count_if(is_unpaid) as unpaid,
        count_if(is_dearer) as dearer
    from change
    group by subscription_id, month_start_on
)

select
    r.subscription_id,
    r.customer_id,
    r.month_start_on,
    add_months(r.month_start_on, -1) as look_month,
    r.is_involuntary,
    r.reason_code,
    cast(r.is_yearly as double) as is_yearly,
    months_between(r.month_start_on, r.started_month) as age_months,
    cast(if(r.ended_month = r.month_start_on, 1, 0) as double) as is_lost,
    ln(1 + months_between(r.month_start_on, r.started_month)) as age_log,
    months_between(r.month_start_on, r.started_month) / 12 as age_years,
    cast(coalesce(c.unpaid, 0) as double) as payments_failed_3m,
    cast(coalesce(c.dearer, 0) as double) as price_raised_3m
from at_risk as r
left join changed as c
    on r.subscription_id = c.subscription_id and r.month_start_on = c.month_start_on

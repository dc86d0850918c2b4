-- How many got how far and what became of them. Every cell has a row for each step up to its last,
-- so that those at risk add up over queues, reasons and tiers.
with contacts as (
    select
        to_date(cast(div(date_key, 100) * 100 + 1 as string), 'yyyyMMdd') as month_start_on,
        coalesce(queue_id, 'none') as queue_id,
        reason_key,
        coalesce(highest_tier, 0) as tier,
        is_abandoned,
        queue_wait_seconds,
        blind_transfer_count + warm_transfer_count as transfer_count
    from gold_fact_interaction
    where is_contact and is_abandoned is not null
),

reached as (
    select
        month_start_on,
        queue_id,
        reason_key,
        tier,
        'wait_second' as measure,
        cast(
            if(
                queue_wait_seconds < 300,
                div(queue_wait_seconds, 5) * 5,
                least(div(queue_wait_seconds, 60) * 60, 3600)
            ) as int
        ) as step,
        is_abandoned
    from contacts
    where queue_wait_seconds > 0
    union all
    select
        month_start_on,
        queue_id,
        reason_key,
        tier,
        'transfer_no',
        transfer_count,
        is_abandoned
    from contacts
),

cells as (
    select
        month_start_on,
        queue_id,
        reason_key,
        tier,
        measure,
        max(step) as last_step
    from reached
    group by month_start_on, queue_id, reason_key, tier, measure
),

steps as (
    select
        *,
        explode(
            case
                when measure = 'transfer_no' then sequence(0, last_step)
                when last_step < 300 then sequence(0, last_step, 5)
                else concat(sequence(0, 295, 5), sequence(300, last_step, 60))
            end
        ) as step
    from cells
),

left_at as (
    select
        month_start_on,
        queue_id,
        reason_key,
        tier,
        measure,
        step,
        count_if(is_abandoned) as gave_up_count,
        count_if(not is_abandoned) as served_count
    from reached
    group by month_start_on, queue_id, reason_key, tier, measure, step
)

select
    s.month_start_on,
    s.queue_id,
    s.reason_key,
    s.tier,
    s.measure,
    s.step,
    sum(coalesce(l.gave_up_count, 0) + coalesce(l.served_count, 0)) over (
        partition by s.month_start_on, s.queue_id, s.reason_key, s.tier, s.measure
        order by s.step desc
    ) as at_risk_count,
    coalesce(l.gave_up_count, 0) as gave_up_count,
    coalesce(l.served_count, 0) as served_count
from steps as s
left join left_at as l
    on
        s.month_start_on = l.month_start_on
        and s.queue_id = l.queue_id
        and s.reason_key = l.reason_key
        and s.tier = l.tier
        and s.measure = l.measure
        and s.step = l.step

-- What is counted and added up for the board page, by the business month: amounts and counts have no
-- denominator. Revenue and margin leave out what only the books know; an order counts when it was
-- placed, cancelled or not, and a customer when one of his was not cancelled. A promise counts in the
-- month for which it was given.
with counted as (
    select
        'revenue' as metric_code,
        to_date(cast(date_key div 100 * 100 + 1 as string), 'yyyyMMdd') as period_start_on,
        revenue_amount as numerator,
        cast(null as int) as denominator
    from gold_fact_journey_event
    where not (event_kind = 'unattributed' and source_system = 'ledger')
    union all
    select
        'margin' as metric_code,
        to_date(cast(date_key div 100 * 100 + 1 as string), 'yyyyMMdd') as period_start_on,
        margin_amount as numerator,
        cast(null as int) as denominator
    from gold_fact_journey_event
    where not (event_kind = 'unattributed' and source_system = 'ledger')
    union all
    select
        'cost_to_serve' as metric_code,
        to_date(cast(date_key div 100 * 100 + 1 as string), 'yyyyMMdd') as period_start_on,
        cost_to_serve_amount as numerator,
        cast(null as int) as denominator
    from gold_fact_episode
    union all
    select
        'orders' as metric_code,
        to_date(date_trunc('month', from_utc_timestamp(ordered_at, :zone))) as period_start_on,
        1 as numerator,
        cast(null as int) as denominator
    from silver_order_header
    union all
    select
        'customers' as metric_code,
        to_date(date_trunc('month', from_utc_timestamp(ordered_at, :zone))) as period_start_on,
        count(distinct customer_id) as numerator,
        cast(null as int) as denominator
    from silver_order_header
    where not is_cancelled
    group by 2
    union all
    select
        'promise_kept' as metric_code,
        to_date(date_trunc('month', from_utc_timestamp(promised_at, :zone))) as period_start_on,
        if(is_promise_kept, 1, 0) as numerator,
        1 as denominator
    from silver_delivery
    where is_promise_kept is not null
    union all
    select
        'contact_rate' as metric_code,
        to_date(date_trunc('month', from_utc_timestamp(ordered_at, :zone))) as period_start_on,
        0 as numerator,
        1 as denominator
    from silver_order_header
    union all
    select
        'contact_rate' as metric_code,
        to_date(date_trunc('month', from_utc_timestamp(started_at, :zone))) as period_start_on,
        1 as numerator,
        0 as denominator
    from silver_interaction
    where is_contact
)

select
    metric_code,
    period_start_on,
    sum(numerator) as numerator,
    sum(denominator) as denominator
from counted
group by metric_code, period_start_on

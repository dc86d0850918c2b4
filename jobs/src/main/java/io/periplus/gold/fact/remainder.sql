-- Money of a month that no customer's event carries, by name: what the books hold beyond our
-- figures, and what concerns nobody known. With it the events add up to the books.
with of_books as (
    select
        period_on,
        'ledger' as source_system,
        side,
        ledger_type,
        inline(
            array(
                struct('idle' as part, idle_amount as amount),
                struct('no_driver' as part, no_driver_amount as amount),
                struct('residual' as part, residual_amount as amount)
            )
        )
    from gold_fact_ledger_reconciliation
    where ledger_type not in ('payment', 'payment_without_items')
),

nameless as (
    select
        ordered_at as at,
        'order' as part,
        net_amount + if(is_cancelled, 0, coalesce(shipping_amount, 0)) as revenue_amount,
        product_cost_amount as cost_amount
    from silver_order_header
    where customer_id is null
    union all
    select
        refunded_at as at,
        'refund' as part,
        -amount as revenue_amount,
        0 as cost_amount
    from silver_refund
    where customer_id is null
    union all
    select
        coalesce(delivered_at, known_at) as at,
        'delivery' as part,
        0 as revenue_amount,
        coalesce(cost_amount, 0) as cost_amount
    from silver_delivery
    where customer_id is null
    union all
    select
        started_at as at,
        'contact' as part,
        0 as revenue_amount,
        coalesce(service_cost_amount, 0) as cost_amount
    from silver_interaction
    where customer_id is null
)

select
    period_on,
    source_system,
    concat_ws('|', side, ledger_type, part) as source_record_id,
    if(side = 'revenue', amount, 0) as revenue_amount,
    if(side = 'cost', amount, 0) as cost_amount
from of_books
where amount <> 0
union all
select
    to_date(date_trunc('month', from_utc_timestamp(at, :zone))) as period_on,
    'no_customer' as source_system,
    part as source_record_id,
    sum(revenue_amount) as revenue_amount,
    sum(cost_amount) as cost_amount
from nameless
group by 1, part
having sum(revenue_amount) <> 0 or sum(cost_amount) <> 0

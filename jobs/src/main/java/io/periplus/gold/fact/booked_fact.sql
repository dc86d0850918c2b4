-- What our records say of each line of the books, by the business month. Refunds and goodwill count
-- on the side on which the company books them: as a cost where its cost ledger has that type, else
-- as less revenue. A delivery costs when it came, or when its failure became known.
with books as (
    select
        coalesce(bool_or(side = 'cost' and ledger_type = 'goodwill'), false) as has_goodwill_cost,
        coalesce(bool_or(side = 'cost' and ledger_type = 'refund'), false) as has_refund_cost,
        coalesce(bool_or(side = 'revenue' and ledger_type = 'subscription'), false) as has_plans
    from silver_ledger_line
),

orders as (
    select
        ordered_at as at,
        'revenue' as side,
        inline(
            array(
                struct(
                    if(has_plans and order_kind = 'subscription_invoice', 'subscription', 'sale')
                        as ledger_type,
                    coalesce(gross_amount, 0) as amount
                ),
                struct('discount' as ledger_type, -coalesce(discount_amount, 0) as amount),
                struct('shipping' as ledger_type, coalesce(shipping_amount, 0) as amount)
            )
        )
    from silver_order_header
    cross join books
    where not is_cancelled
),

refunds as (
    select
        refunded_at as at,
        if(is_goodwill, has_goodwill_cost, has_refund_cost) as is_cost,
        if(is_goodwill and has_goodwill_cost, 'goodwill', 'refund') as ledger_type,
        amount
    from silver_refund
    cross join books
),

facts as (
    select
        at,
        side,
        ledger_type,
        amount
    from orders
    union all
    select
        at,
        if(is_cost, 'cost', 'revenue') as side,
        ledger_type,
        if(is_cost, amount, -amount) as amount
    from refunds
    union all
    select
        started_at as at,
        'cost' as side,
        inline(
            array(
                struct('labour' as ledger_type, labour_cost_amount as amount),
                struct('channel' as ledger_type, channel_cost_amount as amount)
            )
        )
    from silver_interaction
    union all
    select
        coalesce(delivered_at, known_at) as at,
        'cost' as side,
        'logistics' as ledger_type,
        cost_amount as amount
    from silver_delivery
)

select
    to_date(date_trunc('month', from_utc_timestamp(at, :zone))) as period_on,
    side,
    ledger_type,
    sum(coalesce(amount, 0)) as amount
from facts
group by 1, side, ledger_type

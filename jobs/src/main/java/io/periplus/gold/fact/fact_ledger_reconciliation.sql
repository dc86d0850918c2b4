-- The books against our figures: ledger = attributed + idle + no driver + residual. Compared is every
-- type that the books know in every month that they have closed. Labour without an allocation driver
-- is idle capacity; any other cost without one cannot be traced. Without revenue books the payments
-- stand in their place.
with lines as (
    select
        to_date(date_trunc('month', period_on)) as period_on,
        side,
        ledger_type,
        sum(amount) as ledger_amount,
        sum(if(side = 'cost' and allocation_driver is null and ledger_type = 'labour', amount, 0))
            as idle_amount,
        sum(if(side = 'cost' and allocation_driver is null and ledger_type <> 'labour', amount, 0))
            as no_driver_amount
    from silver_ledger_line
    group by 1, side, ledger_type
),

types as (
    select distinct
        side,
        ledger_type
    from lines
),

months as (
    select distinct
        period_on,
        side
    from lines
),

closed as (
    select
        m.period_on,
        m.side,
        t.ledger_type
    from months as m
    inner join types as t on m.side = t.side
),

compared as (
    select
        c.period_on,
        c.side,
        c.ledger_type,
        coalesce(l.ledger_amount, 0) as ledger_amount,
        coalesce(f.amount, 0) as attributed_amount,
        coalesce(l.idle_amount, 0) as idle_amount,
        coalesce(l.no_driver_amount, 0) as no_driver_amount
    from closed as c
    left join lines as l
        on c.period_on = l.period_on and c.side = l.side and c.ledger_type = l.ledger_type
    left join booked_fact as f
        on c.period_on = f.period_on and c.side = f.side and c.ledger_type = f.ledger_type
    union all
    select
        period_on,
        'revenue' as side,
        ledger_type,
        ledger_amount,
        attributed_amount,
        0 as idle_amount,
        no_driver_amount
    from payment_gap
)

select
    *,
    ledger_amount - attributed_amount - idle_amount - no_driver_amount as residual_amount
from compared

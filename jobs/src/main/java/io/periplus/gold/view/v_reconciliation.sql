-- The books against our figures, month by month and over all months (period total), each part in
-- per cent of the books. The rows of total repeat the months: never add the two.
with parts as (
    select
        if(grouping(period_on) = 0, date_format(period_on, 'yyyy-MM'), 'total') as period,
        if(grouping(period_on) = 0, period_on, null) as period_on,
        side,
        ledger_type,
        sum(ledger_amount) as ledger_amount,
        sum(attributed_amount) as attributed_amount,
        sum(idle_amount) as idle_amount,
        sum(no_driver_amount) as no_driver_amount,
        sum(residual_amount) as residual_amount,
        count_if(not is_within_tolerance) as month_out_of_tolerance_count
    from periplus.gold.fact_ledger_reconciliation
    group by grouping sets ((period_on, side, ledger_type), (side, ledger_type))
)

select
    period,
    period_on,
    side,
    ledger_type,
    ledger_amount,
    attributed_amount,
    idle_amount,
    no_driver_amount,
    residual_amount,
    100 * try_divide(cast(attributed_amount as double), cast(ledger_amount as double))
        as attributed_percent,
    100 * try_divide(cast(idle_amount as double), cast(ledger_amount as double)) as idle_percent,
    100 * try_divide(cast(no_driver_amount as double), cast(ledger_amount as double))
        as no_driver_percent,
    100 * try_divide(cast(residual_amount as double), cast(ledger_amount as double))
        as residual_percent,
    month_out_of_tolerance_count,
    abs(residual_amount)
    <= if(side = 'cost', 0.02, 0.0001) * abs(ledger_amount) as is_within_tolerance
from parts

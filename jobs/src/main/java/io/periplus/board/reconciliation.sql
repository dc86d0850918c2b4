-- The books against our figures, over all months.
select
    side,
    ledger_type,
    period,
    ledger_amount,
    attributed_amount,
    idle_amount,
    no_driver_amount,
    residual_amount,
    is_within_tolerance
from periplus.gold.v_reconciliation
where period = 'total'
order by side, ledger_type

-- The books against our figures over all months, the largest gap first.
select
    concat(side, ' ', ledger_type) as line,
    cast(coalesce(ledger_amount, 0) as decimal(38, 4)) as booked,
    cast(coalesce(residual_amount, 0) as decimal(38, 4)) as residual,
    coalesce(is_within_tolerance, false) as is_within_tolerance
from periplus.gold.v_reconciliation
where period = 'total'
order by abs(coalesce(residual_amount, 0)) desc, side asc, ledger_type asc

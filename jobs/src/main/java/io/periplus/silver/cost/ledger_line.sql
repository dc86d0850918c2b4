-- Both sides of the books, in one form.
select
    'cost' as side,
    ledger_line_id,
    source_system,
    cost_type as ledger_type,
    period_on,
    amount,
    allocation_driver,
    currency,
    fx_rate
from latest_cost_ledger
union all
select
    'revenue' as side,
    ledger_line_id,
    source_system,
    revenue_type as ledger_type,
    period_on,
    amount,
    null as allocation_driver,
    currency,
    fx_rate
from latest_revenue_ledger

-- Every line of the board page by month, oldest first.
select
    kpi_code,
    label_en,
    higher_is_better,
    position,
    period_start_on,
    value,
    low,
    high,
    unit,
    target,
    previous,
    method,
    cast(coalesce(n, if(unit = 'count', numerator, 0)) as bigint) as n,
    evidence_grade,
    trust_flag
from periplus.gold.v_exec_scorecard
order by position, period_start_on

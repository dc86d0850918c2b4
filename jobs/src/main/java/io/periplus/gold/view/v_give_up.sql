-- Patience: the share of contacts that would not yet have given up after each step if nobody were
-- served, by Kaplan and Meier (1958): whoever is served leaves the risk, and is not called patient.
-- All queues, reasons and tiers together, month by month; steps with fewer than 10 at risk not shown.
with steps as (
    select
        month_start_on,
        measure,
        step,
        sum(at_risk_count) as at_risk_count,
        sum(gave_up_count) as gave_up_count,
        sum(served_count) as served_count
    from periplus.gold.agg_give_up_curve
    group by month_start_on, measure, step
)

select
    month_start_on,
    measure,
    step,
    at_risk_count,
    gave_up_count,
    served_count,
    gave_up_count / at_risk_count as give_up_rate,
    if(
        bool_or(gave_up_count = at_risk_count) over curve,
        0.0,
        exp(
            sum(ln(1 - if(gave_up_count = at_risk_count, 0, gave_up_count) / at_risk_count))
                over curve
        )
    ) as patient_share
from steps
where at_risk_count >= 10
window curve as (partition by month_start_on, measure order by step)

-- The board page: every KPI by month with its interval, target, month before, grade and whether it
-- can be trusted. The value of a score is its estimate; of the others, the ratio or the amount.
with lines as (
    select
        f.*,
        coalesce(
            f.estimate,
            if(
                f.denominator is null,
                cast(f.numerator as double),
                try_divide(cast(f.numerator as double), cast(f.denominator as double))
            )
        ) as now,
        coalesce(
            f.previous_estimate,
            if(
                f.previous_denominator is null,
                f.previous_numerator,
                try_divide(f.previous_numerator, f.previous_denominator)
            )
        ) as before
    from periplus.gold.fact_exec_kpi as f
)

select
    k.position,
    k.kpi_code,
    k.metric_code,
    k.label_en,
    k.label_es,
    k.label_pt,
    k.owner_role,
    k.higher_is_better,
    k.period as period_kind,
    l.period_start_on,
    if(l.evidence_grade = 'D' and l.estimate_unit = 'money', null, l.now) as value,
    if(l.evidence_grade = 'D' and l.estimate_unit = 'money', null, l.low) as low,
    if(l.evidence_grade = 'D' and l.estimate_unit = 'money', null, l.high) as high,
    l.estimate_unit as unit,
    l.target_value as target,
    if(l.evidence_grade = 'D' and l.estimate_unit = 'money', null, l.before) as previous,
    l.numerator,
    l.denominator,
    l.method,
    coalesce(l.n_effective, cast(l.denominator as double)) as n,
    if(l.evidence_grade = 'D', null, l.amount) as amount,
    if(l.evidence_grade = 'D', null, l.amount_low) as amount_low,
    if(l.evidence_grade = 'D', null, l.amount_high) as amount_high,
    l.evidence_grade,
    l.weak_link_share,
    l.trust_flag,
    l.refused_reason
from lines as l
inner join periplus.gold.dim_kpi as k on l.kpi_key = k.kpi_key

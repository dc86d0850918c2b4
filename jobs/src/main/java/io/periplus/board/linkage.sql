-- What each component goes together with, for all customers, strongest first within an outcome.
select
    k.label_en,
    t.label_en as touchpoint_label_en,
    f.outcome_code,
    f.estimate,
    f.low,
    f.high,
    f.estimate_unit,
    coalesce(f.n_treated, 0) + coalesce(f.n_control, 0) as n,
    f.method,
    f.evidence_grade,
    f.refused_reason
from periplus.gold.fact_component_linkage as f
inner join periplus.gold.dim_component as k on f.component_key = k.component_key
left join periplus.gold.dim_touchpoint as t on k.touchpoint_key = t.touchpoint_key
where f.segment_key = -2
order by
    array_position(
        array(:satisfaction, 'nps', 'ces', 'retention', 'cost_to_serve', 'revenue', 'margin'),
        f.outcome_code
    ),
    f.refused_reason is not null,
    abs(f.estimate) desc,
    k.component_code

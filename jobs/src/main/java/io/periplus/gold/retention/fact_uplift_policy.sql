-- What treating each tenth earns a customer over the horizon, and all of its customers together. The
-- arms were drawn by chance and the draw was checked: grade A.
select
    p.policy_code,
    cast(-2 as bigint) as action_key,
    cast(-2 as bigint) as segment_key,
    p.decile,
    p.customer_count,
    p.is_within_cutoff,
    p.risk_lift * p.customer_count as risk_targeting_amount,
    p.lift as estimate,
    p.lift_low as low,
    p.lift_high as high,
    if(p.refused_reason is null, 'money', null) as estimate_unit,
    if(p.refused_reason is null, 'randomised', null) as method,
    p.treated_count as n_treated,
    p.customer_count - p.treated_count as n_control,
    cast(p.customer_count as double) as n_effective,
    if(p.refused_reason is null, 1.0, null) as overlap_share,
    if(p.refused_reason is null, 'A', null) as evidence_grade,
    cast(null as double) as weak_link_share,
    p.refused_reason,
    coalesce(r.model_run_key, -1) as model_run_key,
    p.lift * p.customer_count as amount,
    p.lift_low * p.customer_count as amount_low,
    p.lift_high * p.customer_count as amount_high
from models_uplift_policy as p
left join gold_dim_model_run as r
    on p.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

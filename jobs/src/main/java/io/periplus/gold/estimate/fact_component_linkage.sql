-- The effects that the linkage model leaves, with the members of the dimensions that they are about.
-- What it cannot refute it grades D, and then nothing of it stands in money.
select
    coalesce(k.component_key, -1) as component_key,
    if(e.segment_code = 'ALL', -2, coalesce(s.segment_key, -1)) as segment_key,
    e.outcome_code,
    e.horizon_months,
    e.unit_change,
    e.exposed_customer_count,
    e.exposure_mean,
    e.exposure_p01,
    e.exposure_p99,
    e.std_error,
    e.placebo_p,
    e.random_cause_p,
    e.permuted_p,
    e.lead_p,
    e.subset_shift,
    e.robustness_value,
    e.e_value,
    e.benchmark_low,
    e.benchmark_high,
    e.second_estimate,
    e.grade_reason,
    e.estimate,
    e.low,
    e.high,
    e.estimate_unit,
    e.method,
    e.n_treated,
    e.n_control,
    e.n_effective,
    e.overlap_share,
    e.evidence_grade,
    e.refused_reason,
    e.amount,
    e.amount_low,
    e.amount_high,
    coalesce(r.model_run_key, -1) as model_run_key
from models_linkage as e
left join gold_dim_component as k on e.component_code = k.component_code
left join gold_dim_segment as s on s.is_primary and e.segment_code = s.segment_code
left join gold_dim_model_run as r
    on e.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

-- What each level of a component does against none, with the members of the dimensions.
select
    coalesce(k.component_key, -1) as component_key,
    if(c.segment_code = 'ALL', -2, coalesce(s.segment_key, -1)) as segment_key,
    c.outcome_code,
    c.dose,
    c.observation_count,
    c.is_supported,
    c.estimate,
    c.low,
    c.high,
    c.estimate_unit,
    c.method,
    c.evidence_grade,
    coalesce(r.model_run_key, -1) as model_run_key
from models_response_curve as c
left join gold_dim_component as k on c.component_code = k.component_code
left join gold_dim_segment as s on s.is_primary and c.segment_code = s.segment_code
left join gold_dim_model_run as r
    on c.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

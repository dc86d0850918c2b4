-- How good each model was where it had not learnt; the empty segment stands for everybody.
select
    q.population,
    if(q.segment_code = '', -2, coalesce(s.segment_key, -1)) as segment_key,
    q.horizon_days,
    q.measure,
    q.variant,
    q.value,
    q.low,
    q.high,
    q.case_count,
    q.event_count,
    coalesce(r.model_run_key, -1) as model_run_key
from models_churn_quality as q
left join gold_dim_segment as s on s.is_primary and q.segment_code = s.segment_code
left join gold_dim_model_run as r
    on q.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

-- How well each score foretells what customers do, under the score's definition of today.
with metrics as (
    select
        metric_code,
        min(metric_key) as metric_key
    from gold_dim_metric
    where is_current
    group by metric_code
)

select
    coalesce(m.metric_key, -1) as metric_key,
    -2 as segment_key,
    coalesce(r.model_run_key, -1) as model_run_key,
    v.outcome_code,
    v.horizon_months,
    v.gain_over_baseline,
    v.gain_low,
    v.gain_high,
    v.metric_rank,
    v.p_best,
    v.case_count
from models_metric_validity as v
left join metrics as m on v.metric_code = m.metric_code
left join gold_dim_model_run as r
    on
        v.model_run_id
        = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

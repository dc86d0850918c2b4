-- How likely each customer is to leave, as the model of tonight says; no rows when it was refused.
select
    m.customer_id,
    coalesce(c.customer_key, -1) as customer_key,
    coalesce(c.segment_key, -1) as segment_key,
    m.kind,
    m.horizon_days,
    m.churn_probability,
    m.churn_low,
    m.churn_high,
    m.p_alive,
    m.calibration_bin,
    coalesce(r.model_run_key, -1) as model_run_key
from models_churn_score as m
left join gold_dim_customer as c on m.customer_id = c.customer_id and c.is_current
left join gold_dim_model_run as r
    on m.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

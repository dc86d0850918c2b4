-- The months ahead of each customer with a contract; no rows when the model was refused.
select
    h.customer_id,
    h.month_ahead,
    h.hazard,
    h.survival,
    coalesce(r.model_run_key, -1) as model_run_key
from models_churn_hazard as h
left join gold_dim_model_run as r
    on h.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

-- How likely each customer is to leave, as the model of tonight says; no rows when it was refused.
-- What is at risk with a customer stands once, in the row of his contract where he has one.
with score as (
    select
        *,
        row_number() over (partition by customer_id order by kind) = 1 as is_first
    from models_churn_score
)

select
    m.customer_id,
    coalesce(c.customer_key, -1) as customer_key,
    coalesce(c.segment_key, -1) as segment_key,
    m.kind,
    m.horizon_days,
    m.churn_probability,
    m.churn_low,
    m.churn_high,
    v.p_alive,
    m.cause_involuntary,
    m.cause_price,
    m.cause_service,
    m.cause_life_event,
    m.cause_other,
    m.controllable_share,
    if(m.is_first, v.value_at_risk_amount, null) as value_at_risk_amount,
    m.calibration_bin,
    coalesce(r.model_run_key, -1) as model_run_key
from score as m
left join models_customer_value as v on m.customer_id = v.customer_id
left join gold_dim_customer as c on m.customer_id = c.customer_id and c.is_current
left join gold_dim_model_run as r
    on m.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

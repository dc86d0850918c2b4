-- One line a customer. Who has a contract is told by it; else by his purchases. Of the reasons only
-- components of the journey that point towards leaving are shown.
with score as (
    select
        *,
        row_number() over (partition by customer_id order by kind) as which
    from models_churn_score
),

reason as (
    select
        r.customer_id,
        r.kind,
        c.component_key,
        r.contribution,
        row_number() over (
            partition by r.customer_id, r.kind
            order by r.contribution desc, r.reason_code asc
        ) as place
    from models_churn_reason as r
    inner join gold_dim_component as c on r.reason_code = c.component_code
    where r.is_component and r.contribution > 0
),

reasons as (
    select
        customer_id,
        kind,
        max(if(place = 1, component_key, null)) as key_1,
        max(if(place = 2, component_key, null)) as key_2,
        max(if(place = 3, component_key, null)) as key_3,
        max(if(place = 1, contribution, null)) as part_1,
        max(if(place = 2, contribution, null)) as part_2,
        max(if(place = 3, contribution, null)) as part_3
    from reason
    group by customer_id, kind
)

select
    c.customer_id,
    c.customer_key,
    c.segment_key,
    c.link_confidence,
    :business_date as as_of_on,
    v.value_band,
    s.churn_probability,
    s.churn_low,
    s.churn_high,
    s.cause_involuntary,
    s.cause_price,
    s.cause_service,
    s.cause_life_event,
    s.cause_other,
    v.value_at_risk_amount,
    v.expected_margin_amount,
    v.expected_margin_low,
    v.expected_margin_high,
    v.uplift,
    v.uplift_low,
    v.uplift_high,
    v.uplift_method,
    v.uplift_refused_reason,
    v.uplift_n_treated,
    v.uplift_n_control,
    v.expected_profit_lift_amount,
    v.expected_profit_lift_low,
    v.expected_profit_lift_high,
    if(v.uplift is null, null, 'A') as evidence_grade,
    cast(-2 as bigint) as next_best_action_key,
    coalesce(r.key_1, -2) as reason_1_component_key,
    coalesce(r.key_2, -2) as reason_2_component_key,
    coalesce(r.key_3, -2) as reason_3_component_key,
    r.part_1 as reason_1_contribution,
    r.part_2 as reason_2_contribution,
    r.part_3 as reason_3_contribution,
    if(s.customer_id is null, -2, coalesce(m.model_run_key, -1)) as model_run_key
from gold_dim_customer as c
left join score as s on c.customer_id = s.customer_id and s.which = 1
left join reasons as r on s.customer_id = r.customer_id and s.kind = r.kind
left join models_customer_value as v on c.customer_id = v.customer_id
left join gold_dim_model_run as m
    on s.model_run_id = concat_ws('|', m.model_code, m.as_of_on, substring(m.fit_hash, 1, 16))
where c.is_current and c.customer_key not in (-1, -2)

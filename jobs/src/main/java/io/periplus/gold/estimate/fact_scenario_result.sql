-- What each scenario does to each outcome, with the members of the dimensions.
select
    coalesce(s.scenario_key, -1) as scenario_key,
    e.outcome_code,
    e.horizon_month,
    e.p10,
    e.p50,
    e.p90,
    e.cost_of_change_amount,
    e.net_value_low,
    e.net_value_mid,
    e.net_value_high,
    e.break_even_cost_amount,
    e.p_net_positive,
    e.estimate,
    e.low,
    e.high,
    e.estimate_unit,
    'scenario' as method,
    e.evidence_grade,
    e.refused_reason,
    coalesce(r.model_run_key, -1) as model_run_key
from models_scenario as e
left join gold_dim_scenario as s on e.scenario_code = s.scenario_code
left join gold_dim_model_run as r
    on e.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

-- The draws behind each scenario, with the members of the dimensions.
select
    coalesce(s.scenario_key, -1) as scenario_key,
    coalesce(r.model_run_key, -1) as model_run_key,
    d.outcome_code,
    d.horizon_month,
    d.draw_no,
    d.value
from models_scenario_draw as d
left join gold_dim_scenario as s on d.scenario_code = s.scenario_code
left join gold_dim_model_run as r
    on d.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

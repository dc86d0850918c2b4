-- What each fix adds to those chosen before it, net of its cost, within a year.
select
    p.portfolio_code,
    -2L as action_key,
    coalesce(s.scenario_key, -1) as scenario_key,
    p.is_chosen,
    p.choice_order,
    p.budget_amount,
    p.cost_amount,
    cast(p.amount as double) as estimate,
    cast(p.amount_low as double) as low,
    cast(p.amount_high as double) as high,
    if(p.amount is null, null, 'money') as estimate_unit,
    'portfolio' as method,
    p.evidence_grade,
    p.refused_reason,
    p.amount,
    p.amount_low,
    p.amount_high,
    coalesce(r.model_run_key, -1) as model_run_key
from models_fix_portfolio as p
left join gold_dim_scenario as s on p.scenario_code = s.scenario_code
left join gold_dim_model_run as r
    on p.model_run_id = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))

-- How each model stands in this release.
select
    model_code,
    state,
    refused_reason
from periplus.gold.dim_model_run
where (model_run_key > 0 or model_run_key < -2)
order by model_code, state

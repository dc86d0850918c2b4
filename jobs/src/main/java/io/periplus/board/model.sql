-- The models of the night.
select
    model_code,
    state,
    quality_name,
    quality_value,
    observation_count,
    refused_reason
from periplus.gold.dim_model_run
where model_run_key not in (-1, -2)
order by model_code

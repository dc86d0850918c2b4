-- Every fit of tonight and every refusal, whichever model. They learn from the night's own rows, so
-- no earlier release stands behind them.
with runs as (
    select
        *,
        cast(null as string) as config_hash
    from models_driver_run
    union all
    select
        *,
        cast(null as string) as config_hash
    from models_linkage_run
    union all
    select
        model_run_id,
        model_code,
        as_of_on,
        fit_hash,
        seed,
        state,
        train_from,
        train_to,
        observation_count,
        quality_name,
        quality_value,
        refused_reason,
        config_hash
    from models_churn_run
)

select
    model_code,
    as_of_on,
    fit_hash,
    config_hash,
    seed,
    state,
    train_from,
    train_to,
    observation_count,
    quality_name,
    quality_value,
    datediff(:business_date, as_of_on) as stale_days,
    refused_reason
from runs

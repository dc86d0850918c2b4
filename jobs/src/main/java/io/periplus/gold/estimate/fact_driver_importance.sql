-- What moves each score. The importance is what the score would gain, all else as it is, if the
-- component stood where the best tenth of comparable units does: an association, so in points and
-- never in money. A component's place on the map is by its share and by how close it is to the
-- best, each against the mean of its outcome.
with placed as (
    select
        d.*,
        coalesce(k.component_key, -1) as component_key,
        if(d.segment_code = 'ALL', -2, coalesce(s.segment_key, -1)) as segment_key,
        coalesce(r.model_run_key, -1) as model_run_key,
        (d.performance_peer - d.performance) / k.unit_change as way,
        if(
            k.higher_is_better,
            try_divide(d.performance, d.performance_peer),
            if(d.performance = 0, 1.0, try_divide(d.performance_peer, d.performance))
        ) as closeness
    from models_driver as d
    left join gold_dim_component as k on d.component_code = k.component_code
    left join gold_dim_segment as s on s.is_primary and d.segment_code = s.segment_code
    left join gold_dim_model_run as r
        on
            d.model_run_id
            = concat_ws('|', r.model_code, r.as_of_on, substring(r.fit_hash, 1, 16))
),

weighed as (
    select
        *,
        effect * way as importance,
        least(effect_low * way, effect_high * way) as importance_low,
        greatest(effect_low * way, effect_high * way) as importance_high
    from placed
),

compared as (
    select
        *,
        explained_share >= avg(explained_share) over (partition by outcome_code, segment_code)
            as is_heavy,
        closeness >= avg(closeness) over (partition by outcome_code, segment_code) as is_close,
        try_divide(
            greatest(importance, 0),
            sum(greatest(importance, 0)) over (partition by outcome_code, segment_code)
        ) as point_share
    from weighed
)

select
    component_key,
    segment_key,
    outcome_code,
    explained_share,
    explained_share_low,
    explained_share_high,
    importance_rank,
    rank_low,
    rank_high,
    p_top3,
    performance,
    performance_peer,
    case
        when is_heavy and not is_close then 'fix'
        when is_heavy and is_close then 'keep'
        when not is_heavy and not is_close then 'watch'
        when not is_heavy and is_close then 'leave'
    end as quadrant,
    asymmetry_kind,
    leave_out_change,
    mean_difference,
    point_share,
    q_value,
    is_thin,
    importance as estimate,
    importance_low as low,
    importance_high as high,
    effect_unit as estimate_unit,
    'association' as method,
    experienced_count as n_treated,
    answer_count - experienced_count as n_control,
    if(importance is null, null, 'D') as evidence_grade,
    if(importance is null, coalesce(flag, 'no_peer'), null) as refused_reason,
    model_run_key
from compared

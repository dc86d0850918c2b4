-- The scores of the board page, by month, as parts and with their interval; of a metric asked on
-- several scales the one with most answers. What is refused for being of too few customers gives
-- no parts either.
with versions as (
    select
        m.metric_code,
        m.metric_key,
        m.formula,
        coalesce(sum(a.answer_count), 0) as answer_count
    from gold_dim_metric as m
    left join gold_agg_cx_score as a on m.metric_key = a.metric_key
    group by m.metric_code, m.metric_key, m.formula
),

metrics as (
    select
        metric_code,
        max_by(metric_key, struct(answer_count, metric_key)) as metric_key,
        max_by(formula, struct(answer_count, metric_key)) as formula
    from versions
    group by metric_code
),

parts as (
    select
        metric_key,
        to_date(cast(date_key div 100 * 100 + 1 as string), 'yyyyMMdd') as period_start_on,
        sum(answer_count) as answer_count,
        sum(top_count) as top_count,
        sum(bottom_count) as bottom_count,
        sum(value_sum) as value_sum
    from gold_agg_cx_score
    group by 1, 2
)

select
    m.metric_code,
    m.metric_key,
    e.period_start_on,
    case
        when e.refused_reason is not null then null
        when m.formula = 'net' then p.top_count - p.bottom_count
        when m.formula = 'top' then p.top_count
        else p.value_sum
    end as numerator,
    if(e.refused_reason is null, p.answer_count, null) as denominator,
    e.estimate,
    e.low,
    e.high,
    e.estimate_unit,
    e.method,
    e.n_effective,
    e.weak_link_share,
    e.refused_reason
from metrics as m
inner join gold_fact_metric_estimate as e on m.metric_key = e.metric_key
inner join parts as p on e.metric_key = p.metric_key and e.period_start_on = p.period_start_on
where
    e.variant = 'raw'
    and e.period_kind = 'month'
    and e.touchpoint_key = -2
    and e.channel_key = -2
    and e.segment_key = -2
    and e.agent_team_key = -2

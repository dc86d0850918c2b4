-- Every answer to a question that the company scores, on the scale on which it was asked; one on a
-- scale that nobody defined is of an unknown metric and counts at neither end. Place, medium and
-- product are those of the answer's own event, unless the answer names its place.
with scored as (
    select distinct metric_code
    from gold_dim_metric
),

links as (
    select
        response_id,
        metric_code,
        min_by(
            struct(event_key, episode_key, order_id, link_rule, is_link_ambiguous), event_key
        ) as link
    from silver_survey_link
    group by response_id, metric_code
),

filled as (
    select
        a.response_id,
        max(r.survey_id) as survey_id,
        max(r.duration_seconds) as duration_seconds,
        count(a.value_num) >= 3
        and min(a.value_num) = max(a.value_num)
        and min(a.scale_max) = max(a.scale_max) as is_straight_line
    from silver_survey_answer as a
    inner join silver_survey_response as r on a.response_id = r.response_id
    where a.value_num is not null
    group by a.response_id
),

quality as (
    select
        response_id,
        is_straight_line,
        duration_seconds < median(duration_seconds) over (partition by survey_id) / 3 as is_speeder
    from filled
),

answers as (
    select
        a.response_id,
        a.part,
        a.question_id,
        a.metric_code,
        a.value_num,
        r.customer_id,
        r.survey_kind,
        r.mode,
        r.touchpoint_code,
        r.team_id,
        r.submitted_at,
        r.link_confidence,
        r.invite_id,
        coalesce(r.is_forced, false) as is_forced,
        coalesce(r.is_agent_present, false) as is_agent_present,
        coalesce(r.is_duplicate, false) as is_duplicate,
        to_date(from_utc_timestamp(r.submitted_at, :zone)) as submitted_on,
        m.metric_key,
        m.formula,
        coalesce(a.value_num between m.top_min and m.top_max, false) as is_top,
        coalesce(a.value_num between m.bottom_min and m.bottom_max, false) as is_bottom
    from silver_survey_answer as a
    inner join silver_survey_response as r on a.response_id = r.response_id
    inner join scored as s on a.metric_code = s.metric_code
    left join gold_dim_metric as m
        on
            a.metric_code = m.metric_code
            and a.scale_min = m.scale_min
            and a.scale_max = m.scale_max
    where a.value_num is not null
)

select
    a.response_id as response_key,
    a.part,
    a.customer_id,
    l.link.episode_key,
    l.link.order_id,
    a.survey_kind,
    a.mode,
    case
        when a.formula <> 'net' then null
        when a.is_top then 'promoter'
        when a.is_bottom then 'detractor'
        when a.formula = 'net' then 'passive'
    end as author_band,
    coalesce(c.customer_key, -1) as customer_key,
    coalesce(a.metric_key, -1) as metric_key,
    coalesce(t.touchpoint_key, e.touchpoint_key, -1) as touchpoint_key,
    coalesce(h.channel_key, -1) as channel_key,
    if(a.team_id is null, -2, coalesce(g.agent_team_key, -1)) as agent_team_key,
    coalesce(c.segment_key, -1) as segment_key,
    coalesce(e.product_key, -2) as product_key,
    cast(date_format(a.submitted_on, 'yyyyMMdd') as int) as date_key,
    a.submitted_at as answered_at,
    a.value_num as value,
    1 as answer_count,
    if(a.is_top, 1, 0) as top_count,
    if(a.is_bottom, 1, 0) as bottom_count,
    coalesce(i.response_weight, 1) as weight,
    not (a.is_forced or a.is_agent_present or a.is_duplicate or coalesce(q.is_straight_line, false))
    and not coalesce(q.is_speeder, false) as is_clean,
    a.is_forced,
    a.is_agent_present,
    q.is_speeder,
    q.is_straight_line,
    a.is_duplicate,
    l.link.is_link_ambiguous,
    coalesce(l.link.link_rule, 'none') as link_rule,
    a.link_confidence
from answers as a
left join links as l on a.response_id = l.response_id and a.metric_code = l.metric_code
left join quality as q on a.response_id = q.response_id
left join gold_fact_survey_invite as i on a.invite_id = i.invite_key
left join gold_fact_journey_event as e on l.link.event_key = e.event_key
left join gold_dim_customer as c on a.customer_id = c.customer_id and c.is_current
left join gold_dim_touchpoint as t on a.touchpoint_code = t.touchpoint_code
left join gold_dim_channel as h on a.mode = h.channel_code
left join gold_dim_agent_team as g on a.team_id = g.team_id and g.is_current

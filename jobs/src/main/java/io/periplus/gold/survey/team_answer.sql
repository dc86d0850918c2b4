-- Answers about a conversation, by team, week and half of the month, and by what happened in it and
-- after it: how long it took to be heard, how often it was handed on, whether it was settled and
-- whether he had to come again within a week. At the desk means given beside staff, or within ten
-- minutes.
with conversations as (
    select
        interaction_id,
        team_id,
        channel,
        ended_at,
        queue_wait_seconds,
        transfer_count,
        is_resolved,
        coalesce(
            lead(started_at) over (
                partition by customer_id
                order by started_at, interaction_id
            ) < timestampadd(day, 7, started_at),
            false
        ) as is_again
    from silver_interaction
    where is_contact
),

answers as (
    select
        f.metric_key,
        m.formula,
        m.unit,
        g.agent_team_key,
        to_date(date_trunc('week', from_utc_timestamp(f.answered_at, :zone))) as week_start_on,
        to_date(date_trunc('month', from_utc_timestamp(f.answered_at, :zone))) as month_start_on,
        coalesce(day(from_utc_timestamp(t.ended_at, :zone)) > 15, false) as is_late,
        t.channel as fact_channel,
        case
            when t.queue_wait_seconds < 60 then 'short'
            when t.queue_wait_seconds < 300 then 'medium'
            else 'long'
        end as fact_wait,
        cast(least(t.transfer_count, 2) as string) as fact_transfers,
        coalesce(if(t.is_resolved, 'yes', 'no'), 'unknown') as fact_resolved,
        if(t.is_again, 'yes', 'no') as fact_again,
        f.top_count,
        case m.formula
            when 'net' then f.top_count - f.bottom_count
            when 'top' then f.top_count
            else f.value
        end as points,
        coalesce(i.is_asked_by_agent, false) as is_asked,
        coalesce(f.is_agent_present, false)
        or coalesce(f.answered_at < timestampadd(minute, 10, t.ended_at), false) as is_at_desk,
        if(f.link_confidence < 0.9, 1, 0) as weak
    from gold_fact_survey_score as f
    inner join silver_survey_response as r on f.response_key = r.response_id
    inner join conversations as t
        on r.trigger_type = 'interaction' and r.trigger_ref_id = t.interaction_id
    inner join gold_dim_metric as m on f.metric_key = m.metric_key
    inner join gold_dim_agent_team as g on t.team_id = g.team_id and g.is_current
    left join gold_fact_survey_invite as i on r.invite_id = i.invite_key
    where f.metric_key <> -1
)

select
    metric_key,
    formula,
    unit,
    agent_team_key,
    week_start_on,
    month_start_on,
    is_late,
    fact_channel,
    fact_wait,
    fact_transfers,
    fact_resolved,
    fact_again,
    count(*) as answer_count,
    sum(top_count) as top_count,
    sum(cast(points as double)) as points,
    sum(cast(points as double) * cast(points as double)) as points_sq,
    count_if(is_asked) as asked_count,
    count_if(is_at_desk) as desk_count,
    sum(weak) as weak_count
from answers
group by all

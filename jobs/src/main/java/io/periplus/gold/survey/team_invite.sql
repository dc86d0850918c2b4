-- How many of those whom a team served were reached by a survey and answered, week by week, and how
-- many were to be expected to by what was known of them.
select
    g.agent_team_key,
    to_date(date_trunc('week', from_utc_timestamp(i.eligible_at, :zone))) as week_start_on,
    count(*) as reached_count,
    count_if(i.is_finished) as finished_count,
    sum(cast(i.response_propensity as double)) as expected_count,
    sum(cast(i.response_propensity as double) * (1 - cast(i.response_propensity as double)))
        as expected_spread
from gold_fact_survey_invite as i
inner join silver_survey_invite as s on i.invite_key = s.invite_id
inner join silver_interaction as t
    on s.trigger_type = 'interaction' and s.trigger_ref_id = t.interaction_id
inner join gold_dim_agent_team as g on t.team_id = g.team_id and g.is_current
where i.response_propensity is not null
group by 1, 2

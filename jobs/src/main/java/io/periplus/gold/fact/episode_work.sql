-- The work in an episode's contacts, from the conversations themselves.
select
    e.episode_key,
    sum(i.hold_seconds) as hold_seconds,
    sum(i.talk_seconds) as talk_seconds,
    sum(i.wrapup_seconds) as wrapup_seconds,
    sum(i.bot_seconds) as bot_seconds,
    sum(i.agent_seconds) as agent_work_seconds,
    sum(i.channel_cost_amount) as cost_channel_amount
from silver_journey_event as e
inner join silver_interaction as i
    on e.source_system || ':' || e.source_record_id = i.interaction_id
where e.event_kind = 'contact' and e.episode_key is not null
group by e.episode_key

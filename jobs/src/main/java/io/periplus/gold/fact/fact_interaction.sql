-- The conversations with the members of the dimensions that they touch, with what came after them.
with folded as (
    select
        source_system || ':' || source_record_id as interaction_id,
        episode_key
    from silver_journey_event
    where event_kind = 'contact'
)

select
    i.interaction_id as interaction_key,
    e.episode_key,
    i.customer_id,
    i.case_id,
    if(i.customer_id is null, -2, coalesce(c.customer_key, -1)) as customer_key,
    coalesce(h.channel_key, -1) as channel_key,
    i.queue_id,
    if(i.team_id is null, -2, coalesce(g.agent_team_key, -1)) as agent_team_key,
    i.reason_key,
    if(i.product_id is null, -2, coalesce(p.product_key, -1)) as product_key,
    cast(date_format(from_utc_timestamp(i.started_at, :zone), 'yyyyMMdd') as int) as date_key,
    i.started_at,
    i.ended_at,
    i.next_contact_at,
    i.next_any_contact_at,
    i.direction,
    i.initiated_by,
    i.is_contact,
    if(i.agent_seconds > 0, true, not i.is_abandoned) as is_handled,
    i.is_abandoned,
    i.is_abandoned and i.queue_wait_seconds < :short_abandon as is_short_abandon,
    i.is_system_disconnect,
    not i.is_abandoned and i.queue_wait_seconds <= :answered_within as is_answered_within,
    a.after_abandon,
    i.highest_tier,
    i.leg_count,
    i.transfer_count - i.warm_transfer_count as blind_transfer_count,
    i.warm_transfer_count,
    i.reidentification_count,
    i.ivr_seconds,
    i.bot_seconds,
    i.queue_wait_seconds,
    i.alert_seconds,
    i.talk_seconds,
    i.hold_seconds,
    i.consult_seconds,
    i.wrapup_seconds,
    i.dial_seconds,
    i.voicemail_seconds,
    i.unexplained_seconds,
    i.duration_seconds,
    i.labour_cost_amount as cost_labour_amount,
    i.channel_cost_amount as cost_channel_amount,
    i.service_cost_amount,
    i.link_confidence,
    substring(i.interaction_id, length(i.source_system) + 2) as source_record_id
from followed_contact as i
left join folded as e on i.interaction_id = e.interaction_id
left join after_giving_up as a on i.interaction_id = a.interaction_id
left join gold_dim_customer as c on i.customer_id = c.customer_id and c.is_current
left join gold_dim_channel as h on i.channel = h.channel_code
left join gold_dim_agent_team as g on i.team_id = g.team_id and g.is_current
left join product_period as p
    on
        i.product_id = p.product_id
        and (p.is_first or i.started_at >= p.valid_from)
        and coalesce(i.started_at < p.next_from, true)

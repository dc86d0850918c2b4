-- What each conversation took of the customer, added up from its legs, and what it cost.
with effort as (
    select
        interaction_id,
        sum(if(segment_type = 'queue', seconds, 0)) as queue_wait_seconds,
        sum(if(segment_type = 'talk', seconds, 0)) as talk_seconds,
        sum(if(segment_type = 'hold', seconds, 0)) as hold_seconds,
        sum(if(segment_type = 'wrapup', seconds, 0)) as wrapup_seconds,
        sum(if(segment_type in ('talk', 'hold', 'wrapup'), seconds, 0)) as agent_seconds,
        sum(if(segment_type = 'ivr', seconds, 0)) as ivr_seconds,
        sum(if(segment_type = 'bot', seconds, 0)) as bot_seconds,
        sum(if(segment_type = 'alert', seconds, 0)) as alert_seconds,
        sum(if(segment_type = 'consult', seconds, 0)) as consult_seconds,
        sum(if(segment_type = 'dial', seconds, 0)) as dial_seconds,
        sum(if(segment_type = 'voicemail', seconds, 0)) as voicemail_seconds,
        sum(if(segment_type <> 'wrapup', seconds, 0)) as told_seconds,
        count(*) as leg_count,
        count_if(segment_type = 'transfer_warm') as warm_transfer_count,
        max(tier) as highest_tier,
        min_by(queue_id, seq) as queue_id,
        coalesce(bool_or(disconnect_type = 'system'), false) as is_system_disconnect,
        count_if(segment_type in ('transfer_blind', 'transfer_warm')) as transfer_count,
        greatest(count_if(is_authenticated) - 1, 0) as reidentification_count,
        bool_or(segment_type = 'queue') and not bool_or(segment_type = 'talk') as is_abandoned
    from interaction_leg
    group by interaction_id
)

select
    i.interaction_id,
    i.source_system,
    c.customer_id,
    i.case_id,
    i.channel,
    i.direction,
    i.initiated_by,
    i.started_at,
    i.ended_at,
    i.known_at,
    i.contact_reason_code as reason_code,
    i.order_id,
    i.product_id,
    a.team_id,
    i.initial_interaction_id,
    i.previous_interaction_id,
    coalesce(i.is_abandoned, f.is_abandoned) as is_abandoned,
    i.is_resolved,
    i.direction = 'inbound' and i.initiated_by = 'customer' as is_contact,
    unix_timestamp(i.ended_at) - unix_timestamp(i.started_at) as duration_seconds,
    coalesce(f.queue_wait_seconds, 0) as queue_wait_seconds,
    coalesce(f.talk_seconds, 0) as talk_seconds,
    coalesce(f.hold_seconds, 0) as hold_seconds,
    coalesce(f.wrapup_seconds, 0) as wrapup_seconds,
    coalesce(f.transfer_count, 0) as transfer_count,
    coalesce(f.reidentification_count, 0) as reidentification_count,
    coalesce(f.agent_seconds, 0) as agent_seconds,
    coalesce(f.ivr_seconds, 0) as ivr_seconds,
    coalesce(f.bot_seconds, 0) as bot_seconds,
    coalesce(f.alert_seconds, 0) as alert_seconds,
    coalesce(f.consult_seconds, 0) as consult_seconds,
    coalesce(f.dial_seconds, 0) as dial_seconds,
    coalesce(f.voicemail_seconds, 0) as voicemail_seconds,
    unix_timestamp(i.ended_at) - unix_timestamp(i.started_at) - coalesce(f.told_seconds, 0)
        as unexplained_seconds,
    coalesce(f.leg_count, 0) as leg_count,
    coalesce(f.warm_transfer_count, 0) as warm_transfer_count,
    f.highest_tier,
    coalesce(i.queue_id, f.queue_id) as queue_id,
    coalesce(f.is_system_disconnect, false) as is_system_disconnect,
    coalesce(m.labour_cost_amount, 0) as labour_cost_amount,
    coalesce(m.channel_cost_amount, 0) as channel_cost_amount,
    coalesce(m.labour_cost_amount + m.channel_cost_amount, 0) as service_cost_amount,
    c.link_confidence
from latest_interaction as i
left join effort as f on i.interaction_id = f.interaction_id
left join interaction_cost as m on i.interaction_id = m.interaction_id
left join latest_employee as a on i.last_agent_id = a.employee_id
left join silver_customer_source as c on i.customer_source_id = c.customer_source_id

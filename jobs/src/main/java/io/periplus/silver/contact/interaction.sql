-- What each conversation took of the customer, added up from its legs, and what it cost.
with effort as (
    select
        interaction_id,
        sum(if(segment_type = 'queue', seconds, 0)) as queue_wait_seconds,
        sum(if(segment_type = 'talk', seconds, 0)) as talk_seconds,
        sum(if(segment_type = 'hold', seconds, 0)) as hold_seconds,
        sum(if(segment_type = 'wrapup', seconds, 0)) as wrapup_seconds,
        sum(if(segment_type in ('talk', 'hold', 'wrapup'), seconds, 0)) as agent_seconds,
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
    coalesce(m.labour_cost_amount, 0) as labour_cost_amount,
    coalesce(m.channel_cost_amount, 0) as channel_cost_amount,
    coalesce(m.labour_cost_amount + m.channel_cost_amount, 0) as service_cost_amount,
    c.link_confidence
from latest_interaction as i
left join effort as f on i.interaction_id = f.interaction_id
left join interaction_cost as m on i.interaction_id = m.interaction_id
left join latest_employee as a on i.last_agent_id = a.employee_id
left join silver_customer_source as c on i.customer_source_id = c.customer_source_id

-- The legs that count, with the agent's role, site and their seconds. What both sides tell is
-- counted from the customer's, whose legs do not overlap.
with legs as (
    select
        *,
        bool_or(party = 'customer') over (partition by interaction_id, segment_type)
            as is_told_by_customer
    from latest_interaction_segment
)

select
    l.interaction_id,
    l.segment_type,
    l.is_authenticated,
    l.queue_id,
    l.tier,
    l.disconnect_type,
    l.seq,
    e.role,
    e.site_id,
    unix_timestamp(l.ended_at) - unix_timestamp(l.started_at) as seconds
from legs as l
left join latest_employee as e on l.agent_id = e.employee_id
where l.party = 'customer' or not l.is_told_by_customer

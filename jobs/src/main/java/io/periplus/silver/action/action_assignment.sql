-- Who was drawn into which arm, with the kind of the action.
select
    a.action_id,
    a.customer_source_id,
    a.source_system,
    c.customer_id,
    n.kind,
    a.assigned_at,
    a.known_at,
    a.arm,
    a.probability,
    a.cost_amount,
    a.currency,
    a.fx_rate
from latest_action_assignment as a
left join latest_action as n on a.action_id = n.action_id
left join silver_customer_source as c on a.customer_source_id = c.customer_source_id

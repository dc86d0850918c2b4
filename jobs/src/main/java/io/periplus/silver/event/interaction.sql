-- A conversation, whoever began it: what it took of the customer and cost the company. It names
-- the one before it, else the first of its chain.
select
    'contact' as kind,
    interaction_id as record_id,
    source_system,
    customer_id,
    started_at as happened_at,
    known_at,
    direction as detail,
    channel,
    order_id,
    case_id,
    coalesce(previous_interaction_id, initial_interaction_id) as chain_id,
    product_id,
    reason_code,
    team_id,
    duration_seconds,
    queue_wait_seconds as wait_seconds,
    transfer_count,
    reidentification_count,
    is_abandoned as is_failed,
    service_cost_amount,
    link_confidence
from silver_interaction

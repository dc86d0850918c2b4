-- Money given back lowers revenue when it is given.
select
    'refund' as kind,
    refund_id as record_id,
    source_system,
    customer_id,
    refunded_at as happened_at,
    known_at,
    if(is_goodwill, 'goodwill', 'refund') as detail,
    order_id,
    case_id,
    interaction_id as chain_id,
    reason_code,
    -amount as revenue_amount,
    link_confidence
from silver_refund

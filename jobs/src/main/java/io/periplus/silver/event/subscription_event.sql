-- A change of a contract; its invoices are orders, and earn there.
select
    'subscription' as kind,
    subscription_event_id as record_id,
    source_system,
    customer_id,
    happened_at,
    known_at,
    event_type as detail,
    product_id,
    reason_code,
    event_type = 'payment_failed' as is_failed,
    link_confidence
from silver_subscription_event

-- Changes of contracts, with whose contract it is.
select
    e.subscription_event_id,
    e.source_system,
    e.subscription_id,
    c.customer_id,
    s.product_id,
    e.happened_at,
    e.known_at,
    e.event_type,
    e.reason_code,
    e.mrr_delta_amount,
    e.is_involuntary,
    c.link_confidence,
    e.currency,
    e.fx_rate
from latest_subscription_event as e
left join latest_subscription as s on e.subscription_id = s.subscription_id
left join silver_customer_source as c on s.customer_source_id = c.customer_source_id

-- Contracts, with whose they are.
select
    s.subscription_id,
    s.source_system,
    c.customer_id,
    s.product_id,
    s.started_at,
    s.ended_at,
    s.known_at,
    s.status,
    s.billing_period,
    s.mrr_amount,
    c.link_confidence,
    s.currency,
    s.fx_rate
from latest_subscription as s
left join silver_customer_source as c on s.customer_source_id = c.customer_source_id

-- Attempts to pay; whoever ordered is the one who pays.
select
    p.payment_id,
    p.source_system,
    p.order_id,
    o.customer_id,
    p.paid_at,
    p.known_at,
    p.amount,
    p.method,
    p.status,
    p.failure_code,
    p.attempt_no,
    o.link_confidence,
    p.currency,
    p.fx_rate
from latest_payment as p
left join silver_order_header as o on p.order_id = o.order_id

-- A delivery happens when it comes; one that is overdue when it was promised; one under way when
-- it left, or when it became known.
select
    'delivery' as kind,
    delivery_id as record_id,
    source_system,
    customer_id,
    case
        when delivered_at is not null then delivered_at
        when not is_promise_kept then promised_at
        else coalesce(shipped_at, known_at)
    end as happened_at,
    known_at,
    status as detail,
    order_id,
    promised_at,
    delivered_at,
    status = 'failed' as is_failed,
    cost_amount as service_cost_amount,
    link_confidence
from silver_delivery

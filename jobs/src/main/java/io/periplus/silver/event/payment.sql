-- An attempt to pay; what is paid is not earned a second time.
select
    'payment' as kind,
    payment_id as record_id,
    source_system,
    customer_id,
    paid_at as happened_at,
    known_at,
    status as detail,
    order_id,
    status = 'failed' as is_failed,
    amount as payment_amount,
    link_confidence
from silver_payment

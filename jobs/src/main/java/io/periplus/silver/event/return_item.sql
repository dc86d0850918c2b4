-- A line that the customer sends back, when he asks for it.
select
    'return' as kind,
    return_item_id as record_id,
    source_system,
    customer_id,
    requested_at as happened_at,
    known_at,
    if(received_at < :as_of, 'received', 'requested') as detail,
    order_id,
    product_id,
    reason_code,
    link_confidence
from silver_return_item

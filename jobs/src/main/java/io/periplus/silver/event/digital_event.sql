-- Something done on web or app; the value that it reports is never revenue.
select
    'web' as kind,
    digital_event_id as record_id,
    source_system,
    customer_id,
    happened_at,
    known_at,
    event_name as detail,
    'web' as channel,
    order_id,
    link_confidence
from silver_digital_event

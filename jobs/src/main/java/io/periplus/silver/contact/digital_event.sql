-- What customers did on web and app: known by their record, else by a cookie or device that one
-- person alone brought along.
with devices as (
    select
        d.id_hash,
        min(c.customer_id) as customer_id,
        min(c.link_confidence) as link_confidence
    from latest_customer_identifier as d
    inner join silver_customer_source as c on d.customer_source_id = c.customer_source_id
    where d.id_type in ('cookie', 'device')
    group by d.id_hash
    having count(distinct c.customer_id) = 1
)

select
    e.digital_event_id,
    e.source_system,
    coalesce(c.customer_id, d.customer_id) as customer_id,
    e.happened_at,
    e.known_at,
    e.event_name,
    e.session_id,
    e.page_or_screen,
    e.traffic_source,
    e.medium,
    e.campaign_id,
    e.error_code,
    e.order_id,
    coalesce(c.link_confidence, d.link_confidence) as link_confidence
from latest_digital_event as e
left join silver_customer_source as c on e.customer_source_id = c.customer_source_id
left join devices as d on e.anonymous_id = d.id_hash

-- What was written in public, and by whom where that is surely known.
select
    m.mention_id,
    m.source_system,
    c.customer_id,
    m.posted_at,
    m.known_at,
    m.platform,
    m.rating,
    m.rating_max,
    c.link_confidence
from latest_public_mention as m
left join silver_customer_source as c on m.customer_source_id = c.customer_source_id

-- Something that a known customer wrote in public.
select
    'mention' as kind,
    mention_id as record_id,
    source_system,
    customer_id,
    posted_at as happened_at,
    known_at,
    platform as detail,
    'social' as channel,
    link_confidence
from silver_public_mention

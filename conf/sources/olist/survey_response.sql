-- One review of one order. A review id may stand for several orders and an order may have several
-- reviews: both together are the key.
select
    r.review_id || '-' || r.order_id as source_record_id,
    r.review_answer_timestamp as known_at,
    r.review_id || '-' || r.order_id as response_id,
    'review' as survey_id,
    o.customer_id as customer_source_id,
    'order' as trigger_type,
    r.order_id as trigger_ref_id,
    r.review_answer_timestamp as submitted_at,
    'complete' as status,
    'web' as mode,
    'pt-BR' as language,
    map('review_id', r.review_id) as attributes,
    r._file,
    r._row
from order_reviews as r
left join orders as o on r.order_id = o.order_id

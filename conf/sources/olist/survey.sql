-- The one questionnaire: a review asked for after delivery, or after the promised day.
select
    'review' as source_record_id,
    'review' as survey_id,
    'Order review' as name,
    'transactional' as kind,
    'pt-BR' as language,
    timestamp '2016-01-01 00:00:00Z' as known_at,
    _file,
    _row
from order_reviews
order by _file, _row
limit 1

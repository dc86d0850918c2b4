-- The stars and the two texts of a review.
with first_review as (
    select
        _file,
        _row
    from order_reviews
    order by _file, _row
    limit 1
)

select
    'review-' || q.question_id as source_record_id,
    'review' as survey_id,
    q.question_id,
    q.metric_code,
    q.scale_min,
    q.scale_max,
    q.higher_is_better,
    q.text,
    q.position,
    timestamp '2016-01-01 00:00:00Z' as known_at,
    r._file,
    r._row
from first_review as r
cross join
    values
    ('score', 'csat', 1, 5, true, 'How satisfied are you with your order?', 1),
    ('title', 'verbatim', null, null, null, 'Title of your comment', 2),
    ('comment', 'verbatim', null, null, null, 'Your comment', 3)
        as q (question_id, metric_code, scale_min, scale_max, higher_is_better, text, position)

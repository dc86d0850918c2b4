-- The stars of every review, and its two texts where they were filled. A text of blanks only was
-- filled: it is kept as an empty answer.
with answers as (
    select
        *,
        'score' as question_id,
        cast(review_score as double) as value_num,
        cast(null as string) as text
    from order_reviews
    union all
    select
        *,
        'title' as question_id,
        cast(null as double) as value_num,
        review_comment_title as text
    from order_reviews
    where review_comment_title is not null
    union all
    select
        *,
        'comment' as question_id,
        cast(null as double) as value_num,
        review_comment_message as text
    from order_reviews
    where review_comment_message is not null
)

select
    review_id || '-' || order_id || '-' || question_id as source_record_id,
    review_answer_timestamp as known_at,
    review_id || '-' || order_id as response_id,
    question_id,
    '' as part,
    value_num,
    text,
    _file,
    _row
from answers

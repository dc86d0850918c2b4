-- The answers added up by day, metric and place. Every part is an integer or a decimal, so that any
-- grouping of the cells gives what the answers give.
with answers as (
    select
        *,
        cast(value as decimal(12, 4)) as v,
        cast(weight as decimal(12, 6)) as w
    from gold_fact_survey_score
)

select
    date_key,
    metric_key,
    touchpoint_key,
    channel_key,
    segment_key,
    sum(answer_count) as answer_count,
    sum(top_count) as top_count,
    sum(bottom_count) as bottom_count,
    sum(v) as value_sum,
    sum(v * v) as value_sq_sum,
    sum(w) as weight_sum,
    sum(w * w) as weight_sq_sum,
    sum(w * top_count) as weighted_top_sum,
    sum(w * bottom_count) as weighted_bottom_sum,
    sum(w * v) as weighted_value_sum,
    sum(w * v * v) as weighted_value_sq_sum,
    sum(if(is_clean, answer_count, 0)) as clean_answer_count,
    sum(if(is_clean, top_count, 0)) as clean_top_count,
    sum(if(is_clean, bottom_count, 0)) as clean_bottom_count,
    sum(if(is_clean, v, 0)) as clean_value_sum,
    sum(if(is_clean, v * v, 0)) as clean_value_sq_sum,
    sum(if(is_forced, answer_count, 0)) as forced_answer_count,
    sum(if(link_confidence < 0.9, answer_count, 0)) as weak_link_answer_count
from answers
group by date_key, metric_key, touchpoint_key, channel_key, segment_key

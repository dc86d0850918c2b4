-- What each person answered in each month and in all of them (no month), overall and by touchpoint
-- and by segment. An answer without a customer is a person of its own. Its points are what it adds
-- to the score: 1 at the top and -1 at the bottom, 1 at the top, or the answer itself.
with answers as (
    select
        f.metric_key,
        coalesce(f.customer_id, f.response_key) as person,
        to_date(date_trunc('month', from_utc_timestamp(f.answered_at, :zone))) as month_start_on,
        f.touchpoint_key,
        f.segment_key,
        f.top_count,
        f.bottom_count,
        cast(f.value as decimal(12, 4)) as value,
        case m.formula
            when 'net' then f.top_count - f.bottom_count
            when 'top' then f.top_count
            else cast(f.value as decimal(12, 4))
        end as points,
        if(f.link_confidence < 0.9, 1, 0) as weak_count
    from gold_fact_survey_score as f
    inner join gold_dim_metric as m on f.metric_key = m.metric_key
    where f.metric_key <> -1
),

sliced as (
    select
        *,
        inline(
            array(
                named_struct('slice_touchpoint_key', -2L, 'slice_segment_key', -2L),
                named_struct('slice_touchpoint_key', touchpoint_key, 'slice_segment_key', -2L),
                named_struct('slice_touchpoint_key', -2L, 'slice_segment_key', segment_key)
            )
        )
    from answers
),

timed as (
    select
        *,
        explode(array(month_start_on, cast(null as date))) as slice_month
    from sliced
)

select
    metric_key,
    slice_touchpoint_key as touchpoint_key,
    slice_segment_key as segment_key,
    slice_month as month_start_on,
    person,
    min(month_start_on) as first_month_on,
    count(*) as answer_count,
    sum(top_count) as top_count,
    sum(bottom_count) as bottom_count,
    sum(value) as value_sum,
    sum(value * value) as value_sq_sum,
    sum(points) as points,
    sum(points * points) as points_sq_sum,
    sum(weak_count) as weak_count
from timed
group by metric_key, slice_touchpoint_key, slice_segment_key, slice_month, person

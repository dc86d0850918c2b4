-- How many could have been asked, by metric, month and slice, where the company wrote them down.
with asked as (
    select distinct
        q.survey_id,
        m.metric_key
    from silver_survey_question as q
    inner join gold_dim_metric as m
        on q.metric_code = m.metric_code and q.scale_min = m.scale_min and q.scale_max = m.scale_max
),

invited as (
    select
        a.metric_key,
        to_date(date_trunc('month', from_utc_timestamp(i.eligible_at, :zone))) as month_start_on,
        coalesce(t.touchpoint_key, -1) as touchpoint_key,
        coalesce(c.segment_key, -1) as segment_key
    from silver_survey_invite as i
    inner join asked as a on i.survey_id = a.survey_id
    left join gold_dim_touchpoint as t on i.touchpoint_code = t.touchpoint_code
    left join gold_dim_customer as c on i.customer_id = c.customer_id and c.is_current
),

sliced as (
    select
        metric_key,
        month_start_on,
        inline(
            array(
                struct(-2L as touchpoint_key, -2L as segment_key),
                struct(touchpoint_key, -2L as segment_key),
                struct(-2L as touchpoint_key, segment_key)
            )
        )
    from invited
),

timed as (
    select
        metric_key,
        touchpoint_key,
        segment_key,
        explode(array(month_start_on, cast(null as date))) as month_start_on
    from sliced
)

select
    metric_key,
    touchpoint_key,
    segment_key,
    month_start_on,
    count(*) as eligible_count
from timed
group by metric_key, touchpoint_key, segment_key, month_start_on

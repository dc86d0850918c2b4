-- Everybody whom a question reached, long enough ago to have answered, with his answer if he gave
-- one: its points are 1 at the top and -1 at the bottom, 1 at the top, or the answer itself.
with asked as (
    select distinct
        q.survey_id,
        m.metric_key,
        m.formula,
        m.unit
    from silver_survey_question as q
    inner join gold_dim_metric as m
        on q.metric_code = m.metric_code and q.scale_min = m.scale_min and q.scale_max = m.scale_max
),

answers as (
    select
        r.invite_id,
        f.metric_key,
        avg(f.top_count) as top_share,
        avg(f.bottom_count) as bottom_share,
        avg(cast(f.value as double)) as value,
        min(f.answered_at) as answered_at
    from gold_fact_survey_score as f
    inner join silver_survey_response as r on f.response_key = r.response_id
    where r.invite_id is not null
    group by r.invite_id, f.metric_key
)

select
    k.metric_key,
    k.formula,
    k.unit,
    i.response_cell,
    coalesce(i.customer_id, i.invite_key) as person,
    to_date(date_trunc('month', from_utc_timestamp(i.eligible_at, :zone))) as month_start_on,
    cast(if(a.invite_id is null, 0, 1) as double) as answered,
    case
        when a.invite_id is null then cast(0 as double)
        when k.formula = 'net' then a.top_share - a.bottom_share
        when k.formula = 'top' then a.top_share
        else a.value
    end as points,
    cast(if(i.link_confidence < 0.9, 1, 0) as double) as weak
from gold_fact_survey_invite as i
inner join asked as k on i.survey_id = k.survey_id
left join answers as a on i.invite_key = a.invite_id and k.metric_key = a.metric_key
where
    i.sent_at < timestampadd(day, -14, :as_of)
    and not i.is_bounced
    and not i.is_opted_out_before_send

-- An answer that measures something, when it was given; a question about an order names the order.
select
    'survey' as kind,
    concat_ws('/', a.response_id, a.question_id, nullif(a.part, '')) as record_id,
    a.source_system,
    r.customer_id,
    r.submitted_at as happened_at,
    r.known_at,
    a.metric_code as detail,
    r.mode as channel,
    if(r.trigger_type = 'order', r.trigger_ref_id, null) as order_id,
    if(r.trigger_type = 'case', r.trigger_ref_id, null) as case_id,
    r.team_id,
    a.response_id,
    a.metric_code,
    a.value_num as score,
    a.scale_min,
    a.scale_max,
    r.trigger_type,
    r.trigger_ref_id,
    r.link_confidence
from silver_survey_answer as a
inner join silver_survey_response as r on a.response_id = r.response_id
where a.value_num is not null and a.metric_code is not null

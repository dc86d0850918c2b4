-- What was answered, with the metric and the scale of its question. E-mail addresses and numbers
-- of seven digits or more, such as phones, cards and documents, are masked in words.
select
    a.response_id,
    a.source_system,
    a.question_id,
    a.part,
    q.metric_code,
    a.value_num,
    q.scale_min,
    q.scale_max,
    a.option_code,
    regexp_replace(
        regexp_replace(a.text, '[^\\s@<>]+@[^\\s@<>]+', '<email>'),
        '\\+?\\d(?:[ ()./-]{0,2}\\d){6,}',
        '<number>'
    ) as text
from latest_survey_answer as a
inner join silver_survey_response as r on a.response_id = r.response_id
left join silver_survey_question as q
    on r.survey_id = q.survey_id and a.question_id = q.question_id

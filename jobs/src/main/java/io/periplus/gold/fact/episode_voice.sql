-- Whether the customer himself says that it is solved: his last answer to that question.
select
    l.episode_key,
    max_by(a.value_num > coalesce(a.scale_min, 0), r.submitted_at) as is_solved
from silver_survey_link as l
inner join silver_survey_answer as a
    on l.response_id = a.response_id and l.metric_code = a.metric_code
inner join silver_survey_response as r on l.response_id = r.response_id
where l.metric_code = 'fcr_voc' and l.episode_key is not null
group by l.episode_key

-- What was asked, on which scale, for which metric.
select
    source_system,
    survey_id,
    question_id,
    metric_code,
    scale_min,
    scale_max,
    higher_is_better,
    text
from latest_survey_question

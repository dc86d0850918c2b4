-- Whether customers tire: the share of those reached who answer, by how many surveys they had been
-- sent in the 90 days before.
select
    survey_id,
    survey_kind,
    least(surveys_received_90d_count, 5) as surveys_received_90d,
    count(*) as reached_count,
    count_if(is_finished) as finished_count,
    try_divide(count_if(is_finished), count(*)) as response_share,
    avg(response_propensity) as expected_share
from periplus.gold.fact_survey_invite
where sent_at is not null and not is_bounced and not is_opted_out_before_send
group by survey_id, survey_kind, least(surveys_received_90d_count, 5)
having count(*) >= 10

-- The invitations added up by day, survey and place. Sent less bounced is delivered; whoever went
-- further has also opened and begun, whatever the source tells of it.
select
    date_key,
    survey_id,
    max(survey_kind) as survey_kind,
    touchpoint_key,
    channel_key,
    segment_key,
    count(*) as eligible_count,
    count_if(is_sampled) as sampled_count,
    count_if(is_suppressed) as suppressed_count,
    count_if(is_invited) as invited_count,
    count_if(is_invited and is_opted_out_before_send) as opted_out_before_send_count,
    count_if(sent_at is not null) as sent_count,
    count_if(sent_at is not null and is_bounced) as bounced_count,
    count_if(sent_at is not null and not is_bounced) as delivered_count,
    count_if(coalesce(opened_at, started_at, finished_at) is not null) as opened_count,
    count_if(coalesce(started_at, finished_at) is not null) as started_count,
    count_if(is_finished) as finished_count,
    sum(cast(sample_probability as decimal(12, 8))) as sample_probability_sum,
    sum(cast(response_propensity as decimal(12, 8))) as propensity_sum,
    sum(cast(if(link_confidence < 0.9, 1, 0) as decimal(12, 0))) as weak_link_weight_sum
from gold_fact_survey_invite
group by date_key, survey_id, touchpoint_key, channel_key, segment_key

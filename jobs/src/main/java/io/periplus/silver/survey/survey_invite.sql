-- Who could have been asked, who was, and how far it went.
select
    i.invite_id,
    i.source_system,
    i.survey_id,
    c.customer_id,
    i.trigger_type,
    i.trigger_ref_id,
    i.touchpoint_code,
    i.eligible_at,
    i.is_sampled,
    i.sample_probability,
    i.suppressed_reason,
    i.channel,
    i.sent_at,
    i.delivered_at,
    i.opened_at,
    i.started_at,
    i.finished_at,
    i.is_bounced,
    i.opted_out_at,
    coalesce(i.is_asked_by_agent, false) as is_asked_by_agent,
    c.link_confidence
from latest_survey_invite as i
left join silver_customer_source as c on i.customer_source_id = c.customer_source_id

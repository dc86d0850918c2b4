-- Every invitation with how far it went. Who was sent it and did not answer is a non-respondent; who
-- was held back by a contact rule is not. What makes a response likely is in the known_ columns,
-- which the table does not keep.
with events as (
    select
        concat(source_system, ':', source_record_id) as record_id,
        case event_kind when 'contact' then 'interaction' else event_kind end as trigger_type,
        min_by(event_key, event_key) as event_key,
        min_by(episode_key, event_key) as episode_key
    from gold_fact_journey_event
    where event_kind in ('contact', 'order', 'delivery', 'subscription')
    group by 1, 2
)

select
    i.invite_id as invite_key,
    i.customer_id,
    i.survey_id,
    i.survey_kind,
    e.event_key as trigger_event_key,
    e.episode_key,
    coalesce(c.customer_key, -1) as customer_key,
    coalesce(t.touchpoint_key, -1) as touchpoint_key,
    if(i.channel is null, -2, coalesce(h.channel_key, -1)) as channel_key,
    coalesce(c.segment_key, -1) as segment_key,
    cast(date_format(i.eligible_on, 'yyyyMMdd') as int) as date_key,
    i.eligible_at,
    i.sent_at,
    i.delivered_at,
    i.opened_at,
    i.started_at,
    i.finished_at,
    i.is_sampled,
    i.is_sampled and i.suppressed_reason is not null as is_suppressed,
    i.is_sampled and i.suppressed_reason is null as is_invited,
    i.is_bounced,
    i.is_opted_out_before_send,
    i.finished_at is not null as is_finished,
    i.is_asked_by_agent,
    i.suppressed_reason,
    i.sample_probability,
    i.received_before as surveys_received_90d_count,
    concat_ws(
        '|', i.known_survey, i.known_channel, i.known_orders, i.known_surveys, i.known_trouble
    ) as response_cell,
    i.link_confidence,
    i.known_survey,
    i.known_channel,
    i.known_orders,
    i.known_surveys,
    i.known_trouble,
    i.sent_at is not null
    and not i.is_bounced
    and not i.is_opted_out_before_send as is_reached,
    i.sent_at < timestampadd(day, -14, :as_of) as is_mature
from invite_known as i
left join events as e on i.trigger_ref_id = e.record_id and i.trigger_type = e.trigger_type
left join gold_dim_customer as c on i.customer_id = c.customer_id and c.is_current
left join gold_dim_touchpoint as t on i.touchpoint_code = t.touchpoint_code
left join gold_dim_channel as h on i.channel = h.channel_code

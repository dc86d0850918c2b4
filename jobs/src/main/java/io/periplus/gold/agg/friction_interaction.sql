-- What conversations count for. A window counts once it has closed, for contacts of people known.
with contacts as (
    select
        f.*,
        coalesce(c.segment_key, -1) as segment_key,
        coalesce(h.channel_code = 'bot', false) as is_bot,
        coalesce(f.ended_at, f.started_at) as over_at,
        f.is_contact and f.customer_id is not null as is_known
    from gold_fact_interaction as f
    left join gold_dim_customer as c on f.customer_key = c.customer_key
    left join gold_dim_channel as h on f.channel_key = h.channel_key
)

select
    date_key,
    channel_key,
    reason_key,
    segment_key,
    count(*) as interaction_count,
    count_if(is_contact) as contact_count,
    count_if(is_contact and is_handled) as handled_count,
    count_if(is_contact and is_abandoned is not null) as offered_count,
    count_if(is_contact and is_answered_within) as answered_within_count,
    count_if(is_contact and is_abandoned) as abandoned_count,
    count_if(is_contact and is_short_abandon) as short_abandoned_count,
    count_if(is_system_disconnect) as system_disconnect_count,
    count_if(after_abandon = 'public') as abandon_then_public_count,
    count_if(after_abandon = 'other_channel') as abandon_then_other_channel_count,
    count_if(after_abandon = 'same_channel') as abandon_then_same_channel_count,
    count_if(after_abandon = 'never') as abandon_then_never_count,
    count_if(is_known and over_at + interval 1 day < :as_of) as repeat_1d_base_count,
    count_if(
        is_known
        and over_at + interval 1 day < :as_of
        and next_contact_at <= over_at + interval 1 day
    ) as repeat_1d_count,
    count_if(is_known and over_at + interval 7 day < :as_of) as repeat_7d_base_count,
    count_if(
        is_known
        and over_at + interval 7 day < :as_of
        and next_contact_at <= over_at + interval 7 day
    ) as repeat_7d_count,
    count_if(is_known and over_at + interval 30 day < :as_of) as repeat_30d_base_count,
    count_if(
        is_known
        and over_at + interval 30 day < :as_of
        and next_contact_at <= over_at + interval 30 day
    ) as repeat_30d_count,
    count_if(
        is_known
        and over_at + interval 7 day < :as_of
        and not coalesce(next_any_contact_at <= over_at + interval 7 day, false)
    ) as next_contact_avoided_count,
    count_if(blind_transfer_count + warm_transfer_count > 0) as transferred_interaction_count,
    sum(blind_transfer_count + warm_transfer_count) as transfer_count,
    sum(blind_transfer_count) as blind_transfer_count,
    sum(warm_transfer_count) as warm_transfer_count,
    sum(reidentification_count) as reidentification_count,
    count_if(is_bot and is_known and over_at + interval 7 day < :as_of) as bot_contact_count,
    count_if(
        is_bot
        and is_known
        and over_at + interval 7 day < :as_of
        and not coalesce(next_contact_at <= over_at + interval 7 day, false)
    ) as bot_contained_count,
    sum(queue_wait_seconds) as queue_wait_seconds,
    sum(talk_seconds) as talk_seconds,
    sum(hold_seconds) as hold_seconds,
    sum(wrapup_seconds) as wrapup_seconds,
    sum(dial_seconds) as dial_seconds,
    sum(voicemail_seconds) as voicemail_seconds,
    sum(unexplained_seconds) as unexplained_seconds,
    sum(duration_seconds) as customer_seconds,
    sum(talk_seconds + hold_seconds + wrapup_seconds) as agent_work_seconds,
    count_if(link_confidence < 0.9) as weak_link_weight_sum,
    sum(cost_labour_amount) as cost_labour_amount,
    sum(cost_channel_amount) as cost_channel_amount
from contacts
group by date_key, channel_key, reason_key, segment_key

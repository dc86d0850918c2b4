-- What was known of everybody when he could be asked, each in a few steps: how it was to be sent,
-- how often he had bought, how many surveys he had been sent in 90 days, and whether what he is
-- asked about had gone wrong for him.
with sent as (
    select
        i.*,
        to_date(from_utc_timestamp(i.eligible_at, :zone)) as eligible_on,
        count(i.sent_at) over (
            partition by i.customer_id
            order by unix_micros(i.eligible_at)
            range between 7776000000000L preceding and 1L preceding
        ) as received_before
    from silver_survey_invite as i
),

first_refusal as (
    select
        customer_id,
        min(opted_out_at) as refused_at
    from silver_survey_invite
    where opted_out_at is not null
    group by customer_id
),

late as (
    select
        order_id,
        max(not is_promise_kept) as is_late
    from silver_delivery
    group by order_id
),

kinds as (
    select
        survey_id,
        max(survey_kind) as survey_kind
    from silver_survey_response
    group by survey_id
)

select
    s.*,
    k.survey_kind,
    coalesce(f.refused_at < s.sent_at, false) as is_opted_out_before_send,
    s.survey_id as known_survey,
    coalesce(s.channel, 'none') as known_channel,
    case
        when m.frequency_count is null then 'new'
        when m.frequency_count = 0 then 'one'
        when m.frequency_count < 4 then 'some'
        else 'many'
    end as known_orders,
    cast(least(s.received_before, 3) as string) as known_surveys,
    case
        when coalesce(d.is_late, t.transfer_count > 0 or not t.is_resolved, false) then 'trouble'
        else 'none'
    end as known_trouble
from sent as s
left join kinds as k on s.survey_id = k.survey_id
left join first_refusal as f on s.customer_id = f.customer_id
left join features_customer_month as m
    on
        s.customer_id = m.customer_id
        and m.month_start_on = add_months(trunc(s.eligible_on, 'MM'), -1)
left join late as d on s.trigger_type = 'order' and s.trigger_ref_id = d.order_id
left join silver_interaction as t
    on s.trigger_type = 'interaction' and s.trigger_ref_id = t.interaction_id

-- Spend to win customers by channel, spend to keep them without one, and how many came and stayed.
with spend as (
    select
        trunc(m.spend_on, 'month') as month_start_on,
        if(m.purpose = 'acquisition', coalesce(c.channel_key, -1), -2) as channel_key,
        coalesce(s.segment_key, -2) as segment_key,
        if(m.purpose = 'acquisition', m.amount, 0) as acquisition,
        if(m.purpose = 'retention', m.amount, 0) as offer,
        0 as recovery,
        if(m.purpose = 'loyalty', m.amount, 0) as loyalty,
        0 as came,
        0 as kept
    from silver_marketing_spend as m
    left join gold_dim_channel as c on m.channel = c.channel_code
    left join gold_dim_segment as s on s.is_primary and m.segment = s.segment_code
),

offer as (
    select
        trunc(to_date(from_utc_timestamp(a.assigned_at, :zone)), 'month') as month_start_on,
        -2 as channel_key,
        coalesce(c.segment_key, -1) as segment_key,
        0 as acquisition,
        coalesce(a.cost_amount, 0) as offer,
        0 as recovery,
        0 as loyalty,
        0 as came,
        0 as kept
    from silver_action_assignment as a
    left join gold_dim_customer as c on a.customer_id = c.customer_id and c.is_current
    where a.kind = 'retention_offer' and a.arm = 'treated'
),

came as (
    select
        trunc(acquired_on, 'month') as month_start_on,
        acquisition_channel_key as channel_key,
        segment_key,
        0 as acquisition,
        0 as offer,
        0 as recovery,
        0 as loyalty,
        1 as came,
        0 as kept
    from gold_dim_customer
    where is_current and acquired_on is not null
),

kept as (
    select
        month_start_on,
        -2 as channel_key,
        segment_key,
        0 as acquisition,
        0 as offer,
        goodwill_amount as recovery,
        0 as loyalty,
        0 as came,
        if(order_count > 0 and frequency_count >= order_count, 1, 0) as kept
    from gold_fact_customer_month
),

everything as (
    select * from spend
    union all
    select * from offer
    union all
    select * from came
    union all
    select * from kept
)

select
    month_start_on,
    channel_key,
    segment_key,
    sum(acquisition) as acquisition_spend_amount,
    sum(offer) as retention_offer_amount,
    sum(recovery) as service_recovery_amount,
    sum(loyalty) as loyalty_amount,
    sum(came) as new_customer_count,
    sum(kept) as kept_customer_count
from everything
where last_day(month_start_on) <= :business_date
group by month_start_on, channel_key, segment_key

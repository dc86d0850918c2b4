-- What problems of customers count for, on the day and the channel on which they began; of
-- purchases only what they cost beyond contacts, whose work is counted with the conversations.
select
    e.date_key,
    e.first_channel_key as channel_key,
    e.reason_key,
    coalesce(c.segment_key, -1) as segment_key,
    count_if(e.interaction_count > 0) as episode_count,
    sum(e.repeat_contact_count) as repeat_contact_count,
    sum(e.channel_switch_count) as channel_switch_count,
    sum(e.fcr_a_eligible) as fcr_a_eligible_count,
    sum(e.fcr_a) as fcr_a_count,
    sum(e.fcr_b_eligible) as fcr_b_eligible_count,
    sum(e.fcr_b) as fcr_b_count,
    sum(e.fcr_c_eligible) as fcr_c_eligible_count,
    sum(e.fcr_c) as fcr_c_count,
    sum(e.fcr_d_eligible) as fcr_d_eligible_count,
    sum(e.fcr_d) as fcr_d_count,
    sum(e.effort_sum) as effort_sum,
    sum(e.cost_goodwill_amount) as cost_goodwill_amount,
    sum(e.cost_refund_amount) as cost_refund_amount,
    sum(e.cost_logistics_amount) as cost_logistics_amount
from gold_fact_episode as e
left join gold_dim_customer as c on e.customer_key = c.customer_key
group by e.date_key, e.first_channel_key, e.reason_key, coalesce(c.segment_key, -1)

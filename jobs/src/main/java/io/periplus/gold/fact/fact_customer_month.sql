-- The panel of the fold with the customer's version and segment.
select
    m.customer_id,
    coalesce(c.customer_key, -1) as customer_key,
    coalesce(c.segment_key, -1) as segment_key,
    m.month_start_on,
    m.order_count,
    m.episode_count,
    m.contact_count,
    m.transfer_count,
    m.abandoned_count,
    m.revenue_amount,
    m.refund_amount,
    m.goodwill_amount,
    m.product_cost_amount,
    m.service_cost_amount,
    m.margin_amount,
    m.nps_answer_count,
    m.nps_value_sum,
    m.csat_answer_count,
    m.csat_value_sum,
    m.recency_days,
    m.frequency_count,
    m.monetary_mean_amount,
    m.link_confidence
from features_customer_month as m
left join gold_dim_customer as c on m.customer_id = c.customer_id and c.is_current

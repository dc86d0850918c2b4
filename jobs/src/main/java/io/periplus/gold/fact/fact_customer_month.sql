-- The panel of the fold with the customer's version and segment. A customer is lost after a month in
-- whose horizon he bought nothing; what he is worth stands in the newest closed month.
with sale as (
    select distinct
        customer_id,
        to_date(from_utc_timestamp(ordered_at, :zone)) as bought_on
    from silver_order_header
    where order_kind = 'sale' and not is_cancelled and customer_id is not null
),

next_sale as (
    select
        m.customer_id,
        m.month_start_on,
        min(s.bought_on) as bought_on
    from features_customer_month as m
    inner join sale as s
        on m.customer_id = s.customer_id and s.bought_on > last_day(m.month_start_on)
    group by m.customer_id, m.month_start_on
),

newest as (
    select max(month_start_on) as month_start_on
    from features_customer_month
    where last_day(month_start_on) <= :business_date
),

ranked as (
    select
        m.customer_id,
        m.month_start_on,
        v.p_alive,
        v.expected_margin_amount,
        if(m.recency_days is null, null, 6 - ntile(5) over (
            partition by m.recency_days is null order by m.recency_days, m.customer_id
        )) as rfm_recency_quintile,
        if(m.recency_days is null, null, ntile(5) over (
            partition by m.recency_days is null order by m.frequency_count, m.customer_id
        )) as rfm_frequency_quintile,
        if(m.recency_days is null, null, ntile(5) over (
            partition by m.recency_days is null order by m.monetary_mean_amount, m.customer_id
        )) as rfm_monetary_quintile
    from features_customer_month as m
    inner join newest as n on m.month_start_on = n.month_start_on
    left join models_customer_value as v on m.customer_id = v.customer_id
)

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
    m.link_confidence,
    sum(m.margin_amount) over (
        partition by m.customer_id
        order by m.month_start_on
        rows between unbounded preceding and current row
    ) as past_margin_amount,
    date_add(last_day(m.month_start_on), :horizon_days) <= :business_date as is_label_mature,
    if(
        date_add(last_day(m.month_start_on), :horizon_days) <= :business_date
        and m.recency_days is not null,
        coalesce(s.bought_on > date_add(last_day(m.month_start_on), :horizon_days), true),
        null
    ) as is_churned_next,
    r.p_alive,
    r.expected_margin_amount,
    r.rfm_recency_quintile,
    r.rfm_frequency_quintile,
    r.rfm_monetary_quintile
from features_customer_month as m
left join next_sale as s
    on m.customer_id = s.customer_id and m.month_start_on = s.month_start_on
left join ranked as r
    on m.customer_id = r.customer_id and m.month_start_on = r.month_start_on
left join gold_dim_customer as c on m.customer_id = c.customer_id and c.is_current

-- Each closed month against the month and the year before, by segment. The base is the revenue of
-- then; a customer who came back since counts neither as new nor as kept.
with panel as (
    select
        m.customer_id,
        m.segment_key,
        m.month_start_on,
        m.recency_days,
        greatest(m.revenue_amount, 0) as revenue_amount,
        coalesce(c.acquisition_kind, 'unknown') as kind,
        coalesce(m.link_confidence, 1) < 0.9 as is_weak,
        min(if(m.revenue_amount > 0, m.month_start_on, null))
            over (partition by m.customer_id) as first_month
    from gold_fact_customer_month as m
    left join gold_dim_customer as c on m.customer_id = c.customer_id and c.is_current
    where last_day(m.month_start_on) <= :business_date
),

base_kind as (
    select
        'month_ago' as base_kind,
        1 as months
    union all
    select
        'year_ago' as base_kind,
        12 as months
),

seen as (
    select min(month_start_on) as first_on
    from panel
),

pair as (
    select
        n.month_start_on,
        k.base_kind,
        n.segment_key,
        n.kind,
        n.revenue_amount as now_amount,
        coalesce(b.revenue_amount, 0) as base_amount,
        coalesce(b.is_weak and b.revenue_amount > 0, false) as is_weak,
        coalesce(b.recency_days < :horizon_days, false) as was_alive,
        n.recency_days
        < datediff(
            last_day(n.month_start_on), last_day(add_months(n.month_start_on, -k.months))
        ) as has_bought,
        n.first_month > add_months(n.month_start_on, -k.months) as is_new
    from panel as n
    cross join base_kind as k
    cross join seen as f
    left join panel as b
        on
            n.customer_id = b.customer_id
            and add_months(n.month_start_on, -k.months) = b.month_start_on
    where add_months(n.month_start_on, -k.months) >= f.first_on
),

growth as (
    select
        month_start_on,
        base_kind,
        segment_key,
        sum(base_amount) as revenue_base_amount,
        sum(if(now_amount = 0, base_amount, 0)) as churn_amount,
        sum(if(now_amount > 0, greatest(base_amount - now_amount, 0), 0)) as contraction_amount,
        sum(if(base_amount > 0, greatest(now_amount - base_amount, 0), 0)) as expansion_amount,
        sum(if(is_new and kind = 'earned', now_amount, 0)) as new_earned_amount,
        sum(if(is_new and kind = 'bought', now_amount, 0)) as new_bought_amount,
        sum(
            if(is_new and kind not in ('earned', 'bought'), now_amount, 0)
        ) as new_unknown_amount,
        count_if(was_alive) as alive_customer_count,
        count_if(was_alive and has_bought) as bought_customer_count,
        count_if(is_weak) as weak_link_weight_sum
    from pair
    group by month_start_on, base_kind, segment_key
)

select
    g.*,
    coalesce(c.started, 0) as start_customer_count,
    coalesce(c.kept, 0) as kept_customer_count,
    coalesce(c.paused, 0) as paused_customer_count,
    coalesce(c.voluntary, 0) as churned_voluntary_count,
    coalesce(c.involuntary, 0) as churned_involuntary_count
from growth as g
left join contract_kept as c
    on
        g.month_start_on = c.month_start_on
        and g.base_kind = c.base_kind
        and g.segment_key = c.segment_key

-- What was kept of the revenue and of the customers, and how much of the growth was earned, by month,
-- base and segment; the segment -2 stands for all customers. A share without a base is null.
with parts as (
    select
        month_start_on,
        base_kind,
        if(grouping(segment_key) = 0, segment_key, -2) as segment_key,
        cast(sum(revenue_base_amount) as double) as base,
        cast(sum(churn_amount + contraction_amount) as double) as lost,
        cast(sum(expansion_amount) as double) as added,
        cast(sum(new_earned_amount) as double) as earned,
        cast(
            sum(new_earned_amount + new_bought_amount + new_unknown_amount) as double
        ) as came,
        sum(start_customer_count) as start_customer_count,
        sum(kept_customer_count) as kept_customer_count,
        sum(churned_involuntary_count) as churned_involuntary_count,
        sum(alive_customer_count) as alive_customer_count,
        sum(bought_customer_count) as bought_customer_count
    from periplus.gold.agg_growth
    group by grouping sets ((month_start_on, base_kind, segment_key), (month_start_on, base_kind))
)

select
    month_start_on,
    base_kind,
    segment_key,
    try_divide(base - lost, base) as grr,
    try_divide(base - lost + added, base) as nrr,
    try_divide(base - lost + added + earned, base) - 1 as earned_growth,
    try_divide(base - lost + added + came, base) - 1 as growth,
    try_divide(kept_customer_count, start_customer_count) as retention_contractual,
    try_divide(churned_involuntary_count, start_customer_count) as churn_involuntary,
    try_divide(bought_customer_count, alive_customer_count) as retention_noncontractual,
    start_customer_count,
    alive_customer_count
from parts

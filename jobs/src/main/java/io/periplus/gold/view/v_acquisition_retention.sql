-- What a new customer cost and what was spent for each who was kept, by month, and their ratio: the
-- company's own figure. Spend per kept customer is not what it takes to keep one: that needs a
-- hold-out, in fact_uplift_policy.
with parts as (
    select
        month_start_on,
        cast(sum(acquisition_spend_amount) as double) as acquisition,
        cast(
            sum(retention_offer_amount + service_recovery_amount + loyalty_amount) as double
        ) as retention,
        sum(new_customer_count) as new_customer_count,
        sum(kept_customer_count) as kept_customer_count
    from periplus.gold.agg_acquisition
    group by month_start_on
)

select
    month_start_on,
    try_divide(acquisition, new_customer_count) as cost_of_new_customer,
    try_divide(retention, kept_customer_count) as spend_per_kept_customer,
    try_divide(
        try_divide(acquisition, new_customer_count), try_divide(retention, kept_customer_count)
    ) as ratio,
    new_customer_count,
    kept_customer_count
from parts

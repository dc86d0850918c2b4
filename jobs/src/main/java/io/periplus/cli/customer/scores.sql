-- How likely he is to leave, by the model in use.
select
    kind,
    horizon_days,
    round(churn_probability, 3) as churn_probability,
    round(churn_low, 3) as low,
    round(churn_high, 3) as high
from periplus.gold.fact_churn_score
where customer_id = :customer

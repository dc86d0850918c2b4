-- His months with anything in them: contacts, revenue, cost and margin.
select
    month_start_on as month,
    order_count as orders,
    contact_count as contacts,
    revenue_amount as revenue,
    product_cost_amount as product_cost,
    service_cost_amount as service_cost,
    margin_amount as margin
from periplus.gold.fact_customer_month
where
    customer_id = :customer
    and (order_count + contact_count > 0 or revenue_amount <> 0 or margin_amount <> 0)
order by month

-- One customer record an order: the marketplace gives a new customer_id to every purchase, so that
-- the first and only order of a record says since when it is known.
with first_orders as (
    select
        customer_id,
        min(order_purchase_timestamp) as created_at
    from orders
    group by customer_id
)

select
    c.customer_id as source_record_id,
    f.created_at as known_at,
    c.customer_id as customer_source_id,
    'person' as person_or_org,
    f.created_at,
    'BR' as country,
    c.customer_state as region,
    'pt-BR' as language,
    'active' as status,
    false as is_test,
    c._file,
    c._row
from customers as c
left join first_orders as f on c.customer_id = f.customer_id

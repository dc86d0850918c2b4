-- The person behind customer records: who buys twice keeps the customer_unique_id.
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
    c.customer_id || '-external' as identifier_id,
    c.customer_id as customer_source_id,
    'external' as id_type,
    sha2(c.customer_unique_id, 256) as id_hash,
    1 as hash_key_version,
    true as is_verified,
    f.created_at as valid_from,
    c._file,
    c._row
from customers as c
left join first_orders as f on c.customer_id = f.customer_id

-- The promise of an order and how it was kept. The marketplace estimates a day and counts an order as
-- late from the first instant of it: the promised window ends with the local day before. A pending
-- delivery of a cancelled order will never come.
select
    order_id as source_record_id,
    coalesce(
        order_delivered_customer_date, order_delivered_carrier_date, order_purchase_timestamp
    ) as known_at,
    order_id as delivery_id,
    order_id,
    to_utc_timestamp(cast(order_estimated_delivery_date as timestamp), :source_zone)
    - interval 1 second as promised_at,
    order_delivered_carrier_date as shipped_at,
    order_delivered_customer_date as delivered_at,
    case
        when order_delivered_customer_date is not null then 'delivered'
        when order_status in ('canceled', 'unavailable') then 'failed'
        when order_delivered_carrier_date is not null then 'in_transit'
        else 'pending'
    end as status,
    case
        when order_delivered_customer_date is null and order_status in ('canceled', 'unavailable')
            then order_status
    end as failure_reason,
    _file,
    _row
from orders
where order_estimated_delivery_date is not null

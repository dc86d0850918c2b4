-- A basket. Its value is what the grocer received, after loyalty prices and coupons of its own; what
-- was taken off is kept beside it.
select
    basket_id as source_record_id,
    min(transaction_timestamp) as known_at,
    basket_id as order_id,
    'sale' as order_kind,
    min(household_id) as customer_source_id,
    min(transaction_timestamp) as ordered_at,
    'store' as channel,
    'USD' as currency,
    sum(sales_value) as gross_amount,
    0 as discount_amount,
    0 as tax_amount,
    0 as shipping_amount,
    'fulfilled' as status,
    map(
        'store_id', min(store_id),
        'retail_disc', cast(sum(retail_disc) as string),
        'coupon_disc', cast(sum(coupon_disc) as string),
        'coupon_match_disc', cast(sum(coupon_match_disc) as string)
    ) as attributes,
    min(_file) as _file,
    min(_row) as _row
from transactions
group by basket_id

-- What was promised and kept, on the business day for which it was promised.
select
    cast(date_format(from_utc_timestamp(d.promised_at, :zone), 'yyyyMMdd') as int) as date_key,
    -2 as channel_key,
    -2 as reason_key,
    coalesce(c.segment_key, -1) as segment_key,
    count(*) as promise_count,
    count_if(d.is_promise_kept) as promise_kept_count,
    sum(
        if(
            d.is_promise_kept,
            0,
            greatest(
                unix_timestamp(least(d.delivered_at, :as_of)) - unix_timestamp(d.promised_at), 0
            )
        )
    ) as promise_late_seconds
from silver_delivery as d
left join gold_dim_customer as c on d.customer_id = c.customer_id and c.is_current
where d.promised_at is not null and d.is_promise_kept is not null
group by all

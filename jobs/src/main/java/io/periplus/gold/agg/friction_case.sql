-- What cases of the help desk count for, on the day on which they were opened.
select
    cast(date_format(from_utc_timestamp(k.opened_at, :zone), 'yyyyMMdd') as int) as date_key,
    coalesce(h.channel_key, -1) as channel_key,
    if(k.reason_code is null, -2, coalesce(own.reason_key, shared.reason_key, -1)) as reason_key,
    coalesce(c.segment_key, -1) as segment_key,
    count_if(k.first_solved_at is not null or k.status in ('solved', 'closed'))
        as case_solved_count,
    count_if(k.reopen_count > 0) as case_reopened_count,
    count_if(k.followup_of_case_id is not null) as case_followup_count
from silver_support_case as k
left join gold_dim_channel as h on k.channel = h.channel_code
left join gold_dim_reason as own
    on k.reason_code = own.reason_code and k.source_system = own.source_system
left join gold_dim_reason as shared
    on k.reason_code = shared.reason_code and shared.source_system = '*'
left join gold_dim_customer as c on k.customer_id = c.customer_id and c.is_current
group by all

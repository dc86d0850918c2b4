-- Everything customers lived, and the remainders under customer -1, dated to the end of their month
-- or, while it lasts, to the night.
select * from keyed_event
union all
select
    substring(
        sha2(concat_ws('|', 'unattributed', source_system, source_record_id, period_on), 256), 1, 32
    ) as event_key,
    -1 as customer_key,
    -2 as touchpoint_key,
    -2 as component_key,
    -2 as channel_key,
    -2 as agent_team_key,
    -2 as reason_key,
    -2 as product_key,
    cast(null as string) as customer_id,
    cast(null as string) as episode_key,
    cast(date_format(period_on, 'yyyyMMdd') as int) as date_key,
    closed_at as happened_at,
    closed_at as known_at,
    cast(null as smallint) as local_hour,
    'unattributed' as event_kind,
    cast(null as int) as sequence_no,
    cast(null as bigint) as duration_seconds,
    revenue_amount,
    cost_amount,
    revenue_amount - cost_amount as margin_amount,
    cast(null as double) as link_confidence,
    source_system,
    source_record_id
from (
    select
        *,
        least(
            to_utc_timestamp(add_months(period_on, 1), :zone), :as_of
        ) - interval 1 microsecond as closed_at
    from remainder
)

-- One call. What never reached a queue or a person is kept as the system's own and is no contact.
with calls_at as (
    select
        *,
        concat_ws('/', `vru+line`, call_id) as id,
        to_utc_timestamp(
            to_timestamp(concat('19', date, ' ', vru_entry), 'yyyyMMdd H:mm:ss'), :source_zone
        ) as started_at,
        greatest(vru_time, 0) + greatest(q_time, 0) + greatest(ser_time, 0) as seconds
    from calls
)

select
    id as source_record_id,
    started_at + make_interval(0, 0, 0, 0, 0, 0, seconds) as known_at,
    id as interaction_id,
    nullif(customer_id, '0') as customer_source_id,
    'phone' as channel,
    if(outcome = 'PHANTOM', 'internal', 'inbound') as direction,
    if(outcome = 'PHANTOM', 'system', 'customer') as initiated_by,
    started_at,
    started_at + make_interval(0, 0, 0, 0, 0, 0, seconds) as ended_at,
    'calls' as queue_id,
    if(ser_time > 0 and server <> 'NO_SERVER', server, null) as last_agent_id,
    type as contact_reason_code,
    outcome as resolution_code,
    outcome = 'HANG' as is_abandoned,
    map('priority', priority) as attributes,
    _file,
    _row
from calls_at

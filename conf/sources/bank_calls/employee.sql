-- Whoever answered a call, known since the first one.
with servers as (
    select
        server,
        min(
            to_utc_timestamp(
                to_timestamp(concat('19', date, ' ', vru_entry), 'yyyyMMdd H:mm:ss'), :source_zone
            )
        ) as first_at,
        min(struct(_file, _row)) as origin
    from calls
    where server is not null and server <> 'NO_SERVER'
    group by server
)

select
    server as source_record_id,
    first_at as known_at,
    server as employee_id,
    'agent' as role,
    'calls' as team_id,
    origin._file,
    origin._row
from servers

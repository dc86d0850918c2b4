-- A caller who identified himself, known since his first call on record.
with callers as (
    select
        customer_id,
        min(
            to_utc_timestamp(
                to_timestamp(concat('19', date, ' ', vru_entry), 'yyyyMMdd H:mm:ss'), :source_zone
            )
        ) as created_at,
        min(struct(_file, _row)) as origin
    from calls
    where customer_id <> '0'
    group by customer_id
)

select
    customer_id as source_record_id,
    created_at as known_at,
    customer_id as customer_source_id,
    'person' as person_or_org,
    created_at,
    'IL' as country,
    'active' as status,
    false as is_test,
    origin._file,
    origin._row
from callers

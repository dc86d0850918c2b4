-- Whoever called, known since his first ticket.
select
    caller_id as source_record_id,
    min(opened_at) as known_at,
    caller_id as customer_source_id,
    'person' as person_or_org,
    min(opened_at) as created_at,
    'active' as status,
    false as is_test,
    min_by(_file, _row) as _file,
    min(_row) as _row
from log
where caller_id is not null
group by caller_id

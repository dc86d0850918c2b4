-- The contact that opened a ticket; the log holds no other.
with first_lines as (
    select
        *,
        row_number() over (partition by number order by _row) as from_first
    from log
)

select
    number as source_record_id,
    opened_at as known_at,
    number as interaction_id,
    caller_id as customer_source_id,
    number as case_id,
    case contact_type
        when 'Phone' then 'phone' when 'IVR' then 'phone' when 'Email' then 'email'
        else 'web_form'
    end as channel,
    'inbound' as direction,
    'customer' as initiated_by,
    opened_at as started_at,
    category as contact_reason_code,
    false as is_abandoned,
    _file,
    _row
from first_lines
where from_first = 1

-- What changed from one line of a ticket to the next: its state, and each passing on from one hand to
-- another. The log counts how often a ticket was passed on; a line may raise the count by several.
with lines as (
    select
        *,
        case
            when ident_state = 'New' then 'new'
            when ident_state = 'Resolved' then 'solved'
            when ident_state = 'Closed' then 'closed'
            when ident_state like 'Awaiting%' then 'pending'
            else 'open'
        end as status
    from log
),

steps as (
    select
        *,
        lag(status) over (partition by number order by _row) as status_before,
        lag(reassignment_count, 1, 0) over (partition by number order by _row) as count_before
    from lines
),

changes as (
    select
        number,
        sys_updated_at,
        'status' as field_name,
        status_before as old_value,
        status as new_value,
        0 as step,
        _file,
        _row
    from steps
    where status_before is null or status_before <> status
    union all
    select
        number,
        sys_updated_at,
        'group' as field_name,
        concat('hand ', count_before + step - 1) as old_value,
        concat('hand ', count_before + step) as new_value,
        step,
        _file,
        _row
    from (
        select
            *,
            explode(sequence(1, reassignment_count - count_before)) as step
        from steps
        where reassignment_count > count_before
    )
)

select
    concat_ws('/', number, _row, field_name, step) as source_record_id,
    sys_updated_at as known_at,
    concat_ws('/', number, _row, field_name, step) as case_event_id,
    number as case_id,
    sys_updated_at as happened_at,
    'agent' as actor_role,
    field_name,
    old_value,
    new_value,
    _file,
    _row
from changes

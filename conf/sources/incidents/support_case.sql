-- A ticket as its last change left it. What is not "resolved" or "closed" is at work or waits.
with ordered as (
    select
        *,
        case
            when ident_state = 'New' then 'new'
            when ident_state = 'Resolved' then 'solved'
            when ident_state = 'Closed' then 'closed'
            when ident_state like 'Awaiting%' then 'pending'
            else 'open'
        end as status,
        row_number() over (partition by number order by _row desc) as from_last,
        min(resolved_at) over (partition by number) as first_resolved_at
    from log
)

select
    number as source_record_id,
    sys_updated_at as source_updated_at,
    opened_at as known_at,
    number as case_id,
    caller_id as customer_source_id,
    opened_at,
    if(first_resolved_at >= opened_at, first_resolved_at, null) as first_solved_at,
    if(status = 'closed' and closed_at >= opened_at, closed_at, null) as closed_at,
    status,
    priority,
    'incident' as type,
    problem_id,
    case contact_type
        when 'Phone' then 'phone' when 'IVR' then 'phone' when 'Email' then 'email'
        else 'web_form'
    end as channel,
    assignment_group as group_id,
    assigned_to as assignee_id,
    category as reason_code,
    false as is_complaint,
    false as is_escalated,
    false as is_spam,
    _file,
    _row
from ordered
where from_last = 1

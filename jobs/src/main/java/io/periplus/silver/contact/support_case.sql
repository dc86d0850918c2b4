-- What a help desk did with each case. A transfer goes from one group or worker to another: the
-- first hand is none. Who writes in a contact of the case writes in the case.
with changes as (
    select
        case_id,
        count_if(
            field_name in ('group', 'assignee')
            and old_value is not null and new_value is not null and old_value <> new_value
        ) as transfer_count,
        count_if(
            field_name = 'status'
            and old_value in ('solved', 'closed')
            and new_value in ('new', 'open', 'pending', 'on_hold')
        ) as reopen_count
    from latest_case_event
    group by case_id
),

words as (
    select
        coalesce(m.case_id, i.case_id) as case_id,
        count_if(m.author_role = 'customer') as customer_count,
        count_if(m.author_role = 'agent') as comment_count
    from latest_message as m
    left join silver_interaction as i on m.interaction_id = i.interaction_id
    where m.is_public
    group by coalesce(m.case_id, i.case_id)
)

select
    k.case_id,
    k.source_system,
    c.customer_id,
    k.channel,
    k.status,
    k.reason_code,
    k.order_id,
    k.followup_of_case_id,
    k.opened_at,
    k.first_solved_at,
    k.closed_at,
    k.known_at,
    k.is_complaint,
    coalesce(e.transfer_count, 0) as transfer_count,
    coalesce(e.reopen_count, 0) as reopen_count,
    if(w.case_id is null, null, greatest(w.customer_count - 1, 0)) as reply_count,
    w.comment_count,
    k.compensation_requested_amount as compensation_asked_amount,
    c.link_confidence,
    k.currency,
    k.fx_rate
from latest_support_case as k
left join changes as e on k.case_id = e.case_id
left join words as w on k.case_id = w.case_id
left join silver_customer_source as c on k.customer_source_id = c.customer_source_id
where not k.is_spam and k.merged_into_case_id is null

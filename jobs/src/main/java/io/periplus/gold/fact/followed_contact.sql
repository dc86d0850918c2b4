-- Every conversation with its reason, and for a contact of somebody known the next one: about the
-- same reason group, and about anything. A source's own reason goes before one that all share.
with reasoned as (
    select
        i.*,
        if(i.reason_code is null, -2, coalesce(own.reason_key, shared.reason_key, -1))
            as reason_key,
        coalesce(own.reason_group, shared.reason_group, i.reason_code) as reason_group,
        coalesce(own.fcr_window_days, shared.fcr_window_days, :fcr_days) as window_days,
        i.is_contact and i.customer_id is not null as is_known_contact
    from silver_interaction as i
    left join gold_dim_reason as own
        on i.reason_code = own.reason_code and i.source_system = own.source_system
    left join gold_dim_reason as shared
        on i.reason_code = shared.reason_code and shared.source_system = '*'
)

select
    *,
    if(
        is_known_contact and reason_group is not null,
        lead(started_at) over (
            partition by customer_id, is_known_contact, reason_group
            order by started_at, interaction_id
        ),
        null
    ) as next_contact_at,
    if(
        is_known_contact,
        lead(started_at) over (
            partition by customer_id, is_known_contact order by started_at, interaction_id
        ),
        null
    ) as next_any_contact_at
from reasoned

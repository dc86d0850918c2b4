-- What those who gave up did within the resolution window after they left, once it has closed.
with gave_up as (
    select
        interaction_id,
        customer_id,
        channel,
        coalesce(ended_at, started_at) as left_at,
        coalesce(ended_at, started_at) + make_dt_interval(window_days) as closes_at
    from followed_contact
    where is_known_contact and is_abandoned
),

doings as (
    select
        customer_id,
        started_at as done_at,
        channel,
        false as is_public
    from followed_contact
    where is_known_contact
    union all
    select
        customer_id,
        posted_at as done_at,
        'social' as channel,
        true as is_public
    from silver_public_mention
    where customer_id is not null
)

select
    g.interaction_id,
    case
        when bool_or(d.is_public) then 'public'
        when bool_or(d.channel <> g.channel) then 'other_channel'
        when bool_or(d.channel = g.channel) then 'same_channel'
        else 'never'
    end as after_abandon
from gave_up as g
left join doings as d
    on g.customer_id = d.customer_id and g.left_at < d.done_at and g.closes_at >= d.done_at
where g.closes_at < :as_of
group by g.interaction_id

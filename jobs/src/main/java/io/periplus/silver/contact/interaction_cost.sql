-- What each conversation cost: its seconds of work, and the contact itself, at the rates of the
-- business day on which it began. Of the rates that fit the agent's role and site and the channel
-- the one that names most of them counts; without a rate nothing is charged.
with contacts as (
    select
        i.interaction_id,
        i.channel,
        e.role,
        e.site_id,
        to_date(from_utc_timestamp(i.started_at, :zone)) as started_on
    from latest_interaction as i
    left join latest_employee as e on i.last_agent_id = e.employee_id
),

work as (
    select
        c.interaction_id,
        'agent_second' as driver,
        l.role,
        l.site_id,
        c.channel,
        c.started_on,
        cast(sum(l.seconds) as int) as units
    from contacts as c
    inner join interaction_leg as l on c.interaction_id = l.interaction_id
    where l.segment_type in ('talk', 'hold', 'wrapup')
    group by c.interaction_id, l.role, l.site_id, c.channel, c.started_on
    union all
    select
        interaction_id,
        'contact' as driver,
        role,
        site_id,
        channel,
        started_on,
        1 as units
    from contacts
),

rates as (
    select
        *,
        if(role is null, 0, 1) + if(site_id is null, 0, 1) + if(channel is null, 0, 1) as named
    from silver_cost_rate
),

charged as (
    select
        w.interaction_id,
        w.driver,
        w.role,
        w.site_id,
        w.units,
        max_by(r.rate, struct(r.named, r.rate_id)) as rate
    from work as w
    inner join rates as r
        on
            w.driver = r.driver
            and w.started_on >= r.valid_from
            and coalesce(w.started_on < r.valid_to, true)
            and (r.role is null or w.role = r.role)
            and (r.site_id is null or w.site_id = r.site_id)
            and (r.channel is null or w.channel = r.channel)
    group by w.interaction_id, w.driver, w.role, w.site_id, w.units
)

select
    interaction_id,
    sum(if(driver = 'agent_second', round(units * rate, 4), 0)) as labour_cost_amount,
    sum(if(driver = 'contact', round(units * rate, 4), 0)) as channel_cost_amount
from charged
group by interaction_id

-- The bench's gold from its events, in SQL that DuckDB and Spark read alike:
-- contacts at most seven days apart are one episode; an answer speaks of what was lived last in the
-- 90 days before it; revenue is that of the 90 days after an episode. By channel and month, contacts
-- where they happened and episodes where they began. {seconds} turns an instant into seconds.
with events as (
    select
        customer_id,
        event_key,
        kind,
        channel,
        {seconds} as ts,
        wait_seconds,
        transfer_count,
        cast(revenue_amount * 10000 as bigint) as revenue,
        cast(service_cost_amount * 10000 as bigint) as cost,
        score
    from {events}
),

contacts as (
    select
        *,
        case
            when ts - lag(ts) over (partition by customer_id order by ts, event_key) <= 604800 then 0
            else 1
        end as opens
    from events
    where kind = 'contact'
),

numbered as (
    select
        *,
        sum(opens) over (
            partition by customer_id order by ts, event_key
            rows between unbounded preceding and current row
        ) as episode_no
    from contacts
),

episodes as (
    select
        customer_id,
        episode_no,
        min(ts) as start_ts,
        max(ts) as end_ts,
        max(case when opens = 1 then channel end) as channel,
        count(*) as contacts,
        sum(wait_seconds) as wait,
        sum(transfer_count) as transfers,
        sum(cost) as cost
    from numbered
    group by customer_id, episode_no
),

revenue as (
    select e.customer_id, e.episode_no, sum(o.revenue) as after
    from episodes as e
    inner join events as o
        on e.customer_id = o.customer_id and o.ts > e.end_ts and o.ts <= e.end_ts + 7776000
    where o.kind = 'order'
    group by e.customer_id, e.episode_no
),

lived as (
    select
        customer_id,
        ts,
        case when kind = 'survey' then 0 else 1 end as after_answers,
        event_key,
        score,
        kind,
        case when kind = 'order' then -1 else episode_no end as place
    from (
        select customer_id, ts, event_key, score, kind, cast(null as bigint) as episode_no
        from events
        where kind <> 'contact'
        union all
        select customer_id, ts, event_key, score, kind, episode_no from numbered
    )
),

last_lived as (
    select
        *,
        max(case when kind <> 'survey' then ts end) over before_it as lived_ts,
        {last_place} as lived_place
    from lived
    window before_it as (
        partition by customer_id order by ts, after_answers, event_key
        rows between unbounded preceding and 1 preceding
    )
),

links as (
    select customer_id, lived_place as episode_no, count(*) as answers, sum(score) as nps
    from last_lived
    where kind = 'survey' and lived_place > 0 and ts - lived_ts <= 7776000
    group by customer_id, lived_place
),

parts as (
    select
        e.channel,
        {month_of_start} as month,
        0 as met,
        1 as episodes,
        e.contacts,
        e.wait,
        e.transfers,
        e.cost,
        coalesce(r.after, 0) as after,
        coalesce(l.answers, 0) as answers,
        coalesce(l.nps, 0) as nps
    from episodes as e
    left join revenue as r on e.customer_id = r.customer_id and e.episode_no = r.episode_no
    left join links as l on e.customer_id = l.customer_id and e.episode_no = l.episode_no
    union all
    select channel, {month_of_ts}, 1, 0, 0, 0, 0, 0, 0, 0, 0
    from contacts
)

select
    channel,
    month,
    cast(sum(met) as bigint) as met,
    cast(sum(episodes) as bigint) as episodes,
    cast(sum(contacts) as bigint) as contacts,
    cast(sum(wait) as bigint) as wait,
    cast(sum(transfers) as bigint) as transfers,
    cast(sum(cost) as bigint) as cost,
    cast(sum(after) as bigint) as after,
    cast(sum(answers) as bigint) as answers,
    cast(sum(nps) as bigint) as nps
from parts
group by channel, month

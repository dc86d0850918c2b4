-- The problems and purchases: what each took and cost, how it stands, what came after.
select
    substring(episode_key, 1, 6) as episode,
    goal,
    coalesce(reason_code, '') as reason,
    date_format(first_at, 'yyyy-MM-dd') as begun,
    date_format(last_at, 'yyyy-MM-dd') as last,
    case
        when is_given_up then 'given up'
        when fcr_c = 1 then 'resolved at first contact'
        when is_open then 'open'
        else 'over'
    end as stands,
    contact_count as contacts,
    transfer_count as transfers,
    queue_wait_seconds as wait_s,
    cost_to_serve_amount as cost_to_serve,
    coalesce(cast(revenue_after_amount as string), 'window open') as revenue_after,
    concat_ws(', ', 'nps ' || nps_value, 'csat ' || csat_value, 'ces ' || ces_value) as felt
from periplus.silver.episode
where customer_id = :customer
order by first_at, episode_key

-- The way of each episode from touchpoint to touchpoint, with what its events cost and earned.
with moved as (
    select
        episode_key,
        sequence_no,
        touchpoint_code,
        cost_amount,
        revenue_amount,
        lag(touchpoint_code) over (partition by episode_key order by sequence_no) as came_from
    from silver_journey_event
    where episode_key is not null
),

ways as (
    select
        episode_key,
        transform(
            array_sort(
                collect_list(struct(sequence_no, touchpoint_code))
                filter (where came_from is null or came_from <> touchpoint_code)
            ),
            s -> s.touchpoint_code
        ) as way,
        sum(cost_amount) as cost_amount,
        sum(revenue_amount) as revenue_amount
    from moved
    group by episode_key
),

paths as (
    select
        trunc(e.first_on, 'month') as month_start_on,
        coalesce(c.segment_key, -1) as segment_key,
        array_join(slice(w.way, 1, 8), ' > ') || if(size(w.way) > 8, ' > ...', '') as path_text,
        least(size(w.way), 8) as path_length,
        size(w.way) - size(array_distinct(w.way)) as loop_count,
        e.revenue_after_amount,
        unix_timestamp(e.last_at) - unix_timestamp(e.first_at) as duration_seconds,
        w.cost_amount,
        w.revenue_amount,
        e.link_confidence
    from silver_episode as e
    inner join ways as w on e.episode_key = w.episode_key
    left join gold_dim_customer as c on e.customer_id = c.customer_id and c.is_current
)

select
    month_start_on,
    substring(sha2(path_text, 256), 1, 16) as path_hash,
    segment_key,
    path_text,
    path_length,
    count(*) as path_count,
    sum(loop_count) as loop_count,
    count_if(revenue_after_amount = 0) as churned_count,
    count_if(revenue_after_amount is not null) as label_mature_count,
    sum(duration_seconds) as duration_seconds,
    sum(cost_amount) as cost_amount,
    sum(revenue_amount) as revenue_amount,
    sum(revenue_amount - cost_amount) as margin_amount,
    count_if(link_confidence < 0.9) as weak_link_weight_sum
from paths
group by month_start_on, segment_key, path_text, path_length

-- The parts of each score, and of how far the answers of one customer resemble each other.
select
    p.metric_key,
    m.formula,
    m.unit,
    m.scale_min,
    m.scale_max,
    p.touchpoint_key,
    p.segment_key,
    if(p.month_start_on is null, 'all', 'month') as period_kind,
    coalesce(p.month_start_on, min(p.first_month_on)) as period_start_on,
    max(e.eligible_count) as eligible_count,
    count(*) as customer_count,
    sum(p.answer_count) as answer_count,
    cast(sum(p.top_count) as double) as top_count,
    cast(sum(p.bottom_count) as double) as bottom_count,
    cast(sum(p.value_sum) as double) as value_sum,
    cast(sum(p.value_sq_sum) as double) as value_sq_sum,
    cast(sum(p.points) as double) as points,
    cast(sum(p.points_sq_sum) as double) as points_sq_sum,
    cast(sum(cast(p.points as decimal(18, 4)) * cast(p.points as decimal(18, 4))) as double)
        as person_points_sq_sum,
    cast(sum(cast(p.points as decimal(18, 4)) * p.answer_count) as double) as points_by_answers,
    cast(sum(p.answer_count * p.answer_count) as double) as answers_sq_sum,
    cast(sum(p.weak_count) as double) as weak_count
from metric_person as p
inner join gold_dim_metric as m on p.metric_key = m.metric_key
left join metric_eligible as e
    on
        p.metric_key = e.metric_key
        and p.touchpoint_key = e.touchpoint_key
        and p.segment_key = e.segment_key
        and p.month_start_on <=> e.month_start_on
group by
    p.metric_key,
    m.formula,
    m.unit,
    m.scale_min,
    m.scale_max,
    p.touchpoint_key,
    p.segment_key,
    p.month_start_on

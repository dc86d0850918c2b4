-- The ways customers take, with what one costs and earns on average and how often nothing was bought
-- after it. Ways of fewer than 10 episodes in a month are not shown.
select
    month_start_on,
    path_text,
    path_length,
    sum(path_count) as path_count,
    sum(loop_count) / sum(path_count) as loops_per_path,
    sum(duration_seconds) / sum(path_count) as seconds_per_path,
    sum(cost_amount) / sum(path_count) as cost_per_path_amount,
    sum(revenue_amount) / sum(path_count) as revenue_per_path_amount,
    sum(margin_amount) / sum(path_count) as margin_per_path_amount,
    try_divide(sum(churned_count), sum(label_mature_count)) as churned_rate
from periplus.gold.agg_journey_path
group by month_start_on, path_text, path_length
having sum(path_count) >= 10

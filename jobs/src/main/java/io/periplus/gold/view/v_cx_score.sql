-- Every score by month, for all, by touchpoint and by segment: raw, weighted and cleaned, with the
-- mean beside it and the simple interval. Cells of fewer than 10 answers are not shown; for an
-- interval that knows who answered twice, and who did not answer, see v_cx_score_honest.
with cells as (
    select
        a.metric_key,
        d.month_start_on,
        if(grouping(a.touchpoint_key) = 0, a.touchpoint_key, -2) as touchpoint_key,
        if(grouping(a.segment_key) = 0, a.segment_key, -2) as segment_key,
        case
            when grouping(a.touchpoint_key) = 0 then 'touchpoint'
            when grouping(a.segment_key) = 0 then 'segment'
            else 'all'
        end as slice_kind,
        sum(a.answer_count) as n,
        sum(a.top_count) as top,
        sum(a.bottom_count) as bottom,
        cast(sum(a.value_sum) as double) as value_sum,
        cast(sum(a.value_sq_sum) as double) as value_sq_sum,
        cast(sum(a.weight_sum) as double) as weight,
        cast(sum(a.weighted_top_sum) as double) as weighted_top,
        cast(sum(a.weighted_bottom_sum) as double) as weighted_bottom,
        cast(sum(a.weighted_value_sum) as double) as weighted_value,
        sum(a.clean_answer_count) as clean_n,
        sum(a.clean_top_count) as clean_top,
        sum(a.clean_bottom_count) as clean_bottom,
        cast(sum(a.clean_value_sum) as double) as clean_value,
        sum(a.weak_link_answer_count) as weak_n
    from periplus.gold.agg_cx_score as a
    inner join periplus.gold.dim_date as d on a.date_key = d.date_key
    group by grouping sets (
        (a.metric_key, d.month_start_on),
        (a.metric_key, d.month_start_on, a.touchpoint_key),
        (a.metric_key, d.month_start_on, a.segment_key)
    )
),

scored as (
    select
        m.metric_code,
        m.label_en as metric_label_en,
        m.label_es as metric_label_es,
        m.label_pt as metric_label_pt,
        m.formula,
        m.unit,
        c.*,
        case m.formula
            when 'net' then 100 * try_divide(top - bottom, n)
            when 'top' then try_divide(top, n)
            else try_divide(value_sum, n)
        end as score_raw,
        case m.formula
            when 'net' then 100 * try_divide(weighted_top - weighted_bottom, weight)
            when 'top' then try_divide(weighted_top, weight)
            else try_divide(weighted_value, weight)
        end as score_weighted,
        case m.formula
            when 'net' then 100 * try_divide(clean_top - clean_bottom, clean_n)
            when 'top' then try_divide(clean_top, clean_n)
            else try_divide(clean_value, clean_n)
        end as score_cleaned,
        case m.formula
            when 'net'
                then 100 * sqrt(try_divide(top + bottom, n) - power(try_divide(top - bottom, n), 2))
            when 'top' then sqrt(try_divide(top, n) * (1 - try_divide(top, n)))
            else sqrt(
                greatest(0, try_divide(value_sq_sum, n) - power(try_divide(value_sum, n), 2))
            )
        end / sqrt(n) as std_error
    from cells as c
    inner join periplus.gold.dim_metric as m on c.metric_key = m.metric_key
)

select
    s.metric_code,
    s.metric_label_en,
    s.metric_label_es,
    s.metric_label_pt,
    s.month_start_on,
    s.slice_kind,
    coalesce(t.touchpoint_code, g.segment_code, 'all') as slice_code,
    coalesce(t.label_en, g.label_en) as slice_label_en,
    coalesce(t.label_es, g.label_es) as slice_label_es,
    coalesce(t.label_pt, g.label_pt) as slice_label_pt,
    s.unit,
    if(s.n >= 10, s.n, null) as answer_count,
    if(s.n >= 10, s.score_raw, null) as score_raw,
    if(s.n >= 10, s.score_raw - 1.959964 * s.std_error, null) as low,
    if(s.n >= 10, s.score_raw + 1.959964 * s.std_error, null) as high,
    if(s.n >= 10, try_divide(s.value_sum, s.n), null) as mean,
    if(s.n >= 10, s.score_weighted, null) as score_weighted,
    if(s.n >= 10, s.score_cleaned, null) as score_cleaned,
    if(s.n >= 10, try_divide(s.weak_n, s.n), null) as weak_link_share
from scored as s
left join periplus.gold.dim_touchpoint as t
    on s.slice_kind = 'touchpoint' and s.touchpoint_key = t.touchpoint_key
left join periplus.gold.dim_segment as g
    on s.slice_kind = 'segment' and s.segment_key = g.segment_key

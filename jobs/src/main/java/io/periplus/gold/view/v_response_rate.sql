-- How many answered of those who could, always beside how many were asked of those who could have
-- been. Nobody who was held back, bounced or had refused counts as silent.
select
    d.month_start_on,
    f.survey_id,
    f.survey_kind,
    t.touchpoint_code,
    t.label_en as touchpoint_label_en,
    t.label_es as touchpoint_label_es,
    t.label_pt as touchpoint_label_pt,
    h.channel_code,
    s.segment_code,
    sum(f.eligible_count) as eligible_count,
    sum(f.invited_count) as invited_count,
    sum(f.finished_count) as finished_count,
    try_divide(
        sum(f.finished_count),
        sum(f.invited_count - f.bounced_count - f.opted_out_before_send_count)
    ) as response_rate,
    try_divide(sum(f.invited_count), sum(f.eligible_count)) as coverage,
    sum(f.suppressed_count) as suppressed_count,
    sum(f.bounced_count) as bounced_count,
    try_divide(sum(f.weak_link_weight_sum), sum(f.eligible_count)) as weak_link_share
from periplus.gold.agg_survey_funnel as f
inner join periplus.gold.dim_date as d on f.date_key = d.date_key
left join periplus.gold.dim_touchpoint as t on f.touchpoint_key = t.touchpoint_key
left join periplus.gold.dim_channel as h on f.channel_key = h.channel_key
left join periplus.gold.dim_segment as s on f.segment_key = s.segment_key
group by all
having sum(f.eligible_count) >= 10

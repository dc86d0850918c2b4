-- Every score with all that is needed to believe it: the interval that knows who answered more than
-- once, how many answered of how many, where the score would stand had the silent all been
-- unhappy, or happy, and the share that rests on weak identity links.
select
    m.metric_code,
    m.label_en as metric_label_en,
    m.label_es as metric_label_es,
    m.label_pt as metric_label_pt,
    m.definition_hash,
    e.variant,
    e.period_kind,
    e.period_start_on,
    case
        when e.touchpoint_key <> -2 then 'touchpoint'
        when e.segment_key <> -2 then 'segment'
        else 'all'
    end as slice_kind,
    case
        when e.touchpoint_key <> -2 then t.touchpoint_code
        when e.segment_key <> -2 then s.segment_code
        else 'all'
    end as slice_code,
    if(e.touchpoint_key <> -2, t.label_en, if(e.segment_key <> -2, s.label_en, null))
        as slice_label_en,
    if(e.touchpoint_key <> -2, t.label_es, if(e.segment_key <> -2, s.label_es, null))
        as slice_label_es,
    if(e.touchpoint_key <> -2, t.label_pt, if(e.segment_key <> -2, s.label_pt, null))
        as slice_label_pt,
    e.estimate as score,
    e.low,
    e.high,
    e.estimate_unit as unit,
    e.method,
    e.band_low,
    e.band_high,
    e.design_effect,
    e.answer_count,
    e.eligible_count,
    try_divide(e.answer_count, e.eligible_count) as response_share,
    e.n_effective,
    e.weak_link_share,
    e.refused_reason
from periplus.gold.fact_metric_estimate as e
inner join periplus.gold.dim_metric as m on e.metric_key = m.metric_key
left join periplus.gold.dim_touchpoint as t on e.touchpoint_key = t.touchpoint_key
left join periplus.gold.dim_segment as s on e.segment_key = s.segment_key

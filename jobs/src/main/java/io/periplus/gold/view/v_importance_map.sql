-- Importance against performance: how much of a score's variation a component explains, and how close
-- it stands to the best tenth of comparable units (1 is as good). Shares are never money.
select
    k.component_code,
    k.label_en,
    k.label_es,
    k.label_pt,
    t.touchpoint_code,
    t.label_en as touchpoint_label_en,
    t.label_es as touchpoint_label_es,
    t.label_pt as touchpoint_label_pt,
    d.outcome_code,
    if(d.segment_key = -2, 'ALL', s.segment_code) as segment_code,
    d.importance_rank,
    d.rank_low,
    d.rank_high,
    d.p_top3,
    d.explained_share,
    d.explained_share_low,
    d.explained_share_high,
    k.unit,
    k.unit_change,
    d.performance,
    d.performance_peer,
    least(
        1.0,
        if(
            k.higher_is_better,
            try_divide(d.performance, d.performance_peer),
            if(d.performance = 0, 1.0, try_divide(d.performance_peer, d.performance))
        )
    ) as closeness_to_peer,
    d.quadrant,
    d.estimate,
    d.low,
    d.high,
    d.estimate_unit,
    d.mean_difference,
    d.n_treated,
    d.n_control,
    d.evidence_grade,
    d.weak_link_share,
    d.is_thin,
    d.refused_reason
from periplus.gold.fact_driver_importance as d
inner join periplus.gold.dim_component as k on d.component_key = k.component_key
left join periplus.gold.dim_touchpoint as t on k.touchpoint_key = t.touchpoint_key
left join periplus.gold.dim_segment as s on d.segment_key = s.segment_key

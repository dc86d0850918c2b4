-- What moves satisfaction, strongest first, for all customers.
select
    label_en,
    touchpoint_label_en,
    outcome_code,
    explained_share,
    explained_share_low,
    explained_share_high,
    closeness_to_peer,
    importance_rank,
    quadrant,
    coalesce(is_thin, false) as is_thin,
    coalesce(n_treated, 0) + coalesce(n_control, 0) as n
from periplus.gold.v_importance_map
where segment_code = 'ALL' and outcome_code = :satisfaction
order by importance_rank

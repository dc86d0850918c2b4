-- Reasons as a source delivered them, with the windows that it delivered for their group; where it
-- did not, those that the configuration has for the reason, in that source or in all of them.
with windows as (
    select
        reason_group,
        min_by(gap_days, source_system) as gap_days,
        min_by(fcr_window_days, source_system) as fcr_window_days
    from latest_ref_episode_window
    group by reason_group
)

select
    d.source_system,
    d.reason_code,
    d.reason_group,
    d.parent_reason_code,
    d.default_root_cause_code as root_cause_code,
    d.is_complaint,
    coalesce(w.gap_days, own.episode_gap_days, every.episode_gap_days) as episode_gap_days,
    coalesce(w.fcr_window_days, own.fcr_window_days, every.fcr_window_days) as fcr_window_days,
    d.label_en,
    d.label_es,
    d.label_pt
from latest_ref_reason as d
left join windows as w on d.reason_group = w.reason_group
left join configured_reason as own
    on d.source_system = own.source_system and d.reason_code = own.reason_code
left join configured_reason as every
    on every.source_system = '*' and d.reason_code = every.reason_code

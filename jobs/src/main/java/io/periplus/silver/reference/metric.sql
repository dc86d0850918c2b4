-- Metrics as a source delivered them; how a score is made of the answers, and which one is called
-- satisfaction, stands in the configuration alone.
with made as (
    select
        metric_code,
        min(formula) as formula,
        bool_or(is_satisfaction) as is_satisfaction
    from configured_metric
    group by metric_code
)

select
    d.source_system,
    d.metric_code,
    d.scale_min,
    d.scale_max,
    d.top_min,
    d.top_max,
    d.bottom_min,
    d.bottom_max,
    d.higher_is_better,
    coalesce(m.formula, 'top') as formula,
    coalesce(m.is_satisfaction, false) as is_satisfaction,
    d.label_en,
    d.label_es,
    d.label_pt
from latest_ref_metric as d
left join made as m on d.metric_code = m.metric_code

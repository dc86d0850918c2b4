-- Segments as a source delivered them. Customers are cut by the configured scheme, so a delivered
-- one is primary only where it renames a segment of that scheme.
select
    source_system,
    scheme_code,
    segment_code,
    priority as position,
    scheme_code = 'primary' as is_primary,
    label_en,
    label_es,
    label_pt
from latest_ref_segment

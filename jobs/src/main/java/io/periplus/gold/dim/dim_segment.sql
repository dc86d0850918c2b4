-- The segments of every scheme; aggregates use the primary one.
select
    scheme_code,
    segment_code,
    is_primary,
    label_en,
    label_es,
    label_pt
from silver_segment

-- Rows of files set aside, by reason.
select
    reason,
    count(*) as row_count
from periplus.ops.quarantine
where source_row > 0
group by reason
order by row_count desc, reason asc

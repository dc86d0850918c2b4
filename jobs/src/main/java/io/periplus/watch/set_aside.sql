-- Rows set aside over all published nights, most first.
select
    table_name,
    reason,
    count(*) as n
from periplus.ops.quarantine
where array_contains(:runs, run_id)
group by table_name, reason
order by n desc, table_name asc, reason asc

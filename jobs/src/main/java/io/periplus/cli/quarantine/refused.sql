-- Refused files that were not read again since.
with told as (
    select
        *,
        cast(substring_index(run_id, '-', -1) as bigint) as run_number
    from periplus.ops.quarantine_file
    where array_contains(:runs, run_id)
),

last_read as (
    select
        source,
        name,
        max(cast(substring_index(run_id, '-', -1) as bigint)) as run_number
    from periplus.ops.file
    where array_contains(:runs, run_id) and state in ('accepted', 'restated', 'rejected')
    group by source, name
)

select
    t.source,
    t.dataset,
    t.name,
    t.batch_date,
    t.reason,
    t.step,
    t.detail
from told as t
left join last_read as r on t.source = r.source and t.name = r.name
where coalesce(r.run_number <= t.run_number, true)
order by t.batch_date, t.name

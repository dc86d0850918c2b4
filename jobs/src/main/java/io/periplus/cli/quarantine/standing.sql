-- Rows set aside that still stand: their file was not read again since, and what a job sets aside
-- anew every night counts for the last night only.
with told as (
    select
        *,
        cast(substring_index(run_id, '-', -1) as bigint) as run_number,
        substring_index(table_name, '.', 1) in ('silver', 'features', 'models', 'gold') as is_made
    from periplus.ops.quarantine
    where array_contains(:runs, run_id)
),

last_read as (
    select
        name,
        max(cast(substring_index(run_id, '-', -1) as bigint)) as run_number
    from periplus.ops.file
    where array_contains(:runs, run_id) and state in ('accepted', 'restated', 'rejected')
    group by name
)

select
    t.table_name,
    t.batch_date,
    t.source_file,
    t.source_row,
    t.rule_id,
    t.reason,
    t.shown_json
from told as t
left join last_read as r on t.source_file = r.name
where
    if(t.is_made, t.run_id = :run, coalesce(r.run_number <= t.run_number, true))

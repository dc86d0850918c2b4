-- Records that each dataset delivered on each business day of the last year.
select
    concat(source, '.', dataset) as what,
    batch_date,
    sum(row_count) as records
from periplus.ops.file
where
    array_contains(:runs, run_id)
    and state in ('accepted', 'restated')
    and row_count is not null
    and batch_date > date_sub((select max(f.batch_date) from periplus.ops.file as f), 366)
group by concat(source, '.', dataset), batch_date
order by what, batch_date

-- Rows and money that landed over all published nights, by currency; a file that was read again
-- counts as it was read last.
with files as (
    select
        sha256,
        source,
        name,
        currency,
        column_name,
        max_by(landed_rows, run_number) as landed_rows,
        max_by(accepted_rows, run_number) as accepted_rows,
        max_by(quarantined_rows, run_number) as quarantined_rows,
        max_by(repeat_rows, run_number) as repeat_rows,
        max_by(landed_money, run_number) as landed_money,
        max_by(difference, run_number) as difference
    from (
        select
            *,
            cast(substring_index(run_id, '-', -1) as bigint) as run_number
        from periplus.ops.landing_balance
        where array_contains(:runs, run_id)
    ) as stamped
    group by sha256, source, name, currency, column_name
),

by_file as (
    select
        currency,
        sha256,
        source,
        name,
        max(landed_rows) as landed_rows,
        max(accepted_rows) as accepted_rows,
        max(quarantined_rows) as quarantined_rows,
        max(repeat_rows) as repeat_rows,
        sum(if(column_name = 'none', null, landed_money)) as landed_money,
        sum(if(column_name = 'none', null, difference)) as difference
    from files
    group by currency, sha256, source, name
)

select
    currency,
    sum(landed_rows) as landed_rows,
    sum(accepted_rows) as accepted_rows,
    sum(quarantined_rows) as quarantined_rows,
    sum(repeat_rows) as repeat_rows,
    cast(sum(landed_money) as decimal(38, 4)) as landed_money,
    cast(sum(difference) as decimal(38, 4)) as difference,
    (select count(distinct f.sha256, f.source, f.name) from by_file as f) as files
from by_file
group by currency
having sum(landed_rows) > 0
order by currency

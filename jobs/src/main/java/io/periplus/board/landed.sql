-- What came in, file by file once, over all nights of the warehouse.
select
    coalesce(sum(landed_rows), 0) as landed,
    coalesce(sum(accepted_rows), 0) as accepted,
    coalesce(sum(repeat_rows), 0) as repeats
from (
    select
        sha256,
        source,
        name,
        currency,
        max(landed_rows) as landed_rows,
        max(accepted_rows) as accepted_rows,
        max(repeat_rows) as repeat_rows
    from periplus.ops.landing_balance
    group by sha256, source, name, currency
) as file

-- Events of {customers} customers over one year, for DuckDB: contacts, orders and answers, skewed in
-- number, every fact from hashes, so that each run makes the same. 5 % of them become known up to
-- 30 days late. Columns as the fold reads them from silver.source_event, money in 1/10000.
copy (
    with customers as (
        select
            i,
            'c' || lpad(i::varchar, 9, '0') as customer_id,
            (hash(i, 1) % 100)::bigint as activity
        from range({customers}) as t(i)
    ),
    facts as (
        select i, customer_id, k, 'contact' as kind
        from customers, range(100) as t(k)
        where k < activity * activity / 165
        union all
        select i, customer_id, k, 'order'
        from customers, range(30) as t(k)
        where k < activity * activity / 550
        union all
        select i, customer_id, 0, 'survey' from customers
    ),
    timed as (
        select
            *,
            1641600000 + (hash(i, k, kind, 2) % 31536000)::bigint as ts,
            case
                when hash(i, k, kind, 3) % 20 = 0 then (hash(i, k, kind, 4) % 2592000)::bigint
                else 0
            end as late
        from facts
    )
    select
        kind || '-' || i || '-' || k as event_key,
        customer_id,
        make_timestamptz(ts * 1000000) as happened_at,
        make_timestamptz((ts + late) * 1000000) as known_at,
        kind,
        case kind when 'contact' then 'inbound' when 'order' then 'placed' else 'nps' end as detail,
        case when kind = 'contact' then 'ch' || (hash(i, k, 5) % 30)::varchar end as channel,
        'bench' as source_system,
        kind || '-' || i || '-' || k as source_record_id,
        case when kind = 'order' then 'o-' || i || '-' || k end as order_id,
        case when kind = 'contact' then 'help' end as reason_code,
        case when kind = 'contact' then 0::bigint end as duration_seconds,
        case when kind = 'contact' then (hash(i, k, 6) % 600)::bigint end as wait_seconds,
        case when kind = 'contact' then (hash(i, k, 7) % 3)::int end as transfer_count,
        case when kind = 'order' then 1 end as item_count,
        (case when kind = 'order' then (hash(i, k, 8) % 20000)::decimal(18, 4) else 0 end
        )::decimal(18, 4) as revenue_amount,
        (case when kind = 'contact' then (hash(i, k, 9) % 30)::decimal(18, 4) else 0 end
        )::decimal(18, 4) as service_cost_amount,
        case when kind = 'survey' then 'r-' || i end as response_id,
        case when kind = 'survey' then 'nps' end as metric_code,
        case when kind = 'survey' then (hash(i, 10) % 11)::double end as score
    from timed
) to '{out}' (format parquet, row_group_size 200000)

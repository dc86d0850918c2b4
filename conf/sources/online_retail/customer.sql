-- Whoever is named on an invoice, known since the first one.
select
    regexp_replace(customerid, '\\.0$', '') as source_record_id,
    min(invoicedate) as known_at,
    regexp_replace(customerid, '\\.0$', '') as customer_source_id,
    'organisation' as person_or_org,
    min(invoicedate) as created_at,
    min_by(country, struct(invoicedate, _row)) as region,
    'active' as status,
    false as is_test,
    min_by(_file, struct(invoicedate, _row)) as _file,
    min_by(_row, struct(invoicedate, _row)) as _row
from lines
where customerid is not null
group by regexp_replace(customerid, '\\.0$', '')

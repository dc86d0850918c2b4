-- Whoever is named on an invoice, known since the first one.
select
    regexp_replace(CustomerID, '\\.0$', '') as source_record_id,
    min(InvoiceDate) as known_at,
    regexp_replace(CustomerID, '\\.0$', '') as customer_source_id,
    'organisation' as person_or_org,
    min(InvoiceDate) as created_at,
    min_by(Country, struct(InvoiceDate, _row)) as region,
    'active' as status,
    false as is_test,
    min_by(_file, struct(InvoiceDate, _row)) as _file,
    min_by(_row, struct(InvoiceDate, _row)) as _row
from lines
where CustomerID is not null
group by regexp_replace(CustomerID, '\\.0$', '')

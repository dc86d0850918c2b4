-- An invoice that sells, or books a debt; what takes back is a refund. Lines that write off stock,
-- below zero and without a price, are on the invoice and worth nothing.
select
    InvoiceNo as source_record_id,
    min(InvoiceDate) as known_at,
    InvoiceNo as order_id,
    if(min(Quantity) < 0 or InvoiceNo like 'A%', 'adjustment', 'sale') as order_kind,
    max(regexp_replace(CustomerID, '\\.0$', '')) as customer_source_id,
    min(InvoiceDate) as ordered_at,
    'partner' as channel,
    'GBP' as currency,
    sum(Quantity * UnitPrice) as gross_amount,
    0 as discount_amount,
    0 as tax_amount,
    0 as shipping_amount,
    'fulfilled' as status,
    min_by(_file, _row) as _file,
    min(_row) as _row
from lines
where InvoiceNo not like 'C%'
group by InvoiceNo

-- An invoice that sells, or books a debt; what takes back is a refund. Lines that write off stock,
-- below zero and without a price, are on the invoice and worth nothing.
select
    invoiceno as source_record_id,
    min(invoicedate) as known_at,
    invoiceno as order_id,
    if(min(quantity) < 0 or invoiceno like 'A%', 'adjustment', 'sale') as order_kind,
    max(regexp_replace(customerid, '\\.0$', '')) as customer_source_id,
    min(invoicedate) as ordered_at,
    'partner' as channel,
    'GBP' as currency,
    sum(quantity * unitprice) as gross_amount,
    0 as discount_amount,
    0 as tax_amount,
    0 as shipping_amount,
    'fulfilled' as status,
    min_by(_file, _row) as _file,
    min(_row) as _row
from lines
where invoiceno not like 'C%'
group by invoiceno

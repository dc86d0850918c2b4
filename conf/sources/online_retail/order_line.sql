-- One article of an invoice that sells.
select
    concat_ws('/', invoiceno, _row) as source_record_id,
    invoicedate as known_at,
    concat_ws('/', invoiceno, _row) as order_line_id,
    invoiceno as order_id,
    stockcode as product_id,
    quantity,
    unitprice as unit_price_amount,
    0 as discount_amount,
    0 as tax_amount,
    'GBP' as currency,
    _file,
    _row
from lines
where invoiceno not like 'C%'

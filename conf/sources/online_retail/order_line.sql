-- One article of an invoice that sells.
select
    concat_ws('/', InvoiceNo, _row) as source_record_id,
    InvoiceDate as known_at,
    concat_ws('/', InvoiceNo, _row) as order_line_id,
    InvoiceNo as order_id,
    StockCode as product_id,
    Quantity as quantity,
    UnitPrice as unit_price_amount,
    0 as discount_amount,
    0 as tax_amount,
    'GBP' as currency,
    _file,
    _row
from lines
where InvoiceNo not like 'C%'

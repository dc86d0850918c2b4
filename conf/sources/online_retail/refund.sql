-- One article taken back. Its original is the customer's last invoice before it that sold at least as
-- many of the article; where there is none the refund stands alone.
with taken_back as (
    select *
    from lines
    where InvoiceNo like 'C%'
),

sold as (
    select
        CustomerID,
        StockCode,
        InvoiceNo,
        InvoiceDate,
        sum(Quantity) as quantity
    from lines
    where InvoiceNo not like 'C%' and CustomerID is not null
    group by CustomerID, StockCode, InvoiceNo, InvoiceDate
),

originals as (
    select
        t.InvoiceNo,
        t._row,
        max_by(s.InvoiceNo, struct(s.InvoiceDate, s.InvoiceNo)) as order_id
    from taken_back as t
    inner join sold as s
        on
            t.CustomerID = s.CustomerID
            and t.StockCode = s.StockCode
            and s.InvoiceDate <= t.InvoiceDate
            and s.quantity >= -t.Quantity
    group by t.InvoiceNo, t._row
)

select
    concat_ws('/', t.InvoiceNo, t._row) as source_record_id,
    t.InvoiceDate as known_at,
    concat_ws('/', t.InvoiceNo, t._row) as refund_id,
    o.order_id,
    t.InvoiceDate as refunded_at,
    -t.Quantity * t.UnitPrice as amount,
    'GBP' as currency,
    false as is_goodwill,
    t._file,
    t._row
from taken_back as t
left join originals as o on t.InvoiceNo = o.InvoiceNo and t._row = o._row

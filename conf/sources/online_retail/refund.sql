-- One article taken back. Its original is the customer's last invoice before it that sold at least as
-- many of the article; where there is none the refund stands alone.
with taken_back as (
    select *
    from lines
    where invoiceno like 'C%'
),

sold as (
    select
        customerid,
        stockcode,
        invoiceno,
        invoicedate,
        sum(quantity) as quantity
    from lines
    where invoiceno not like 'C%' and customerid is not null
    group by customerid, stockcode, invoiceno, invoicedate
),

originals as (
    select
        t.invoiceno,
        t._row,
        max_by(s.invoiceno, struct(s.invoicedate, s.invoiceno)) as order_id
    from taken_back as t
    inner join sold as s
        on
            t.customerid = s.customerid
            and t.stockcode = s.stockcode
            and t.invoicedate >= s.invoicedate
            and s.quantity >= -t.quantity
    group by t.invoiceno, t._row
)

select
    concat_ws('/', t.invoiceno, t._row) as source_record_id,
    t.invoicedate as known_at,
    concat_ws('/', t.invoiceno, t._row) as refund_id,
    o.order_id,
    t.invoicedate as refunded_at,
    -t.quantity * t.unitprice as amount,
    'GBP' as currency,
    false as is_goodwill,
    t._file,
    t._row
from taken_back as t
left join originals as o on t.invoiceno = o.invoiceno and t._row = o._row

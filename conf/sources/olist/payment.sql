-- One part of what was paid for an order: card, slip and vouchers may share an order. When it was
-- paid is told by the order's approval, else by the purchase.
select
    p.order_id || '-' || p.payment_sequential as source_record_id,
    coalesce(o.order_approved_at, o.order_purchase_timestamp) as known_at,
    p.order_id || '-' || p.payment_sequential as payment_id,
    p.order_id,
    coalesce(o.order_approved_at, o.order_purchase_timestamp) as paid_at,
    p.payment_value as amount,
    'BRL' as currency,
    case p.payment_type
        when 'credit_card' then 'card'
        when 'debit_card' then 'card'
        when 'boleto' then 'transfer'
        when 'voucher' then 'wallet'
        when 'not_defined' then null
        else p.payment_type
    end as method,
    'succeeded' as status,
    map('payment_type', p.payment_type) as attributes,
    p._file,
    p._row
from order_payments as p
left join orders as o on p.order_id = o.order_id

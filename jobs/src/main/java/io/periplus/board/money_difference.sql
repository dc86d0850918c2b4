-- Money landed less money accounted for, by currency.
select
    currency,
    sum(difference) as amount
from periplus.ops.landing_balance
where column_name <> 'none'
group by currency
order by currency

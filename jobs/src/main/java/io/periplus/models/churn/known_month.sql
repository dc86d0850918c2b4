-- What became known of each customer, by month: a fact counts in the month in which it both had
-- happened and was known, so that a month end knows nothing that was learnt later. What a contract
-- bills is no purchase, nor is an order that was cancelled.
with fact as (
    select
        e.customer_id,
        e.kind = 'order' and not e.is_failed
        and coalesce(o.order_kind, 'sale') = 'sale' as is_sale,
        e.kind = 'contact' as is_talk,
        e.kind = 'contact' and e.detail = 'inbound' as is_contact,
        e.is_failed,
        e.transfer_count,
        if(e.kind = 'survey' and e.response_id is not null, e.metric_code, null) as asked,
        cast(e.score as decimal(18, 4)) as score,
        e.revenue_amount - e.product_cost_amount - e.service_cost_amount as margin_amount,
        to_date(from_utc_timestamp(e.happened_at, :zone)) as happened_on,
        to_date(from_utc_timestamp(greatest(e.happened_at, e.known_at), :zone)) as known_on
    from silver_source_event as e
    left join silver_order_header as o on e.kind = 'order' and e.order_id = o.order_id
    where e.happened_at < :as_of and e.known_at < :as_of
)

select
    customer_id,
    year(known_on) * 12 + month(known_on) as month_no,
    count_if(is_sale) as sale_count,
    min(if(is_sale, happened_on, null)) as first_sale_on,
    max(if(is_sale, happened_on, null)) as last_sale_on,
    sum(if(is_sale, margin_amount, 0)) as sale_margin_amount,
    sum(margin_amount) as margin_amount,
    count_if(is_contact) as contact_count,
    sum(if(is_talk, coalesce(transfer_count, 0), 0)) as transfer_count,
    count_if(is_contact and is_failed) as abandoned_count,
    count_if(asked = 'csat') as csat_answer_count,
    sum(if(asked = 'csat', score, 0)) as csat_value_sum,
    count_if(asked = 'nps') as nps_answer_count,
    sum(if(asked = 'nps', score, 0)) as nps_value_sum,
    collect_set(if(is_sale, year(happened_on) * 12 + month(happened_on), null)) as sale_month_nos
from fact
group by customer_id, year(known_on) * 12 + month(known_on)

-- Money given back, to whoever ordered; goodwill without an order to whoever was granted it in a
-- contact or a case.
with cases as (
    select
        k.case_id,
        c.customer_id,
        c.link_confidence
    from latest_support_case as k
    inner join silver_customer_source as c on k.customer_source_id = c.customer_source_id
)

select
    r.refund_id,
    r.source_system,
    r.order_id,
    r.case_id,
    r.interaction_id,
    coalesce(o.customer_id, i.customer_id, k.customer_id) as customer_id,
    r.refunded_at,
    r.known_at,
    r.amount,
    r.reason_code,
    r.is_goodwill,
    case
        when o.customer_id is not null then o.link_confidence
        when i.customer_id is not null then i.link_confidence
        else k.link_confidence
    end as link_confidence,
    r.currency,
    r.fx_rate
from latest_refund as r
left join silver_order_header as o on r.order_id = o.order_id
left join silver_interaction as i on r.interaction_id = i.interaction_id
left join cases as k on r.case_id = k.case_id

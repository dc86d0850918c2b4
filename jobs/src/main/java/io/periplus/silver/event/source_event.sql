-- Every event of every kind that concerns a customer, with what its order says of it; whatever a
-- kind does not have is null, but amounts, which are 0 then.
with events as (
    select
        *,
        substring(record_id, length(source_system) + 2) as source_record_id
    from source_event_of_any_kind
    where customer_id is not null
)

select
    substring(
        sha2(e.fact || '|' || e.source_system || '|' || e.source_record_id, 256), 1, 32
    ) as event_key,
    e.customer_id,
    e.happened_at,
    e.known_at,
    e.kind,
    e.detail,
    e.channel,
    e.source_system,
    e.source_record_id,
    e.order_id,
    e.case_id,
    e.chain_id,
    coalesce(e.product_id, o.first_product_id) as product_id,
    e.reason_code,
    e.team_id,
    e.duration_seconds,
    e.wait_seconds,
    e.transfer_count,
    e.reidentification_count,
    e.promised_at,
    e.delivered_at,
    o.ordered_at,
    coalesce(e.is_failed, false) as is_failed,
    e.item_count,
    coalesce(e.revenue_amount, 0) as revenue_amount,
    coalesce(e.product_cost_amount, 0) as product_cost_amount,
    coalesce(e.service_cost_amount, 0) as service_cost_amount,
    coalesce(e.payment_amount, 0) as payment_amount,
    coalesce(e.shipping_amount, 0) as shipping_amount,
    e.response_id,
    e.metric_code,
    e.score,
    e.scale_min,
    e.scale_max,
    e.trigger_type,
    e.trigger_ref_id,
    coalesce(e.link_confidence, 1.0) as link_confidence
from events as e
left join silver_order_header as o on e.order_id = o.order_id

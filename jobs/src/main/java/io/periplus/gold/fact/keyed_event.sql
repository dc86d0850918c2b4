-- The events of the fold with the members of the dimensions that they touch: -2 where an event has
-- no such thing, -1 where it names one that nobody described. A source's own reason goes before one
-- that all sources share.
select
    e.event_key,
    coalesce(c.customer_key, -1) as customer_key,
    coalesce(t.touchpoint_key, -1) as touchpoint_key,
    if(e.component_code is null, -2, coalesce(k.component_key, -1)) as component_key,
    if(e.channel_code is null, -2, coalesce(h.channel_key, -1)) as channel_key,
    if(e.team_id is null, -2, coalesce(g.agent_team_key, -1)) as agent_team_key,
    if(e.reason_code is null, -2, coalesce(own.reason_key, shared.reason_key, -1)) as reason_key,
    if(e.product_id is null, -2, coalesce(p.product_key, -1)) as product_key,
    e.customer_id,
    e.episode_key,
    cast(date_format(e.event_on, 'yyyyMMdd') as int) as date_key,
    e.happened_at,
    e.known_at,
    e.local_hour,
    e.event_kind,
    e.sequence_no,
    e.duration_seconds,
    e.revenue_amount,
    e.cost_amount,
    e.margin_amount,
    e.link_confidence,
    e.source_system,
    e.source_record_id
from silver_journey_event as e
left join gold_dim_customer as c on e.customer_id = c.customer_id and c.is_current
left join gold_dim_touchpoint as t on e.touchpoint_code = t.touchpoint_code
left join gold_dim_component as k on e.component_code = k.component_code
left join gold_dim_channel as h on e.channel_code = h.channel_code
left join gold_dim_agent_team as g on e.team_id = g.team_id and g.is_current
left join gold_dim_reason as own
    on e.reason_code = own.reason_code and e.source_system = own.source_system
left join gold_dim_reason as shared
    on e.reason_code = shared.reason_code and shared.source_system = '*'
left join product_period as p
    on
        e.product_id = p.product_id
        and (p.is_first or e.happened_at >= p.valid_from)
        and coalesce(e.happened_at < p.next_from, true)

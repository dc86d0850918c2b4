-- The episodes of the fold with the members of the dimensions that they touch, and the work in them.
-- An episode does not name its source, so a reason shared by all sources goes before one's own.
with reasons as (
    select
        d.reason_code,
        min_by(d.reason_key, if(d.source_system = '*', '', d.source_system)) as reason_key,
        min_by(s.root_cause_code, if(d.source_system = '*', '', d.source_system)) as root_cause_code
    from gold_dim_reason as d
    inner join silver_reason as s
        on d.source_system = s.source_system and d.reason_code = s.reason_code
    group by d.reason_code
)

select
    e.episode_key,
    e.continues_episode_key,
    e.customer_id,
    coalesce(c.customer_key, -1) as customer_key,
    if(e.reason_code is null, -2, coalesce(r.reason_key, -1)) as reason_key,
    if(r.root_cause_code is null, -2, coalesce(q.root_cause_key, -1)) as root_cause_key,
    if(e.product_id is null, -2, coalesce(p.product_key, -1)) as product_key,
    if(e.first_channel is null, -2, coalesce(f.channel_key, -1)) as first_channel_key,
    if(e.last_channel is null, -2, coalesce(l.channel_key, -1)) as last_channel_key,
    if(e.team_id is null, -2, coalesce(g.agent_team_key, -1)) as agent_team_key,
    cast(date_format(e.first_on, 'yyyyMMdd') as int) as date_key,
    e.first_at,
    e.last_at,
    e.is_mature,
    e.is_open,
    e.is_given_up,
    e.is_complaint,
    e.contact_count,
    e.interaction_count,
    e.transfer_count,
    e.repeat_contact_count,
    e.channel_switch_count,
    e.reidentification_count,
    e.channel_count,
    e.queue_wait_seconds,
    coalesce(w.hold_seconds, 0) as hold_seconds,
    coalesce(w.talk_seconds, 0) as talk_seconds,
    coalesce(w.wrapup_seconds, 0) as wrapup_seconds,
    e.customer_seconds,
    coalesce(w.bot_seconds, 0) as bot_seconds,
    e.queue_wait_seconds + coalesce(w.hold_seconds, 0) as customer_wait_seconds,
    coalesce(w.agent_work_seconds, 0) as agent_work_seconds,
    cast(coalesce(k.is_closed, false) as smallint) as fcr_a_eligible,
    cast(coalesce(k.is_closed and k.reply_count = 0, false) as smallint) as fcr_a,
    cast(coalesce(k.is_solved, false) as smallint) as fcr_b_eligible,
    cast(coalesce(k.is_solved and k.comment_count = k.case_count, false) as smallint) as fcr_b,
    e.fcr_c_eligible,
    e.fcr_c,
    cast(v.is_solved is not null as smallint) as fcr_d_eligible,
    cast(coalesce(v.is_solved, false) as smallint) as fcr_d,
    k.compensation_asked_amount,
    e.compensation_paid_amount,
    e.cost_labour_amount - coalesce(w.cost_channel_amount, 0) as cost_labour_amount,
    coalesce(w.cost_channel_amount, 0) as cost_channel_amount,
    e.cost_goodwill_amount,
    e.cost_refund_amount,
    e.cost_logistics_amount,
    e.cost_to_serve_amount,
    e.service_cost_amount,
    cast(
        e.transfer_count + e.repeat_contact_count + e.channel_switch_count
        + e.reidentification_count as decimal(28, 8)
    )
    + cast(e.queue_wait_seconds + coalesce(w.hold_seconds, 0) as decimal(18, 0)) / 600
        as effort_sum,
    e.nps_value,
    e.csat_value,
    e.ces_value,
    e.link_confidence
from silver_episode as e
left join episode_work as w on e.episode_key = w.episode_key
left join episode_case as k on e.episode_key = k.episode_key
left join episode_voice as v on e.episode_key = v.episode_key
left join gold_dim_customer as c on e.customer_id = c.customer_id and c.is_current
left join reasons as r on e.reason_code = r.reason_code
left join gold_dim_root_cause as q on r.root_cause_code = q.root_cause_code
left join gold_dim_channel as f on e.first_channel = f.channel_code
left join gold_dim_channel as l on e.last_channel = l.channel_code
left join gold_dim_agent_team as g on e.team_id = g.team_id and g.is_current
left join product_period as p
    on
        e.product_id = p.product_id
        and (p.is_first or e.first_at >= p.valid_from)
        and coalesce(e.first_at < p.next_from, true)

-- How hard it is to be served, by month, channel and reason; every ratio from its own two parts. The
-- four ways to call a matter resolved at first contact stand side by side. Cells of fewer than 10
-- contacts and cases are not shown.
with cells as (
    select
        d.month_start_on,
        a.channel_key,
        a.reason_key,
        sum(a.contact_count) as contacts,
        sum(a.handled_count) as handled,
        sum(a.offered_count) as offered,
        sum(a.answered_within_count) as answered_within,
        sum(a.abandoned_count) as abandoned,
        sum(a.repeat_contact_count) as repeats,
        sum(a.repeat_7d_base_count) as base_7d,
        sum(a.repeat_7d_count) as repeats_7d,
        sum(a.next_contact_avoided_count) as avoided,
        sum(a.transferred_interaction_count) as transferred,
        sum(a.talk_seconds + a.hold_seconds + a.wrapup_seconds) as work_seconds,
        sum(a.queue_wait_seconds) as wait_seconds,
        sum(a.bot_contact_count) as bots,
        sum(a.bot_contained_count) as contained,
        sum(a.case_solved_count) as solved,
        sum(a.case_reopened_count) as reopened,
        sum(a.fcr_a_eligible_count) as eligible_a,
        sum(a.fcr_a_count) as resolved_a,
        sum(a.fcr_b_eligible_count) as eligible_b,
        sum(a.fcr_b_count) as resolved_b,
        sum(a.fcr_c_eligible_count) as eligible_c,
        sum(a.fcr_c_count) as resolved_c,
        sum(a.fcr_d_eligible_count) as eligible_d,
        sum(a.fcr_d_count) as resolved_d,
        sum(a.episode_count) as episodes,
        sum(a.reidentification_count + a.channel_switch_count) as told_again,
        sum(a.effort_sum) as effort,
        sum(a.cost_labour_amount + a.cost_channel_amount) as contact_cost
    from periplus.gold.agg_friction as a
    inner join periplus.gold.dim_date as d on a.date_key = d.date_key
    group by d.month_start_on, a.channel_key, a.reason_key
)

select
    c.month_start_on,
    h.channel_code,
    r.reason_code,
    r.label_en as reason_label_en,
    r.label_es as reason_label_es,
    r.label_pt as reason_label_pt,
    c.contacts as contact_count,
    try_divide(c.resolved_a, c.eligible_a) as fcr_a_rate,
    try_divide(c.resolved_b, c.eligible_b) as fcr_b_rate,
    try_divide(c.resolved_c, c.eligible_c) as fcr_c_rate,
    try_divide(c.resolved_d, c.eligible_d) as fcr_d_rate,
    try_divide(c.repeats, c.contacts) as repeat_contact_rate,
    try_divide(c.repeats_7d, c.base_7d) as repeat_7d_rate,
    try_divide(c.avoided, c.base_7d) as next_contact_avoided_rate,
    try_divide(c.work_seconds, c.handled) as handle_seconds,
    try_divide(c.wait_seconds, c.offered) as wait_seconds,
    try_divide(c.transferred, c.handled) as transfer_rate,
    try_divide(c.reopened, c.solved) as reopen_rate,
    try_divide(c.abandoned, c.offered) as abandonment_rate,
    try_divide(c.answered_within, c.offered) as service_level_rate,
    try_divide(c.contained, c.bots) as containment_rate,
    try_divide(c.told_again, c.episodes) as repeat_self_index,
    cast(try_divide(c.effort, c.episodes) as double) as effort_per_episode,
    try_divide(c.contact_cost, c.contacts) as cost_per_contact_amount
from cells as c
inner join periplus.gold.dim_channel as h on c.channel_key = h.channel_key
inner join periplus.gold.dim_reason as r on c.reason_key = r.reason_key
where c.contacts + c.solved >= 10

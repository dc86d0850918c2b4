-- How the help desk's cases behind an episode ended; a case counts in the episode that began it.
-- Whether the customer had to reply is known only where messages are delivered.
with begun as (
    select
        i.case_id,
        min_by(e.episode_key, e.sequence_no) as episode_key
    from silver_journey_event as e
    inner join silver_interaction as i
        on e.source_system || ':' || e.source_record_id = i.interaction_id
    where e.event_kind = 'contact' and e.episode_key is not null and i.case_id is not null
    group by i.case_id
)

select
    b.episode_key,
    bool_and(k.status = 'closed' and k.reply_count is not null) as is_closed,
    bool_and(k.status in ('solved', 'closed') and k.comment_count is not null) as is_solved,
    sum(k.reply_count) as reply_count,
    sum(k.comment_count) as comment_count,
    count(*) as case_count,
    sum(k.compensation_asked_amount) as compensation_asked_amount
from begun as b
inner join silver_support_case as k on b.case_id = k.case_id
group by b.episode_key

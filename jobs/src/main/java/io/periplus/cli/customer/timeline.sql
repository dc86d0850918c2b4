-- What he lived, in order; answers with their score.
select
    j.sequence_no as no,
    date_format(j.happened_at, 'yyyy-MM-dd HH:mm') as at_utc,
    j.touchpoint_code as touchpoint,
    concat_ws(' ', j.event_kind, j.detail) as what,
    if(s.score is null, '', concat(s.metric_code, ' ', cast(s.score as decimal(10, 1)))) as answer,
    coalesce(j.reason_code, '') as reason,
    coalesce(substring(j.episode_key, 1, 6), '') as episode,
    if(j.revenue_amount = 0, '', cast(j.revenue_amount as string)) as revenue,
    if(j.cost_amount = 0, '', cast(j.cost_amount as string)) as cost,
    concat_ws(':', j.source_system, j.source_record_id) as source_record
from periplus.silver.journey_event as j
left join periplus.silver.source_event as s on j.event_key = s.event_key
where j.customer_id = :customer
order by j.sequence_no

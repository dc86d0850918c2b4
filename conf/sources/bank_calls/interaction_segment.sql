-- The legs of a call, one after the other: the voice menu, the queue, the talk. Their lengths are
-- those that the switch counted; a call that did not queue has no leg there.
with legs as (
    select
        concat_ws('/', `vru+line`, call_id) as id,
        to_utc_timestamp(
            to_timestamp(concat('19', date, ' ', vru_entry), 'yyyyMMdd H:mm:ss'), :source_zone
        ) as started_at,
        server,
        greatest(vru_time, 0) as vru_seconds,
        greatest(q_time, 0) as queue_seconds,
        greatest(ser_time, 0) as talk_seconds,
        outcome,
        _file,
        _row
    from calls
),

parts as (
    select
        *,
        explode(
            array(
                struct(1 as seq, 'ivr' as segment_type, 0 as after_seconds, vru_seconds as seconds),
                struct(
                    2 as seq, 'queue' as segment_type, vru_seconds as after_seconds,
                    queue_seconds as seconds
                ),
                struct(
                    3 as seq, 'talk' as segment_type, vru_seconds + queue_seconds as after_seconds,
                    if(outcome = 'AGENT', talk_seconds, 0) as seconds
                )
            )
        ) as leg
    from legs
)

select
    concat_ws('/', id, leg.segment_type) as source_record_id,
    started_at as known_at,
    concat_ws('/', id, leg.segment_type) as segment_id,
    id as interaction_id,
    leg.seq,
    'customer' as party,
    leg.segment_type,
    if(leg.segment_type = 'queue', 'calls', null) as queue_id,
    if(leg.segment_type = 'talk' and server <> 'NO_SERVER', server, null) as agent_id,
    started_at + make_interval(0, 0, 0, 0, 0, 0, leg.after_seconds) as started_at,
    started_at
    + make_interval(0, 0, 0, 0, 0, 0, leg.after_seconds + leg.seconds) as ended_at,
    case
        when leg.segment_type = 'queue' and outcome = 'HANG' then 'customer'
        when leg.segment_type = 'queue' then 'agent'
    end as disconnect_type,
    _file,
    _row
from parts
where leg.seconds > 0

-- What customers did in the resolution window after they had given up, by month and channel; of
-- those who were known and whose window has closed. Fewer than 10 are not shown.
with cells as (
    select
        d.month_start_on,
        a.channel_key,
        sum(a.abandoned_count) as abandoned,
        sum(a.abandon_then_public_count) as then_public,
        sum(a.abandon_then_other_channel_count) as then_other,
        sum(a.abandon_then_same_channel_count) as then_same,
        sum(a.abandon_then_never_count) as then_never
    from periplus.gold.agg_friction as a
    inner join periplus.gold.dim_date as d on a.date_key = d.date_key
    group by d.month_start_on, a.channel_key
)

select
    c.month_start_on,
    h.channel_code,
    c.abandoned as abandoned_count,
    c.then_public + c.then_other + c.then_same + c.then_never as followed_count,
    c.then_public / (c.then_public + c.then_other + c.then_same + c.then_never) as public_rate,
    c.then_other / (c.then_public + c.then_other + c.then_same + c.then_never)
        as other_channel_rate,
    c.then_same / (c.then_public + c.then_other + c.then_same + c.then_never) as same_channel_rate,
    c.then_never / (c.then_public + c.then_other + c.then_same + c.then_never) as never_rate
from cells as c
inner join periplus.gold.dim_channel as h on c.channel_key = h.channel_key
where c.then_public + c.then_other + c.then_same + c.then_never >= 10

-- One current version of each customer, valid since a source first came to know him. How he came
-- is known only where he said it himself, and a word of his is no proof that he was earned.
select
    c.customer_id,
    c.account_id,
    c.household_id,
    c.is_person,
    c.country,
    c.region,
    c.language,
    c.birth_decade,
    v.value_band,
    case
        when c.created_at is null then null
        when months_between(:as_of, c.created_at) < 3 then 'under_3m'
        when months_between(:as_of, c.created_at) < 12 then 'under_1y'
        when months_between(:as_of, c.created_at) < 36 then 'under_3y'
        else 'longer'
    end as tenure_band,
    coalesce(s.segment_key, -1) as segment_key,
    to_date(from_utc_timestamp(c.created_at, :zone)) as acquired_on,
    coalesce(a.channel_key, -1) as acquisition_channel_key,
    'unknown' as acquisition_kind,
    c.status,
    c.link_confidence,
    c.created_at as valid_from,
    cast(null as timestamp) as valid_to,
    true as is_current
from silver_customer as c
left join gold_dim_segment as s on s.is_primary and c.segment_code = s.segment_code
left join gold_dim_channel as a on c.acquisition_source = a.channel_code
left join models_customer_value as v on c.customer_id = v.customer_id

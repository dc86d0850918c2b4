-- A household that bought. It is known since its first basket.
with first_baskets as (
    select
        household_id,
        min_by(_file, transaction_timestamp) as _file,
        min_by(_row, (transaction_timestamp, _row)) as _row,
        min(transaction_timestamp) as created_at
    from transactions
    group by household_id
)

select
    household_id as source_record_id,
    created_at as known_at,
    household_id as customer_source_id,
    'person' as person_or_org,
    created_at,
    'US' as country,
    'en-US' as language,
    'active' as status,
    false as is_test,
    _file,
    _row
from first_baskets

-- One row a person: what his records tell, the last changed one first; where it is silent, the
-- others speak. He is as old as his oldest record.
with records as (
    select
        s.customer_id,
        s.link_confidence,
        c.*,
        struct(coalesce(c.source_updated_at, c.known_at), c.known_at, c.customer_source_id) as age
    from latest_customer as c
    inner join silver_customer_source as s on c.customer_source_id = s.customer_source_id
),

persons as (
    select
        customer_id,
        max(struct(age, account_source_id)) filter (where account_source_id is not null) as account,
        max(struct(age, household_source_id))
            filter (where household_source_id is not null) as home,
        max(struct(age, person_or_org)) as form,
        max(struct(age, country)) filter (where country is not null) as country,
        max(struct(age, region)) filter (where region is not null) as region,
        max(struct(age, language)) filter (where language is not null) as language,
        max(struct(age, birth_year)) filter (where birth_year is not null) as birth,
        max(struct(age, segment)) filter (where segment is not null) as segment,
        max(struct(age, status)) filter (where status is not null) as status,
        min(created_at) as created_at,
        min(struct(created_at, age, declared_acquisition_source))
            filter (where declared_acquisition_source is not null) as acquired,
        bool_or(is_test) as is_test,
        min(link_confidence) as link_confidence
    from records
    group by customer_id
)

select
    p.customer_id,
    substring(sha2('account|' || p.account.account_source_id, 256), 1, 32) as account_id,
    substring(sha2('household|' || p.home.household_source_id, 256), 1, 32) as household_id,
    p.form.person_or_org = 'person' as is_person,
    p.country.country,
    p.region.region,
    p.language.language,
    10 * (p.birth.birth_year div 10) as birth_decade,
    p.segment.segment,
    p.status.status,
    p.created_at,
    p.acquired.declared_acquisition_source as acquisition_source,
    p.is_test,
    p.link_confidence
from persons as p

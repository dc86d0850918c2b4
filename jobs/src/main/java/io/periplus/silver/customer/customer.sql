-- One row a person: what his records tell, the last changed one first; where it is silent, the
-- others speak. He is as old as his oldest record.
with records as (
    select
        s.customer_id,
        s.link_confidence,
        c.*,
        c.declared_acquisition_source as heard,
        struct(coalesce(c.source_updated_at, c.known_at), c.known_at, c.customer_source_id) as age
    from latest_customer as c
    inner join silver_customer_source as s on c.customer_source_id = s.customer_source_id
),

persons as (
    select
        customer_id,
        max(if(account_source_id is null, null, struct(age, account_source_id))) as account,
        max(if(household_source_id is null, null, struct(age, household_source_id))) as home,
        max(struct(age, person_or_org)) as form,
        max(if(country is null, null, struct(age, country))) as country,
        max(if(region is null, null, struct(age, region))) as region,
        max(if(language is null, null, struct(age, language))) as language,
        max(if(birth_year is null, null, struct(age, birth_year))) as birth,
        max(if(segment is null, null, struct(age, segment))) as segment,
        max(if(status is null, null, struct(age, status))) as status,
        min(created_at) as created_at,
        min(if(heard is null, null, struct(created_at, age, heard))) as acquired,
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
    p.acquired.heard as acquisition_source,
    p.is_test,
    p.link_confidence
from persons as p

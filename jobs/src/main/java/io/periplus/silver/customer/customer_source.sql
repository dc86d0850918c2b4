-- Records that share an identifier are one person: external before loyalty before verified e-mail
-- before verified phone. A record takes the strongest identifier among its own and those of the
-- records with which it shares one; without any it stands for itself.
with identifiers as (
    select distinct
        customer_source_id,
        struct(
            case id_type when 'external' then 1 when 'loyalty' then 2 when 'email' then 3 else 4 end
                as strength,
            id_type,
            id_hash
        ) as identifier
    from latest_customer_identifier
    where
        customer_source_id is not null
        and (id_type in ('external', 'loyalty') or (id_type in ('email', 'phone') and is_verified))
        and valid_from < :as_of
        and coalesce(valid_to > :as_of, true)
),

strongest as (
    select
        customer_source_id,
        min(identifier) as own
    from identifiers
    group by customer_source_id
),

shared as (
    select
        i.identifier,
        min(s.own) as person,
        count(*) > 1 as is_shared
    from identifiers as i
    inner join strongest as s on i.customer_source_id = s.customer_source_id
    group by i.identifier
),

linked as (
    select
        i.customer_source_id,
        min(s.person) as person,
        min(case when s.is_shared then i.identifier end) as joined_by
    from identifiers as i
    inner join shared as s on i.identifier = s.identifier
    group by i.customer_source_id
),

named as (
    select
        c.source_system,
        c.customer_source_id,
        coalesce(
            'person|' || l.person.id_type || '|' || l.person.id_hash,
            'source|' || c.source_system || '|'
            || substring(c.customer_source_id, length(c.source_system) + 2)
        ) as name,
        case l.joined_by.id_type
            when 'external' then 'external_id' else coalesce(l.joined_by.id_type, 'own_id')
        end as link_rule
    from latest_customer as c
    left join linked as l on c.customer_source_id = l.customer_source_id
)

select
    source_system,
    customer_source_id,
    substring(sha2(name, 256), 1, 32) as customer_id,
    link_rule,
    case link_rule when 'email' then 0.95 when 'phone' then 0.9 else 1.0 end as link_confidence
from named

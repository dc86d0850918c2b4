-- Which records of which sources are taken for this person, and why.
select
    customer_source_id as record,
    link_rule as joined_by,
    link_confidence as confidence
from periplus.silver.customer_source
where customer_id = :customer
order by record

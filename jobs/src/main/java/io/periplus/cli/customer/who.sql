-- Whom a key means: a person's pseudonym, or a source's record of him.
select customer_id
from periplus.silver.customer_source
where customer_id = :key or customer_source_id = :key
order by customer_id
limit 1

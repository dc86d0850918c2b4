-- Every team that a contact or an answer names. Their names and sites are not known here.
with teams as (
    select team_id from silver_interaction
    union
    select team_id from silver_survey_response
)

select
    'team' as level,
    team_id,
    cast(null as timestamp) as valid_from,
    cast(null as timestamp) as valid_to,
    true as is_current
from teams
where team_id is not null

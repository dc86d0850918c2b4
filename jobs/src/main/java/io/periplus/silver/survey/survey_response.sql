-- Who answered, about what. What the answer does not say its invitation does; and who answered
-- about an order, a contact or a case without a name is the one whose it was.
with cases as (
    select
        k.case_id,
        c.customer_id,
        c.link_confidence
    from latest_support_case as k
    inner join silver_customer_source as c on k.customer_source_id = c.customer_source_id
),

responses as (
    select
        r.*,
        i.customer_id as invited_customer_id,
        i.link_confidence as invited_confidence,
        coalesce(r.trigger_type, i.trigger_type) as asked_type,
        coalesce(r.trigger_ref_id, i.trigger_ref_id) as asked_ref_id,
        coalesce(r.touchpoint_code, i.touchpoint_code) as asked_touchpoint_code
    from latest_survey_response as r
    left join silver_survey_invite as i on r.invite_id = i.invite_id
),

people as (
    select
        r.*,
        coalesce(
            if(c.customer_id is null, null, struct(c.customer_id, c.link_confidence)),
            if(
                r.invited_customer_id is null,
                null,
                struct(
                    r.invited_customer_id as customer_id,
                    r.invited_confidence as link_confidence
                )
            ),
            if(o.customer_id is null, null, struct(o.customer_id, o.link_confidence)),
            if(t.customer_id is null, null, struct(t.customer_id, t.link_confidence)),
            if(k.customer_id is null, null, struct(k.customer_id, k.link_confidence))
        ) as person
    from responses as r
    left join silver_customer_source as c on r.customer_source_id = c.customer_source_id
    left join silver_order_header as o on r.asked_type = 'order' and r.asked_ref_id = o.order_id
    left join silver_interaction as t
        on r.asked_type = 'interaction' and r.asked_ref_id = t.interaction_id
    left join cases as k on r.asked_type = 'case' and r.asked_ref_id = k.case_id
)

select
    p.response_id,
    p.source_system,
    p.invite_id,
    p.survey_id,
    s.kind as survey_kind,
    p.person.customer_id,
    p.asked_type as trigger_type,
    p.asked_ref_id as trigger_ref_id,
    p.asked_touchpoint_code as touchpoint_code,
    p.submitted_at,
    p.known_at,
    p.status,
    p.duration_seconds,
    p.mode,
    p.team_id,
    p.is_agent_present,
    p.is_forced,
    p.is_duplicate,
    p.person.link_confidence
from people as p
left join latest_survey as s on p.survey_id = s.survey_id

-- The linkage: one row a component, for all customers, with its effect on experience, retention,
-- cost, revenue and margin side by side, each with interval and grade, and the row in words.
-- Experience is csat where it is asked, else ces, trust or nps; of several horizons the longest
-- counts. A grade D goes together with an outcome: no stronger word, and never money.
with effects as (
    select
        *,
        coalesce(evidence_grade, 'M') = 'D' as is_association,
        case
            when outcome_code in ('retention', 'revenue', 'margin') then outcome_code
            when outcome_code = 'cost_to_serve' then 'cost'
            else 'experience'
        end as slot,
        array_position(array('nps', 'trust', 'ces', 'csat'), outcome_code) as preference
    from periplus.gold.fact_component_linkage
    where segment_key = -2
),

ranked as (
    select
        *,
        row_number() over (
            partition by component_key, slot
            order by preference desc, horizon_months desc, outcome_code asc
        ) as place
    from effects
),

blocks as (
    select
        r.component_key,
        r.slot,
        max(unit_change) over (partition by r.component_key) as unit_change,
        max(exposed_customer_count) over (partition by r.component_key)
            as exposed_customer_count,
        r.outcome_code,
        if(is_association and estimate_unit = 'money', null, estimate) as estimate,
        if(is_association and estimate_unit = 'money', null, low) as low,
        if(is_association and estimate_unit = 'money', null, high) as high,
        estimate_unit,
        n_treated + n_control as n,
        method,
        evidence_grade,
        refused_reason,
        if(is_association, null, amount) as amount,
        if(is_association, null, amount_low) as amount_low,
        if(is_association, null, amount_high) as amount_high,
        w.sentence_en,
        w.sentence_es,
        w.sentence_pt
    from ranked as r
    inner join periplus.gold.v_linkage_sentence as w
        on
            r.component_key = w.component_key
            and r.outcome_code = w.outcome_code
            and r.segment_key = w.segment_key
            and r.horizon_months = w.horizon_months
    where r.place = 1
),

side_by_side as (
    select *
    from blocks
        pivot (
            max(outcome_code) as outcome_code,
            max(estimate) as estimate,
            max(low) as low,
            max(high) as high,
            max(estimate_unit) as unit,
            max(n) as n,
            max(method) as method,
            max(evidence_grade) as grade,
            max(amount) as amount,
            max(amount_low) as amount_low,
            max(amount_high) as amount_high,
            max(refused_reason) as refused_reason,
            max(sentence_en) as sentence_en,
            max(sentence_es) as sentence_es,
            max(sentence_pt) as sentence_pt
            for slot in ('experience', 'retention', 'cost', 'revenue', 'margin')
        )
)

select
    k.component_code,
    k.label_en,
    k.label_es,
    k.label_pt,
    t.touchpoint_code,
    t.label_en as touchpoint_label_en,
    t.label_es as touchpoint_label_es,
    t.label_pt as touchpoint_label_pt,
    k.unit,
    b.* except (component_key),
    concat_ws(
        ' ',
        experience_sentence_en,
        retention_sentence_en,
        cost_sentence_en,
        revenue_sentence_en,
        margin_sentence_en
    ) as sentence_en,
    concat_ws(
        ' ',
        experience_sentence_es,
        retention_sentence_es,
        cost_sentence_es,
        revenue_sentence_es,
        margin_sentence_es
    ) as sentence_es,
    concat_ws(
        ' ',
        experience_sentence_pt,
        retention_sentence_pt,
        cost_sentence_pt,
        revenue_sentence_pt,
        margin_sentence_pt
    ) as sentence_pt
from side_by_side as b
inner join periplus.gold.dim_component as k on b.component_key = k.component_key
left join periplus.gold.dim_touchpoint as t on k.touchpoint_key = t.touchpoint_key

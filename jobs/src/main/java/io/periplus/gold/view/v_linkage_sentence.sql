-- Every effect in words, no stronger than its grade; money where the grade has earned it. What may
-- as well be nothing is said to be so, whatever its sign.
with nouns as (
    select *
    from
        values
        ('csat', 'satisfaction', 'la', 'satisfacción', 'a', 'satisfação'),
        ('nps', 'recommendation', 'la', 'recomendación', 'a', 'recomendação'),
        ('ces', 'ease', 'la', 'facilidad', 'a', 'facilidade'),
        ('trust', 'trust', 'la', 'confianza', 'a', 'confiança'),
        ('retention', 'retention', 'la', 'retención', 'a', 'retenção'),
        ('cost_to_serve', 'cost to serve', 'el', 'costo de servir', 'o', 'custo de servir'),
        ('revenue', 'revenue', 'el', 'ingreso', 'a', 'receita'),
        ('margin', 'margin', 'el', 'margen', 'a', 'margem')
            as n (outcome_code, en, es_article, es, pt_article, pt)
),

verbs as (
    select *
    from
        values
        ('A', true, 'raises ', 'sube ', 'eleva '),
        ('A', false, 'lowers ', 'baja ', 'reduz '),
        ('C', true, 'is estimated to raise ', 'se estima que sube ', 'estima-se que eleva '),
        ('C', false, 'is estimated to lower ', 'se estima que baja ', 'estima-se que reduz '),
        (
            'D',
            true,
            'goes together with higher ',
            'va de la mano con mayor ',
            'anda junto com maior '
        ),
        (
            'D',
            false,
            'goes together with lower ',
            'va de la mano con menor ',
            'anda junto com menor '
        )
            as v (evidence_grade, is_up, en, es, pt)
),

units as (
    select *
    from
        values
        ('points', 1, ' points', ' puntos', ' pontos'),
        ('share', 100, ' percentage points', ' puntos porcentuales', ' pontos percentuais'),
        ('money', 1, ' of money', ' de dinero', ' de dinheiro'),
        ('standardised', 1, ' standard deviations', ' desviaciones estándar', ' desvios-padrão')
            as u (estimate_unit, factor, en, es, pt)
),

effects as (
    select
        *,
        coalesce(low <= 0 and high >= 0, false) as is_unclear
    from periplus.gold.fact_component_linkage
),

told as (
    select
        e.component_key,
        e.outcome_code,
        e.segment_key,
        e.horizon_months,
        e.evidence_grade,
        e.refused_reason,
        k.label_en,
        k.label_es,
        k.label_pt,
        if(e.is_unclear, 'cannot be said to move ', v.en) as verb_en,
        if(e.is_unclear, 'no se puede decir que mueva ', v.es)
        || if(e.evidence_grade = 'D' and not e.is_unclear, '', n.es_article || ' ') as verb_es,
        if(e.is_unclear, 'não se pode dizer que mova ', v.pt)
        || if(e.evidence_grade = 'D' and not e.is_unclear, '', n.pt_article || ' ') as verb_pt,
        coalesce(n.en, e.outcome_code) as noun_en,
        coalesce(n.es, e.outcome_code) as noun_es,
        coalesce(n.pt, e.outcome_code) as noun_pt,
        u.en as unit_en,
        u.es as unit_es,
        u.pt as unit_pt,
        format_number(u.factor * e.estimate, '0.00') as value,
        format_number(u.factor * e.low, '0.00') as low,
        format_number(u.factor * e.high, '0.00') as high,
        if(e.evidence_grade = 'D' or e.is_unclear, null, format_number(e.amount, '#,##0'))
            as amount,
        if(
            e.evidence_grade = 'C' and not e.is_unclear,
            format_number(100 * e.robustness_value, '0'),
            null
        ) as unseen,
        if(e.evidence_grade = 'D', e.grade_reason, null) as reason
    from effects as e
    inner join periplus.gold.dim_component as k on e.component_key = k.component_key
    left join nouns as n on e.outcome_code = n.outcome_code
    left join units as u
        on e.estimate_unit = u.estimate_unit and e.evidence_grade || u.estimate_unit <> 'Dmoney'
    left join verbs as v
        on replace(e.evidence_grade, 'B', 'A') = v.evidence_grade and e.estimate >= 0 = v.is_up
)

select
    component_key,
    outcome_code,
    segment_key,
    horizon_months,
    coalesce(
        label_en || ' ' || verb_en || noun_en || ' (' || value || unit_en || ', ' || low || ' to '
        || high || '; grade ' || evidence_grade || ')'
        || coalesce('; ' || amount || ' a year', '')
        || coalesce('; an unseen cause explaining ' || unseen || ' % of both would erase it', '')
        || coalesce('; not shown to be a cause: ' || reason, '') || '.',
        'No number for ' || label_en || ' on ' || noun_en || ': '
        || coalesce(refused_reason, 'the night gave none') || '.'
    ) as sentence_en,
    coalesce(
        label_es || ' ' || verb_es || noun_es || ' (' || value || unit_es || ', de ' || low || ' a '
        || high || '; grado ' || evidence_grade || ')'
        || coalesce('; ' || amount || ' al año', '')
        || coalesce('; una causa no vista del ' || unseen || ' % de ambos lo borraría', '')
        || '.',
        'Sin cifra de ' || label_es || ' sobre ' || noun_es || ': '
        || coalesce(refused_reason, 'la noche no dio ninguna') || '.'
    ) as sentence_es,
    coalesce(
        label_pt || ' ' || verb_pt || noun_pt || ' (' || translate(value, '.', ',') || unit_pt
        || ', de ' || translate(low, '.', ',') || ' a ' || translate(high, '.', ',') || '; grau '
        || evidence_grade || ')' || coalesce('; ' || translate(amount, ',', '.') || ' por ano', '')
        || coalesce('; uma causa não vista que explique ' || unseen || ' % de ambos o apagaria', '')
        || '.',
        'Sem número de ' || label_pt || ' sobre ' || noun_pt || ': '
        || coalesce(refused_reason, 'a noite não deu nenhum') || '.'
    ) as sentence_pt
from told

"""The dashboards as code: what each shows, in three languages.

Each chart shows its interval and the grade of its evidence. A grade A to D is that of a modelled
effect; M is measured, whose interval is that of the sample where there is one; P is predicted.
"""

from dataclasses import dataclass, field

LANGUAGES = ("en", "es", "pt")

# What columns are called: key -> English, Spanish, Portuguese.
WORDS = {
    "label": ("what", "qué", "o quê"),
    "shown": (
        "what, with interval and grade",
        "qué, con intervalo y grado",
        "o quê, com intervalo e grau",
    ),
    "value": ("value", "valor", "valor"),
    "low": ("low (95 %)", "mínimo (95 %)", "mínimo (95 %)"),
    "high": ("high (95 %)", "máximo (95 %)", "máximo (95 %)"),
    "grade": ("grade", "grado", "grau"),
    "unit": ("unit", "unidad", "unidade"),
    "target": ("target", "meta", "meta"),
    "previous": ("before", "antes", "antes"),
    "n": ("answers or cases", "respuestas o casos", "respostas ou casos"),
    "trust": ("trust", "confianza", "confiança"),
    "reason": ("why no number", "por qué sin cifra", "por que sem número"),
    "day": ("month", "mes", "mês"),
    "stage": ("stage", "etapa", "etapa"),
    "revenue": ("revenue", "ingreso", "receita"),
    "cost": ("cost", "costo", "custo"),
    "margin": ("margin", "margen", "margem"),
    "events": ("events", "eventos", "eventos"),
    "share": ("explained share", "parte explicada", "parte explicada"),
    "performance": ("closeness to the best", "cercanía al mejor", "proximidade ao melhor"),
    "quadrant": ("quadrant", "cuadrante", "quadrante"),
    "sentence": ("in words", "en palabras", "em palavras"),
    "outcome": ("outcome", "resultado", "resultado"),
    "leavers": ("expected leavers", "bajas esperadas", "saídas esperadas"),
    "customers": ("customers", "clientes", "clientes"),
    "amount": ("value at risk", "valor en riesgo", "valor em risco"),
    "books": ("in the books", "en los libros", "nos livros"),
    "unexplained": ("unexplained %", "sin explicar %", "sem explicação %"),
    "kpis": ("KPIs", "indicadores", "indicadores"),
    "answers": ("answers", "respuestas", "respostas"),
    "response": ("response share", "tasa de respuesta", "taxa de resposta"),
    "band_low": ("all silent unhappy", "todo silencio infeliz", "todo silêncio infeliz"),
    "band_high": ("all silent happy", "todo silencio feliz", "todo silêncio feliz"),
    "weak": ("on weak links", "con enlaces débiles", "com vínculos fracos"),
}

# Types as Superset calls them.
TEXT, NUMBER, DAY = "STRING", "DOUBLE PRECISION", "DATE"
TYPES = {"day": DAY} | dict.fromkeys(
    (
        "label",
        "shown",
        "grade",
        "unit",
        "trust",
        "reason",
        "stage",
        "quadrant",
        "sentence",
        "outcome",
    ),
    TEXT,
)

# label, and below it '(' low … high '; ' grade ')': a bar that carries its evidence in its name,
# and leaves a phone room for the bar.
_SHOWN = (
    "{label} || chr(10) || '(' || coalesce(round({low}::numeric, {digits})::text || ' … ' ||"
    " round({high}::numeric, {digits})::text || '; ', '') || {grade} || ')'"
)


def shown(label: str, low: str, high: str, grade: str, digits: int = 2) -> str:
    """SQL of a label that tells interval and grade."""
    return _SHOWN.format(label=label, low=low, high=high, grade=grade, digits=digits)


@dataclass(frozen=True)
class Chart:
    """One chart: a table of columns, bars, or lines over months."""

    name: str
    kind: str  # table, bar, line
    dataset: str
    titles: tuple[str, str, str]
    columns: tuple[str, ...]  # of a table; of bars and lines: x, then what is drawn
    order: str = ""
    series: str = ""
    width: int = 12
    height: int = 50


@dataclass(frozen=True)
class Dashboard:
    """One page for one question."""

    name: str
    titles: tuple[str, str, str]
    charts: tuple[Chart, ...] = field(default_factory=tuple)


# Each in SQL on the serving schema; {l} is the language.
DATASETS = {
    "scorecard": (
        (
            "label",
            "value",
            "low",
            "high",
            "grade",
            "unit",
            "target",
            "previous",
            "n",
            "trust",
            "reason",
            "position",
        ),
        """
        select k.label_{l} as label, k.value, k.low, k.high,
               coalesce(k.evidence_grade, 'M') as grade,
               k.unit, k.target, k.previous, k.n, k.trust_flag as trust, k.refused_reason as reason,
               k.position
        from gold.v_exec_scorecard as k
        where k.period_start_on = (
            select max(m.period_start_on)
            from gold.v_exec_scorecard as m
            where m.kpi_code = k.kpi_code
        )""",
    ),
    "score_by_month": (
        (
            "label",
            "day",
            "value",
            "low",
            "high",
            "grade",
            "answers",
            "response",
            "band_low",
            "band_high",
            "weak",
            "reason",
        ),
        """
        select s.metric_label_{l} as label, s.period_start_on as day, s.score as value,
               s.low, s.high,
               'M' as grade, s.answer_count as answers, s.response_share as response, s.band_low,
               s.band_high, s.weak_link_share as weak, s.refused_reason as reason
        from gold.v_cx_score_honest as s
        where s.slice_kind = 'all' and s.variant = 'raw' and s.period_kind = 'month'""",
    ),
    "journey_money": (
        (
            "label",
            "shown",
            "stage",
            "events",
            "revenue",
            "cost",
            "margin",
            "low",
            "high",
            "grade",
            "position",
        ),
        """
        select t.label_{l} as label, t.label_{l} || chr(10) || '(M)' as shown,
               t.stage_label_{l} as stage, count(*) as events,
               sum(e.revenue_amount) as revenue, sum(e.cost_amount) as cost,
               sum(e.margin_amount) as margin, sum(e.margin_amount) as low,
               sum(e.margin_amount) as high, 'M' as grade, min(t.stage_position) as position
        from gold.fact_journey_event as e
        inner join gold.dim_touchpoint as t on e.touchpoint_key = t.touchpoint_key
        group by t.touchpoint_code, t.label_{l}, t.stage_label_{l}""",
    ),
    "drivers": (
        (
            "label",
            "shown",
            "outcome",
            "share",
            "low",
            "high",
            "grade",
            "performance",
            "quadrant",
            "n",
            "reason",
        ),
        """
        select d.label_{l} as label, """
        + shown(
            *("d.label_{l}", "d.explained_share_low", "d.explained_share_high"),
            "coalesce(d.evidence_grade, '-')",
        )
        + """ as shown, d.outcome_code as outcome, d.explained_share as share,
               d.explained_share_low as low, d.explained_share_high as high,
               coalesce(d.evidence_grade, '-') as grade, d.closeness_to_peer as performance,
               d.quadrant,
               d.n_treated + d.n_control as n, d.refused_reason as reason
        from gold.v_importance_map as d
        where d.segment_code = 'ALL' """,
    ),
    "effects": (
        ("label", "outcome", "value", "low", "high", "unit", "grade", "n", "sentence", "reason"),
        """
        select k.label_{l} as label, e.outcome_code as outcome, e.estimate as value, e.low, e.high,
               e.estimate_unit as unit, coalesce(e.evidence_grade, '-') as grade,
               e.n_treated + e.n_control as n, w.sentence_{l} as sentence,
               e.refused_reason as reason
        from gold.fact_component_linkage as e
        inner join gold.dim_component as k on e.component_key = k.component_key
        inner join gold.v_linkage_sentence as w
            on e.component_key = w.component_key and e.outcome_code = w.outcome_code
            and e.segment_key = w.segment_key and e.horizon_months = w.horizon_months
        where e.segment_key = -2""",
    ),
    "churn": (
        ("label", "shown", "customers", "leavers", "low", "high", "grade", "amount"),
        """
        with c as (
            select segment_key, count(*) as customers, sum(churn_probability) as leavers,
                   1.96 * sqrt(sum(churn_probability * (1 - churn_probability))) as half,
                   sum(value_at_risk_amount) as amount
            from gold.fact_churn_score
            group by segment_key
        )
        select s.label_{l} as label, """
        + shown("s.label_{l}", "(c.leavers - c.half)", "(c.leavers + c.half)", "'P'", 1)
        + """ as shown, c.customers, c.leavers, c.leavers - c.half as low,
               c.leavers + c.half as high, 'P' as grade, c.amount
        from c
        inner join gold.dim_segment as s on c.segment_key = s.segment_key""",
    ),
    "reconciliation": (
        ("label", "books", "unexplained", "low", "high", "grade", "trust"),
        """
        select r.side || ' / ' || r.ledger_type as label, r.ledger_amount as books,
               r.residual_percent as unexplained, r.residual_percent as low,
               r.residual_percent as high, 'M' as grade,
               case when r.is_within_tolerance then 'ok' else 'out of tolerance' end as trust
        from gold.v_reconciliation as r
        where r.period = 'total'""",
    ),
    "trust": (
        ("trust", "kpis", "low", "high", "grade"),
        """
        select k.trust_flag as trust, count(*) as kpis, count(*) as low, count(*) as high,
               'M' as grade
        from gold.v_exec_scorecard as k
        group by k.trust_flag""",
    ),
}

DASHBOARDS = (
    Dashboard(
        "scorecard",
        ("Executive scorecard", "Tablero ejecutivo", "Painel executivo"),
        (
            Chart(
                *("kpis", "table", "scorecard"),
                (
                    "KPIs of the last month",
                    "Indicadores del último mes",
                    "Indicadores do último mês",
                ),
                (
                    "label",
                    "value",
                    "low",
                    "high",
                    "grade",
                    "unit",
                    "target",
                    "previous",
                    "n",
                    "trust",
                    "reason",
                ),
                order="position",
            ),
            Chart(
                *("score_months", "line", "score_by_month"),
                (
                    "Scores by month with their 95 % interval (M: measured)",
                    "Puntajes por mes con su intervalo del 95 % (M: medido)",
                    "Notas por mês com seu intervalo de 95 % (M: medido)",
                ),
                ("day", "value", "low", "high"),
                series="label",
            ),
        ),
    ),
    Dashboard(
        "journey",
        ("Journey map in money", "Mapa del viaje en dinero", "Mapa da jornada em dinheiro"),
        (
            Chart(
                *("margin_bars", "bar", "journey_money"),
                (
                    "Margin of each touchpoint (M: from the books, no sample)",
                    "Margen de cada punto de contacto (M: de los libros, sin muestra)",
                    "Margem de cada ponto de contato (M: dos livros, sem amostra)",
                ),
                ("shown", "margin"),
                order="margin",
                height=80,
            ),
            Chart(
                *("journey_table", "table", "journey_money"),
                (
                    "What each touchpoint earns and costs",
                    "Qué gana y cuesta cada punto",
                    "O que cada ponto ganha e custa",
                ),
                ("stage", "label", "events", "revenue", "cost", "margin", "low", "high", "grade"),
                order="position",
            ),
        ),
    ),
    Dashboard(
        "drivers",
        (
            "Drivers: importance and performance",
            "Impulsores: importancia y desempeño",
            "Fatores: importância e desempenho",
        ),
        (
            Chart(
                *("driver_bars", "bar", "drivers"),
                ("Share of what is explained", "Parte de lo explicado", "Parte do que é explicado"),
                ("shown", "share"),
                order="share",
                series="outcome",
                height=110,
            ),
            Chart(
                *("driver_table", "table", "drivers"),
                (
                    "Importance against performance",
                    "Importancia y desempeño",
                    "Importância e desempenho",
                ),
                (
                    "label",
                    "outcome",
                    "share",
                    "low",
                    "high",
                    "grade",
                    "performance",
                    "quadrant",
                    "n",
                    "reason",
                ),
                order="share",
            ),
            Chart(
                *("effect_table", "table", "effects"),
                (
                    "What a change of each piece goes with",
                    "Con qué va un cambio de cada pieza",
                    "Com o que anda uma mudança de cada peça",
                ),
                ("label", "outcome", "value", "low", "high", "unit", "grade", "n", "sentence"),
                order="label",
            ),
        ),
    ),
    Dashboard(
        "churn",
        ("Churn and value at risk", "Abandono y valor en riesgo", "Cancelamento e valor em risco"),
        (
            Chart(
                *("churn_bars", "bar", "churn"),
                (
                    "Expected leavers by segment (P: predicted)",
                    "Bajas esperadas por segmento (P: predicho)",
                    "Saídas esperadas por segmento (P: previsto)",
                ),
                ("shown", "leavers"),
                order="leavers",
            ),
            Chart(
                *("churn_table", "table", "churn"),
                ("Segments", "Segmentos", "Segmentos"),
                ("label", "customers", "leavers", "low", "high", "grade", "amount"),
                order="leavers",
            ),
        ),
    ),
    Dashboard(
        "trust",
        ("Data trust", "Confianza en los datos", "Confiança nos dados"),
        (
            Chart(
                *("books", "table", "reconciliation"),
                (
                    "Our figures against the books",
                    "Nuestras cifras y los libros",
                    "Nossos números e os livros",
                ),
                ("label", "books", "unexplained", "low", "high", "grade", "trust"),
                order="label",
            ),
            Chart(
                *("honest_scores", "table", "score_by_month"),
                (
                    "Who answered, and who did not",
                    "Quién respondió y quién no",
                    "Quem respondeu e quem não",
                ),
                (
                    "day",
                    "label",
                    "value",
                    "low",
                    "high",
                    "grade",
                    "answers",
                    "response",
                    "band_low",
                    "band_high",
                    "weak",
                ),
                order="day",
            ),
            Chart(
                *("trust_flags", "table", "trust"),
                ("KPIs by trust flag", "Indicadores por confianza", "Indicadores por confiança"),
                ("trust", "kpis", "low", "high", "grade"),
                order="trust",
                height=30,
            ),
        ),
    ),
)

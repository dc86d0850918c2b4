"""What the dashboards say, against SQL that was written apart from them."""

import math
from decimal import Decimal
from typing import Any

import pytest
import yaml

import write_superset as written
from dashboards import DASHBOARDS, DATASETS, LANGUAGES, Chart
from write_superset import FOLDER

CHARTS = [chart for page in DASHBOARDS for chart in page.charts]

# For each dataset one figure a row, asked another way than the dataset asks.
EXPECTED = {
    "scorecard": (
        "value",
        "with f as (select value, rank() over (partition by kpi_code order by period_start_on desc)"
        " as place from gold.v_exec_scorecard) select value from f where place = 1",
    ),
    "score_by_month": (
        "value",
        "select e.estimate from gold.fact_metric_estimate e where e.touchpoint_key = -2"
        " and e.segment_key = -2 and e.variant = 'raw' and e.period_kind = 'month'",
    ),
    "journey_money": (
        "margin",
        "select sum(margin_amount) from gold.fact_journey_event group by touchpoint_key",
    ),
    "drivers": (
        "share",
        "select explained_share from gold.fact_driver_importance where segment_key = -2",
    ),
    "effects": (
        "value",
        "select estimate from gold.fact_component_linkage where segment_key = -2",
    ),
    "churn": (
        "leavers",
        "select sum(churn_probability) from gold.fact_churn_score group by segment_key",
    ),
    "reconciliation": (
        "books",
        "select sum(ledger_amount) from gold.fact_ledger_reconciliation group by side, ledger_type",
    ),
    "trust": ("kpis", "select count(*) from gold.fact_exec_kpi group by trust_flag"),
}


def ids(app: Any, kind: Any, uuid: str) -> int:
    from superset import db

    with app.app_context():
        return db.session.query(kind).filter_by(uuid=uuid).one().id


@pytest.fixture(scope="module")
def client(superset) -> Any:
    browser = superset.test_client()
    login = {"username": "admin", "password": "admin-of-tests", "provider": "db", "refresh": False}
    token = browser.post("/api/v1/security/login", json=login).json["access_token"]
    browser.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
    return browser


@pytest.fixture(scope="module")
def rows(superset, client):
    """The data of a chart, as the chart itself asks for it."""
    asked: dict[tuple[str, str], list[dict]] = {}

    def ask(chart: Chart, language: str) -> list[dict]:
        from superset.models.slice import Slice

        if (chart.name, language) not in asked:
            number = ids(superset, Slice, written.uid("chart", chart.name, language))
            answer = client.get(f"/api/v1/chart/{number}/data/")
            assert answer.status_code == 200, answer.text
            [result] = answer.json["result"]
            assert result["error"] is None
            asked[chart.name, language] = result["data"]
        return asked[chart.name, language]

    return ask


def figures(values: list[Any]) -> list[float]:
    return sorted(float(v) for v in values if v is not None and not math.isnan(float(v)))


def test_the_files_are_what_the_code_says():
    there = {
        str(file.relative_to(FOLDER)): file.read_text(encoding="utf-8")
        for file in FOLDER.rglob("*.yaml")
    }
    assert there == written.files(), "write them: .venv/bi/bin/python bi/write_superset.py"


@pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.name)
def test_every_chart_shows_interval_and_grade(chart):
    columns = DATASETS[chart.dataset][0]
    assert {"low", "high", "grade"} <= set(columns)
    on_the_bar = "shown" in chart.columns
    in_the_table = {"low", "high", "grade"} <= set(chart.columns)
    as_lines = {"low", "high"} <= set(chart.columns) and "(M" in chart.titles[0]
    assert on_the_bar or in_the_table or as_lines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.name)
def test_the_data_of_a_chart_are_those_of_gold(chart, language, rows, gold):
    data = rows(chart, language)
    assert data, f"{chart.name} is empty"
    column, sql = EXPECTED[chart.dataset]
    known = figures([row[0] for row in gold.sql(sql)])
    assert known, f"nothing is known for {chart.dataset}"
    names = (column, written.word(column, language))
    # Lines are drawn a series each, so that a row holds the months of one.
    shown = figures([v for row in data for k, v in row.items() if k in names])
    assert shown == pytest.approx(known, rel=1e-9)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_names_things_in_its_own_words(language, rows, gold):
    journey = next(c for c in CHARTS if c.name == "journey_table")
    labels = {row["label"] for row in rows(journey, language)}
    touchpoints = {row[0] for row in gold.sql(f"select label_{language} from gold.dim_touchpoint")}
    assert labels <= touchpoints


def test_an_import_over_an_import_changes_nothing(superset, gold):
    from superset.models.dashboard import Dashboard
    from superset.models.slice import Slice

    import installation
    from superset import db

    def counts() -> tuple[int, int]:
        with superset.app_context():
            return db.session.query(Dashboard).count(), db.session.query(Slice).count()

    before = counts()
    installation.imported(superset, gold.uri, gold.password)
    assert counts() == before == (len(DASHBOARDS) * 3, len(CHARTS) * 3)


def test_each_dashboard_holds_its_charts_and_no_other(superset):
    from superset.models.dashboard import Dashboard

    from superset import db

    with superset.app_context():
        for page in DASHBOARDS:
            for language in LANGUAGES:
                slug = f"{page.name}-{language}"
                there = db.session.query(Dashboard).filter_by(slug=slug).one()
                wanted = {written.uid("chart", c.name, language) for c in page.charts}
                assert {str(s.uuid) for s in there.slices} == wanted


def test_no_password_stands_in_the_files():
    text = yaml.safe_load((FOLDER / "databases/gold.yaml").read_text())["sqlalchemy_uri"]
    assert ":" not in text.split("@")[0].removeprefix("postgresql+psycopg2://")


def test_money_is_never_shown_for_an_association(gold):
    [(count,)] = gold.sql(
        "select count(*) from gold.fact_component_linkage where evidence_grade = 'D'"
        " and (amount is not null or estimate_unit = 'money')"
    )
    assert Decimal(count) == 0

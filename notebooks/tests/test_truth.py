"""What is planted in the sample company, against what the models found without seeing it."""

import json
import os
from pathlib import Path

import pytest

from periplus import Release

WAREHOUSE = os.environ.get("PERIPLUS_WAREHOUSE")
TRUTH = Path(WAREHOUSE or ".").parent / "landing" / "truth.json"
pytestmark = pytest.mark.skipif(
    not WAREHOUSE or not TRUTH.exists(), reason="PERIPLUS_WAREHOUSE is not that of a sample company"
)


@pytest.fixture(scope="module")
def truth():
    return json.loads(TRUTH.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def gold():
    return Release.current(WAREHOUSE).duckdb(("gold", "models"))


def driver(gold, component: str, metric: str) -> dict:
    """A driver's row for all customers."""
    rows = gold.execute(
        """
        select effect, effect_low, effect_high, explained_share from models.driver
        where component_code = ? and outcome_code = ? and segment_code = 'ALL'""",
        [component, metric],
    ).fetchall()
    [(estimate, low, high, share)] = rows
    return {"estimate": estimate, "low": low, "high": high, "share": share}


@pytest.mark.parametrize(
    ("component", "metric", "planted"),
    [
        ("late_delivery", "csat", "late_delivery_on_csat"),
        ("transfer", "csat", "transfer_on_contact_csat"),
    ],
)
def test_what_is_planted_lies_in_its_interval(gold, truth, component, metric, planted):
    found = driver(gold, component, metric)
    assert found["low"] <= truth["realised"][planted]["mean"] <= found["high"], found


def test_late_deliveries_lower_what_people_think_of_the_company(gold):
    assert driver(gold, "late_delivery", "trust")["high"] < 0


def test_recommendation_is_explained_by_the_whole_journey(gold):
    """Few are asked, so that a small company cannot tell how much; a rise was not planted."""
    found = driver(gold, "late_delivery", "nps")
    assert found["estimate"] is not None
    assert found["low"] < 0, found


def test_what_only_goes_along_has_a_share_and_no_effect(gold):
    """Promised days go along with lateness and do nothing by themselves."""
    found = driver(gold, "delivery_days", "csat")
    assert found["share"] > 0
    assert found["low"] <= 0 <= found["high"]


def test_no_team_without_coached_agents_leads_the_review_list(gold, truth):
    """Coached are teams whose agents asked for a score on record."""
    assert truth["coached_agents"]
    rows = gold.execute(
        """
        select agent_team_key, sum(is_for_review::int) as weeks,
               sum(asked_by_agent_count) > 0 as coached
        from gold.fact_coaching_signal group by 1 having sum(is_for_review::int) > 0
        order by weeks desc"""
    ).fetchall()
    coached = sum(weeks for _, weeks, is_coached in rows if is_coached)
    assert coached * 2 >= sum(weeks for _, weeks, _ in rows), rows

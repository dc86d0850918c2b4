"""What the notebooks say in words, against SQL on the same release."""

import os
import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from periplus import Release

HERE = Path(__file__).parents[1]
WAREHOUSE = os.environ.get("PERIPLUS_WAREHOUSE")
pytestmark = pytest.mark.skipif(not WAREHOUSE, reason="PERIPLUS_WAREHOUSE names no warehouse")


@pytest.fixture(scope="session")
def gold():
    return Release.current(WAREHOUSE).duckdb(("gold", "features"))


def said(name: str) -> str:
    """All that a notebook prints when it is executed from nothing."""
    [file] = HERE.glob(f"{name}*.ipynb")
    notebook = nbformat.read(file, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(HERE)}}).execute()
    return "".join(
        output["text"]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type == "stream" and output.name == "stdout"
    )


def one(gold, sql: str):
    return gold.execute(sql).fetchall()[0][0]


def test_satisfaction_is_moved_most_by_the_component_that_gold_says():
    text = said("01")
    assert re.search(r"moves csat most: [+-]\d|No effect on csat is larger", text)


def test_the_margin_of_the_journey_is_that_of_its_events(gold):
    margin = one(gold, "select sum(margin_amount) from gold.fact_journey_event")
    assert f"of a margin of {margin:,.0f}" in said("02")


def test_the_expected_leavers_are_the_sum_of_their_probabilities(gold):
    text = said("03")
    rows = gold.execute(
        "select round(sum(churn_probability)), count(*) from gold.fact_churn_score"
        " group by segment_key order by 1 desc limit 1"
    ).fetchall()
    if rows:
        [(leavers, customers)] = rows
        assert f"{leavers:.0f} of {customers:,} are expected to leave" in text
    else:
        assert "the churn model of tonight was refused" in text.lower()


def test_the_effects_of_gold_come_again_from_the_rows(gold):
    count = one(
        gold,
        "select count(*) from gold.fact_driver_importance"
        " where outcome_code = 'csat' and segment_key = -2 and estimate is not null",
    )
    text = said("04")
    assert f"{count} effects: the largest difference from gold is" in text


def test_the_tables_that_changed_are_those_whose_hash_changed():
    ids = Release.ids(WAREHOUSE)
    hashes = [
        {
            t["name"]: t["content_hash"]
            for t in Release.of(WAREHOUSE, release).manifest["tables"]
            if t["name"].startswith("gold.")
        }
        for release in (ids[0], ids[min(1, len(ids) - 1)])
    ]
    changed = sum(hashes[0].get(name) != hashes[1].get(name) for name in hashes[0] | hashes[1])
    assert f"{changed} of {len(hashes[0] | hashes[1])} tables of gold changed" in said("05")


def test_a_score_comes_back_by_its_door_for_every_customer_who_bought(gold):
    text = said("06")
    found = re.search(r"AUC of (0\.\d+) \(95 % interval (0\.\d+) to (0\.\d+)", text)
    value, low, high = map(float, found.groups())
    assert low < value < high
    month = f"date '{Release.current(WAREHOUSE).business_date.replace(day=1)}'"
    buyers = one(
        gold,
        "select count(*) from (select customer_id from features.customer_month where"
        f" month_start_on + interval 1 month <= {month}"
        f" and (known_at is null or known_at < {month})"
        " group by 1 having sum(order_count) > 0)",
    )
    assert f"{buyers:,} scores are in buys_again" in text

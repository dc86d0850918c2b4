"""The door for scores, and features as of a day, on a warehouse that the test writes."""

from datetime import UTC, date, datetime

import polars as pl
import pytest
from test_reader import Warehouse

from periplus import RefusedScores, Release, Scores, as_of

DAY = date(2026, 11, 1)


@pytest.fixture
def release(tmp_path) -> Release:
    warehouse = Warehouse(tmp_path / "warehouse")
    warehouse.log(kind="open")
    warehouse.write("gold.dim_customer", customer_id=["ana", "ben"])
    warehouse.write(
        "features.customer_month",
        customer_id=["over", "goes on", "told late", "nothing known"],
        month_start_on=[date(2026, 10, 1), DAY, date(2026, 10, 1), date(2026, 9, 1)],
        known_at=[
            datetime(2026, 10, 31, 12, tzinfo=UTC),
            datetime(2026, 10, 31, 12, tzinfo=UTC),
            datetime(2026, 11, 2, tzinfo=UTC),
            None,
        ],
    )
    warehouse.publish("R20261121-1")
    return Release.current(tmp_path / "warehouse")


def scores(**changes) -> pl.DataFrame:
    return pl.DataFrame(
        {"customer_id": ["ana", "ben"], "score": [0.2, 0.9]} | changes
    ).with_columns(as_of_on=pl.lit(DAY))


def test_a_model_sees_only_months_that_were_over_and_known(release):
    assert as_of(release, "features.customer_month", DAY)["customer_id"].to_list() == [
        "over",
        "nothing known",
    ]


def test_nobody_is_shown_the_future(release):
    with pytest.raises(ValueError, match="lies after 2026-11-21"):
        as_of(release, "features.customer_month", date(2026, 11, 22))


def test_scores_come_back_with_the_release_that_they_were_made_from(release):
    door = Scores.of(release.warehouse, "will_buy")
    assert door.write(release, scores(), "v1") == 2
    assert door.write(release, scores(score=[0.3, 0.8]), "v2") == 2
    back = door.read(release).sort("customer_id")
    assert back["score"].to_list() == [0.3, 0.8]
    assert back["model_version"].to_list() == ["v2", "v2"]
    assert set(back["release_id"]) == {"R20261121-1"}
    assert not (release.warehouse / "will_buy").exists()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"customer_id": ["ana", "ana"]}, "2 rows name a customer twice"),
        ({"customer_id": ["ana", "eve"]}, "1 customers are not in R20261121-1"),
        ({"score": [0.2, 1.5]}, "1 scores are not between 0 and 1"),
        ({"score": [0.2, None]}, "1 scores are not between 0 and 1"),
        ({"score": [0.2, float("nan")]}, "1 scores are not between 0 and 1"),
    ],
)
def test_scores_that_nobody_could_use_are_refused_whole(release, changes, why):
    door = Scores.of(release.warehouse, "will_buy")
    with pytest.raises(RefusedScores, match=why):
        door.write(release, scores(**changes), "v1")
    assert not door.folder.exists()


def test_a_table_is_had_in_the_tool_that_one_likes(release):
    assert release.pandas("gold.dim_customer")["customer_id"].tolist() == ["ana", "ben"]
    assert release.lazy("gold.dim_customer").collect().height == 2
    [(count,)] = release.duckdb().execute("select count(*) from gold.dim_customer").fetchall()
    assert count == 2
    assert release.comments("gold.dim_customer") == {"customer_id": ""}

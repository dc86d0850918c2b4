"""Nights as a real scheduler runs them."""

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from conftest import DAGS, Airflow, until

STAGES = ["ingest", "journey", "models", "gold", "publish"]
NIGHTS = {"periplus_nightly": "America/Lima", "night_in_madrid": "Europe/Madrid"}


def last_whole_day(zone: str) -> str:
    """The day that the last nightly at half past three closed."""
    now = datetime.now(ZoneInfo(zone))
    tick = now.replace(hour=3, minute=30, second=0, microsecond=0)
    if tick > now:
        tick -= timedelta(days=1)
    return (tick - timedelta(days=1)).date().isoformat()


@pytest.fixture(scope="module")
def scheduled(airflow) -> Airflow:
    airflow.unpause("periplus_serving")
    for dag in NIGHTS:
        airflow.unpause(dag)
    for dag in NIGHTS:
        [run] = until(lambda dag=dag: airflow.runs(dag, "scheduled"))
        assert airflow.finished(dag, run["dag_run_id"], 400) == "success"
    return airflow


@pytest.mark.parametrize(("dag", "zone"), NIGHTS.items())
def test_a_scheduled_run_closes_the_last_whole_day_of_its_zone(scheduled, dag, zone):
    calls = scheduled.calls(last_whole_day(zone))
    both = len({last_whole_day(z) for z in NIGHTS.values()}) == 1
    assert len(calls) == (10 if both else 5)
    assert {call["stage"] for call in calls} == set(STAGES)


def test_a_published_release_refreshes_bi_by_itself(scheduled):
    served = until(lambda: scheduled.calls(""))
    words = served[0]["words"]
    assert words[words.index("serve") :][:3] == ["serve", "postgres", "--customers"]
    assert "jdbc:postgresql://127.0.0.1:5432/bi" in words
    assert not any("secret" in word for word in words), "a command line is seen by everybody"
    until(
        lambda: [
            r
            for r in scheduled.runs("periplus_serving", "asset_triggered")
            if r["state"] == "success"
        ]
    )


def test_a_backfill_closes_its_days_in_order_and_once(scheduled):
    days = ["2026-11-10", "2026-11-11"]
    body = {
        "dag_id": "periplus_nightly",
        "from_date": "2026-11-10T00:00:00-05:00",
        "to_date": "2026-11-11T12:00:00-05:00",
        "reprocess_behavior": "none",
        "max_active_runs": 1,
    }
    scheduled.ask("POST", "/api/v2/backfills", body)
    runs = until(lambda: len(r := scheduled.runs("periplus_nightly", "backfill")) == 2 and r)
    for run in runs:
        assert scheduled.finished("periplus_nightly", run["dag_run_id"]) == "success"
    first, second = (scheduled.calls(day) for day in days)
    assert [call["stage"] for call in first] == STAGES
    assert [call["stage"] for call in second] == STAGES
    assert first[-1]["at"] < second[0]["at"]


def test_a_day_whose_warehouse_was_busy_is_tried_again(scheduled):
    scheduled.ends_with("2026-02-01", "ingest", 75)
    run = scheduled.trigger("periplus_nightly", conf={"business_date": "2026-02-01"})
    assert scheduled.finished("periplus_nightly", run) == "success"
    stages = [call["stage"] for call in scheduled.calls("2026-02-01")]
    assert stages == ["ingest", *STAGES]


def test_a_day_that_no_retry_can_mend_fails_at_once(scheduled):
    scheduled.ends_with("2026-02-02", "ingest", 78, 78, 78)
    run = scheduled.trigger("periplus_nightly", conf={"business_date": "2026-02-02"})
    assert scheduled.finished("periplus_nightly", run) == "failed"
    assert len(scheduled.calls("2026-02-02")) == 1


@pytest.mark.parametrize(
    ("dag", "started", "closed"),
    [
        # Already the 13th in UTC; the last whole interval is that of the 11th.
        ("periplus_nightly", "2026-10-12T22:00:00-05:00", "2026-10-11"),
        # Still the 14th in UTC; the one of the 15th goes on.
        ("night_in_madrid", "2026-10-16T01:00:00+02:00", "2026-10-14"),
    ],
)
def test_a_run_by_hand_closes_the_last_day_that_is_whole(scheduled, dag, started, closed):
    run = scheduled.trigger(
        dag, logical_date=datetime.fromisoformat(started).astimezone(UTC).isoformat()
    )
    assert scheduled.finished(dag, run) == "success"
    assert [call["stage"] for call in scheduled.calls(closed)] == STAGES


@pytest.mark.skipif(not os.environ.get("SPARK_HOME"), reason="SPARK_HOME names no Spark")
def test_a_night_runs_from_the_scheduler_to_the_release(scheduled):
    day = "2026-09-30"
    launcher = str(DAGS.parent / "periplus")
    subprocess.run(
        [
            launcher,
            "generate",
            "--customers",
            "200",
            "--months",
            "13",
            "--out",
            str(scheduled.home / "landing"),
        ],
        check=True,
        capture_output=True,
    )
    (scheduled.home / "real-days").write_text(day)
    run = scheduled.trigger("periplus_nightly", conf={"business_date": day})
    assert scheduled.finished("periplus_nightly", run, 1500) == "success"
    listed = subprocess.run(
        [launcher, "releases", "--warehouse", str(scheduled.home / "warehouse")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "R20260930-" in listed
    assert Path(scheduled.home / "warehouse" / "gold").is_dir()

"""The night as the scheduler sees it."""

import itertools
import json
import re
from datetime import timedelta
from pathlib import Path

import pendulum
import pytest

DAGS = Path(__file__).parent.parent
STAGES = ["ingest", "journey", "models", "gold", "publish"]


def asked_date(call: list[str]) -> str:
    return call[call.index("--date") + 1]


def test_the_stages_follow_each_other_in_the_order_of_the_plan(nightly):
    plan = json.loads((DAGS / "plan.json").read_text())
    assert [stage["name"] for stage in plan["stages"]] == STAGES
    assert [task.task_id for task in nightly.topological_sort()] == STAGES
    for before, after in itertools.pairwise(STAGES):
        assert nightly.get_task(after).upstream_task_ids == {before}


def test_the_contract_of_the_night_holds(nightly):
    from airflow.sdk import CronDataIntervalTimetable

    assert nightly.max_active_runs == 1
    assert nightly.catchup is False
    assert isinstance(nightly.timetable, CronDataIntervalTimetable)
    assert nightly.timezone.name == "America/Lima"
    assert nightly.tags == {"periplus"}
    for task in nightly.tasks:
        assert task.retries == 2
        assert task.retry_delay == timedelta(minutes=10)
        assert timedelta(0) < task.execution_timeout <= timedelta(hours=3)


def test_only_publish_tells_that_gold_is_new(nightly):
    tellers = [task.task_id for task in nightly.tasks if task.outlets]
    assert tellers == ["publish"]


def test_no_template_uses_a_date_that_differs_between_scheduled_and_manual_runs():
    forbidden = re.compile(
        r"\{\{[^}]*\b(execution_date|logical_date|ds|ds_nodash|prev_ds|next_ds)\b"
    )
    assert forbidden.search("{{ ds }}")
    for source in DAGS.glob("*.py"):
        assert forbidden.search(source.read_text()) is None, source.name


@pytest.mark.parametrize("business_date", ["2026-03-01", "2026-11-20"])
def test_a_scheduled_run_closes_the_local_day_in_which_its_interval_starts(nightly, business_date):
    from airflow.serialization.encoders import coerce_to_core_timetable
    from airflow.timetables.base import DataInterval, TimeRestriction

    from periplus_airflow import BUSINESS_DATE

    day = pendulum.parse(business_date, tz="America/Lima")
    before = DataInterval(day.subtract(days=1).add(hours=3.5), day.add(hours=3.5))
    run = coerce_to_core_timetable(nightly.timetable).next_dagrun_info(
        last_automated_data_interval=before,
        restriction=TimeRestriction(earliest=None, latest=None, catchup=True),
    )
    context = {
        "dag": nightly,
        "params": {"business_date": None},
        "data_interval_start": run.data_interval.start,
    }
    task = nightly.get_task("ingest")
    assert task.render_template(BUSINESS_DATE, context) == business_date
    assert run.run_after == day.add(days=1, hours=3.5)


def test_a_manual_run_in_the_evening_closes_the_day_before_the_one_that_goes_on(
    nightly, spark_submit
):
    # Already the 22nd in UTC; the last whole interval is that of the 20th, as the 21st goes on.
    run = nightly.test(logical_date=pendulum.parse("2026-11-21T22:00:00-05:00"))
    assert run.state == "success"
    assert [asked_date(call) for call in spark_submit.calls()] == ["2026-11-20"] * 5


def test_a_manual_run_that_names_its_day_closes_that_day(nightly, spark_submit):
    run = nightly.test(
        logical_date=pendulum.parse("2026-11-23T09:00:00-05:00"),
        run_conf={"business_date": "2026-02-28"},
    )
    assert run.state == "success"
    assert {asked_date(call) for call in spark_submit.calls()} == {"2026-02-28"}


def test_each_task_submits_its_own_stage_of_the_installed_jar(nightly, spark_submit):
    nightly.test(logical_date=pendulum.parse("2026-11-24T09:00:00-05:00"))
    calls = spark_submit.calls()
    assert [call[call.index("--stage") + 1] for call in calls] == STAGES
    ingest = calls[0]
    assert ingest[ingest.index("--class") + 1] == "io.periplus.Main"
    assert ingest[ingest.index("--jars") + 1] == "/opt/periplus/target/lib/*.jar"
    arguments = ingest[ingest.index("/opt/periplus/target/periplus.jar") + 1 :]
    assert arguments == [
        *("night", "--date", "2026-11-23", "--stage", "ingest"),
        *("--conf", "/etc/periplus/company.conf"),
        *("--warehouse", "/data/warehouse"),
    ]


def test_a_refused_stage_fails_the_night_at_once_and_the_later_ones_do_not_run(
    nightly, spark_submit
):
    spark_submit.ends_with(30)
    run = nightly.test(logical_date=pendulum.parse("2026-11-25T09:00:00-05:00"))
    assert run.state == "failed"
    assert len(spark_submit.calls()) == 1


def test_what_publish_tells_of_gold_carries_the_day(nightly, spark_submit):
    from airflow.models.asset import AssetEvent
    from airflow.utils.session import create_session

    spark_submit.ends_with(10)
    nightly.test(logical_date=pendulum.parse("2026-11-26T09:00:00-05:00"))
    with create_session() as session:
        last = session.query(AssetEvent).order_by(AssetEvent.id.desc()).first()
        assert last.extra == {"business_date": "2026-11-25", "degraded": True}

"""The nightly build of the warehouse: one task a stage, in the order the stages need."""

import json
from datetime import timedelta
from pathlib import Path

import pendulum
from airflow.sdk import DAG, Asset, CronDataIntervalTimetable, Param, chain

from periplus_airflow import PeriplusStage

# Written by `periplus plan --json` from the jobs themselves, so the graph cannot drift from them.
PLAN = json.loads((Path(__file__).parent / "plan.json").read_text(encoding="utf-8"))

# Where the business lives: its day ends here.
ZONE = "America/Lima"

# What BI and data scientists read; a DAG that serves it is scheduled by this asset.
GOLD = Asset(name="periplus_gold", uri="periplus://gold")

with DAG(
    dag_id="periplus_nightly",
    # Named, since a bare cron string no longer means data intervals.
    schedule=CronDataIntervalTimetable("30 3 * * *", timezone=ZONE),
    start_date=pendulum.datetime(2026, 1, 1, tz=ZONE),
    catchup=False,
    max_active_runs=1,
    params={
        "business_date": Param(
            None,
            type=["null", "string"],
            format="date",
            description="The day to close, such as 2026-11-20; empty: the day the schedule says.",
        )
    },
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
    tags=["periplus"],
    doc_md=__doc__,
) as dag:
    chain(
        *(
            PeriplusStage(
                task_id=stage["name"],
                stage=stage["name"],
                execution_timeout=timedelta(minutes=stage["timeout_minutes"]),
                outlets=[GOLD] if stage["name"] == "publish" else [],
            )
            for stage in PLAN["stages"]
        )
    )

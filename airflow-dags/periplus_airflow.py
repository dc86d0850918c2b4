"""What the DAGs share: the business date of a run, a command of Periplus as a task, a night.

The rules of the night live in the command line; here is only what Airflow must know of it.
"""

import json
import os
import re
import subprocess
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pendulum
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import DAG, Asset, Context, CronDataIntervalTimetable, Param, chain
from airflow.sdk.exceptions import AirflowException, AirflowFailException

# Written by `periplus plan --json` from the jobs themselves, so the graph cannot drift from them.
PLAN = json.loads((Path(__file__).parent / "plan.json").read_text(encoding="utf-8"))

# The night closes the business day in which the data interval starts; a run by hand may name
# another. Not `ds`: it is the day in UTC, and of the interval's end when a run is started by hand.
BUSINESS_DATE = (
    "{{ params.business_date or data_interval_start.in_timezone(dag.timezone).to_date_string() }}"
)

# Where the business lives, and when its day is over: the zone of the company's file.
ZONE = os.environ.get("PERIPLUS_ZONE", "America/Lima")

# What BI and data scientists read; a DAG that serves it is scheduled by this asset.
GOLD = Asset(name="periplus_gold", uri="periplus://gold")

# Exit codes of the command line, explained in docs/runbook.md.
DEGRADED = 10
NO_RETRY = {
    20: "the audit refused what was written",
    30: "the input was refused",
    64: "the command line is wrong",
    78: "the configuration or the environment is unfit",
}

# Where Periplus is installed on the worker: an Airflow Variable, read when the task runs.
_HOME = "{{ var.value.periplus_home }}"

# As the launcher starts Java.
_SAME_EVERYWHERE = "-Duser.timezone=UTC -Duser.language=en -Dfile.encoding=UTF-8"


class PeriplusCommand(SparkSubmitOperator):
    """One command as one task, whose exit code decides whether a retry can help."""

    def __init__(self, *, words: Sequence[str], **kwargs: Any) -> None:
        """Submit the command with the jar and libraries of the installation."""
        super().__init__(
            application=f"{_HOME}/target/periplus.jar",
            jars=f"{_HOME}/target/lib/*.jar",
            java_class="io.periplus.Main",
            name=f"periplus {words[0]}",
            conf={
                # An empty master: the one of the connection holds.
                "spark.driver.defaultJavaOptions": (
                    f"{_SAME_EVERYWHERE} -Dperiplus.home={_HOME} -Dperiplus.master="
                ),
                "spark.executor.defaultJavaOptions": _SAME_EVERYWHERE,
            },
            application_args=[
                *words,
                "--conf",
                "{{ var.value.periplus_conf }}",
                "--warehouse",
                "{{ var.value.periplus_warehouse }}",
            ],
            **kwargs,
        )

    def execute(self, context: Context) -> None:
        """Run it; leave every failure that a retry may mend to Airflow's own retries."""
        degraded = False
        try:
            super().execute(context)
        except AirflowException as failure:
            code = exit_code(str(failure))
            if code in NO_RETRY:
                message = f"Periplus ended with {code}: {NO_RETRY[code]}. No retry can help."
                raise AirflowFailException(message) from failure
            if code != DEGRADED:
                raise
            degraded = True
            self.log.warning("Published, degraded: the lines above name what is missing.")
        for asset in self.outlets:
            # application_args is rendered by now.
            date = self.application_args[self.application_args.index("--date") + 1]
            context["outlet_events"][asset].extra = {"business_date": date, "degraded": degraded}


def exit_code(message: str) -> int | None:
    """Exit code of spark-submit, which the provider tells only inside its message."""
    told = re.search(r"Error code is: (-?\d+)", message)
    return int(told.group(1)) if told else None


def tell_failure(context: Context) -> None:
    """Hand a failed task, as JSON on standard input, to the program of PERIPLUS_ALERT_COMMAND.

    The form is that of the night's own alerts (docs/operations.md); no shell is asked.
    """
    command = os.environ.get("PERIPLUS_ALERT_COMMAND", "")
    if command:
        task = context["task_instance"]
        alert = {
            "id": f"airflow:{task.dag_id}:{task.task_id}:{task.run_id}",
            "severity": "page",
            "code": "AIRFLOW",
            "text": f"{task.dag_id}.{task.task_id} failed: {context.get('exception')}",
            "next": f"read the log of {task.run_id}, then ./periplus status",
        }
        subprocess.run([command], input=json.dumps(alert), text=True, check=False, timeout=60)


def defaults() -> dict[str, Any]:
    """What every task has: retries for what a retry may mend, a pool, somebody who is told."""
    return {
        "retries": 2,
        "retry_delay": timedelta(seconds=int(os.environ.get("PERIPLUS_RETRY_SECONDS", "600"))),
        # Sessions of Spark at once: make a pool of that many slots, and name it here.
        "pool": os.environ.get("PERIPLUS_POOL", "default_pool"),
        "on_failure_callback": tell_failure,
    }


def night(dag_id: str, *, zone: str, cron: str, doc: str) -> DAG:
    """The nightly build: one task a stage, in the order of the plan, a day at a time.

    zone is where the business day ends: that of the company's file.
    """
    with DAG(
        dag_id=dag_id,
        # Named, since a bare cron string no longer means data intervals.
        schedule=CronDataIntervalTimetable(cron, timezone=zone),
        start_date=pendulum.datetime(2026, 1, 1, tz=zone),
        catchup=False,
        max_active_runs=1,
        params={
            "business_date": Param(
                None,
                type=["null", "string"],
                format="date",
                description="The day to close, such as 2026-11-20; empty: the one of the schedule.",
            )
        },
        default_args=defaults(),
        tags=["periplus"],
        doc_md=doc,
    ) as dag:
        chain(
            *(
                PeriplusCommand(
                    task_id=stage["name"],
                    words=["night", "--date", BUSINESS_DATE, "--stage", stage["name"]],
                    execution_timeout=timedelta(minutes=stage["timeout_minutes"]),
                    outlets=[GOLD] if stage["name"] == "publish" else [],
                    doc_md=_made(stage["tables"]),
                )
                for stage in PLAN["stages"]
            )
        )
    return dag


def _made(tables: list[str]) -> str:
    return "Makes " + ", ".join(f"`{table}`" for table in tables) if tables else "Makes no table."

"""Tidies the warehouse on Sundays: old files beyond the kept releases, and small files.

It takes the lease of the warehouse, so that a night which runs makes it wait and try again.
"""

from datetime import timedelta

import pendulum
from airflow.sdk import DAG, CronDataIntervalTimetable

from periplus_airflow import ZONE, PeriplusCommand, defaults

with DAG(
    dag_id="periplus_maintenance",
    schedule=CronDataIntervalTimetable("0 14 * * 0", timezone=ZONE),
    start_date=pendulum.datetime(2026, 1, 1, tz=ZONE),
    catchup=False,
    max_active_runs=1,
    default_args=defaults(),
    tags=["periplus"],
    doc_md=__doc__,
) as dag:
    PeriplusCommand(task_id="maintain", words=["maintain"], execution_timeout=timedelta(hours=2))

"""Refreshes BI when a night has published: gold of the current release goes into Postgres.

Rows and money are counted again there before dashboards see them, and they see all of a release or
the one before. A second event of the same release does nothing.
"""

from datetime import timedelta

import pendulum
from airflow.sdk import DAG

from periplus_airflow import GOLD, PeriplusCommand, defaults

_AT = "jdbc:postgresql://{{ conn.periplus_bi.host }}:{{ conn.periplus_bi.port or 5432 }}"

with DAG(
    dag_id="periplus_serving",
    schedule=[GOLD],
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    default_args=defaults(),
    tags=["periplus"],
    doc_md=__doc__,
) as dag:
    PeriplusCommand(
        task_id="postgres",
        words=[
            *("serve", "postgres", "--customers"),
            *("--url", _AT + "/{{ conn.periplus_bi.schema }}"),
            *("--user", "{{ conn.periplus_bi.login }}"),
        ],
        env_vars={"PERIPLUS_POSTGRES_PASSWORD": "{{ conn.periplus_bi.password }}"},
        execution_timeout=timedelta(hours=1),
    )

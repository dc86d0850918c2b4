"""What the DAGs share: the business date of a run, and a stage as a task.

The rules of the night live in the command line; here is only what Airflow must know of it.
"""

import re
from typing import Any

from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import Context
from airflow.sdk.exceptions import AirflowException, AirflowFailException

# The night closes the business day in which the data interval starts; a run by hand may name
# another. Not `ds`: it is the day in UTC, and of the interval's end when a run is started by hand.
BUSINESS_DATE = (
    "{{ params.business_date or data_interval_start.in_timezone(dag.timezone).to_date_string() }}"
)

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


class PeriplusStage(SparkSubmitOperator):
    """One stage of the night as one task, whose exit code decides whether a retry can help."""

    def __init__(self, *, stage: str, **kwargs: Any) -> None:
        """Submit the stage with the jar and libraries of the installation."""
        super().__init__(
            application=f"{_HOME}/target/periplus.jar",
            jars=f"{_HOME}/target/lib/*.jar",
            java_class="io.periplus.Main",
            name=f"periplus {stage}",
            conf={
                # An empty master: the one of the connection holds.
                "spark.driver.defaultJavaOptions": (
                    f"{_SAME_EVERYWHERE} -Dperiplus.home={_HOME} -Dperiplus.master="
                ),
                "spark.executor.defaultJavaOptions": _SAME_EVERYWHERE,
            },
            application_args=[
                "night",
                "--conf",
                "{{ var.value.periplus_conf }}",
                "--warehouse",
                "{{ var.value.periplus_warehouse }}",
                "--date",
                BUSINESS_DATE,
                "--stage",
                stage,
            ],
            **kwargs,
        )

    def execute(self, context: Context) -> None:
        """Run the stage; leave every failure that a retry may mend to Airflow's own retries."""
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

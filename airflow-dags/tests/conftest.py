"""An Airflow of the tests' own: metadata in a temporary SQLite file, a stand-in for Spark."""

import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

DAGS = Path(__file__).parent.parent
HOME = Path(tempfile.mkdtemp(prefix="periplus-airflow-"))
CALLS = HOME / "calls.jsonl"
EXIT_CODE = HOME / "exit-code"

# Records how it was called, and ends with the code that the test wants.
STAND_IN = f"""#!{sys.executable}
import json, pathlib, sys
with open({str(CALLS)!r}, "a") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
code = pathlib.Path({str(EXIT_CODE)!r})
sys.exit(int(code.read_text()) if code.exists() else 0)
"""

# Airflow reads its settings when it is first imported.
os.environ.update(
    AIRFLOW_HOME=str(HOME),
    AIRFLOW__CORE__DAGS_FOLDER=str(DAGS),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=f"sqlite:///{HOME}/airflow.db",
    AIRFLOW__LOGGING__LOGGING_LEVEL="WARNING",
    AIRFLOW_CONN_SPARK_DEFAULT='{"conn_type": "spark", "host": "local[1]"}',
    AIRFLOW_VAR_PERIPLUS_HOME="/opt/periplus",
    AIRFLOW_VAR_PERIPLUS_CONF="/etc/periplus/company.conf",
    AIRFLOW_VAR_PERIPLUS_WAREHOUSE="/data/warehouse",
    PATH=f"{HOME}/bin:{os.environ['PATH']}",
)
sys.path.insert(0, str(DAGS))


@dataclass(frozen=True)
class SparkSubmit:
    """The stand-in: what it was asked to do, and how it ends."""

    def ends_with(self, code: int) -> None:
        EXIT_CODE.write_text(str(code))

    def calls(self) -> list[list[str]]:
        return [json.loads(line) for line in CALLS.read_text().splitlines()]


@pytest.fixture
def spark_submit() -> SparkSubmit:
    CALLS.write_text("")
    EXIT_CODE.unlink(missing_ok=True)
    binary = HOME / "bin" / "spark-submit"
    binary.parent.mkdir(exist_ok=True)
    binary.write_text(STAND_IN)
    binary.chmod(0o755)
    return SparkSubmit()


@pytest.fixture(scope="session")
def database() -> None:
    from airflow.utils.db import initdb

    initdb()


@pytest.fixture
def nightly(database):
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(DAGS)
    assert bag.import_errors == {}
    return bag.dags["periplus_nightly"]


def pytest_sessionfinish() -> None:
    shutil.rmtree(HOME, ignore_errors=True)

"""A real Airflow for the tests of this folder: scheduler, workers and API of their own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

DAGS = Path(__file__).parent.parent

# One night in each zone: what the committed DAG is, elsewhere.
MADRID = """
from periplus_airflow import night
dag = night("night_in_madrid", zone="Europe/Madrid", cron="30 3 * * *", doc="Another zone.")
"""

# Records each call; ends with the next code that a test left for that day and stage. A day that is
# to be closed for real is handed to the real spark-submit.
STAND_IN = """#!{python}
import json, os, pathlib, sys, time
home, words = pathlib.Path({home!r}), sys.argv[1:]
said = lambda option: words[words.index(option) + 1] if option in words else ""
day, stage = said("--date"), said("--stage") or "serve"
call = {{"day": day, "stage": stage, "at": time.time(), "words": words}}
with open(home / "calls.jsonl", "a") as calls:
    calls.write(json.dumps(call) + "\\n")
if day in (home / "real-days").read_text().split():
    os.execv({real!r}, [{real!r}, *words])
left = home / f"codes-{{day}}-{{stage}}"
codes = left.read_text().split() if left.exists() else []
left.write_text(" ".join(codes[1:]))
sys.exit(int(codes[0]) if codes else 0)
"""


@dataclass
class Airflow:
    """A running Airflow, asked by its API."""

    home: Path
    port: int
    token: str = ""

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            method=method,
            data=json.dumps(body).encode() if body is not None else None,
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"},
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - our own
                return json.loads(answer.read() or "{}")
        except HTTPError as refused:
            raise AssertionError(f"{method} {path}: {refused.code} {refused.read()!r}") from None

    def calls(self, day: str) -> list[dict[str, Any]]:
        lines = (self.home / "calls.jsonl").read_text().splitlines()
        return [call for call in map(json.loads, lines) if call["day"] == day]

    def ends_with(self, day: str, stage: str, *codes: int) -> None:
        (self.home / f"codes-{day}-{stage}").write_text(" ".join(map(str, codes)))

    def unpause(self, dag: str) -> None:
        self.ask("PATCH", f"/api/v2/dags/{dag}", {"is_paused": False})

    def runs(self, dag: str, kind: str) -> list[dict[str, Any]]:
        runs = self.ask("GET", f"/api/v2/dags/{dag}/dagRuns?limit=100")["dag_runs"]
        return [run for run in runs if run["run_type"] == kind]

    def finished(self, dag: str, run_id: str, seconds: int = 240) -> str:
        path = f"/api/v2/dags/{dag}/dagRuns/{run_id.replace('+', '%2B').replace(':', '%3A')}"
        return until(
            lambda: (s := self.ask("GET", path)["state"]) in ("success", "failed") and s, seconds
        )

    def trigger(self, dag: str, **body: Any) -> str:
        body.setdefault("logical_date", None)
        return self.ask("POST", f"/api/v2/dags/{dag}/dagRuns", body)["dag_run_id"]


def until(what: Callable[[], Any], seconds: int = 120) -> Any:
    """What is true at last."""
    end = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(1)
    return found


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="session")
def airflow() -> Iterator[Airflow]:
    home = Path(tempfile.mkdtemp(prefix="periplus-scheduler-"))
    folder = home / "dags"
    folder.mkdir()
    for file in (*DAGS.glob("*.py"), DAGS / "plan.json"):
        shutil.copy(file, folder)
    (folder / "madrid.py").write_text(MADRID)
    (home / "calls.jsonl").touch()
    (home / "real-days").touch()
    submit = home / "bin" / "spark-submit"
    submit.parent.mkdir()
    spark = os.environ.get("SPARK_HOME", "")
    submit.write_text(
        STAND_IN.format(python=sys.executable, home=str(home), real=f"{spark}/bin/spark-submit")
    )
    submit.chmod(0o755)
    port = free_port()
    environment = os.environ | {
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(folder),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
        "AIRFLOW__CORE__PARALLELISM": "2",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": "True",
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__HOST": "127.0.0.1",
        "AIRFLOW__API__WORKERS": "1",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{home}/airflow.db",
        "AIRFLOW__LOGGING__LOGGING_LEVEL": "WARNING",
        "AIRFLOW_CONN_SPARK_DEFAULT": '{"conn_type": "spark", "host": "local[2]"}',
        "AIRFLOW_CONN_PERIPLUS_BI": "postgres://bi:secret@127.0.0.1:5432/bi",
        "AIRFLOW_VAR_PERIPLUS_HOME": str(DAGS.parent),
        "AIRFLOW_VAR_PERIPLUS_CONF": str(DAGS.parent / "conf/companies/sample.conf"),
        "AIRFLOW_VAR_PERIPLUS_WAREHOUSE": str(home / "warehouse"),
        "SAMPLE_DIR": str(home / "landing"),
        "PERIPLUS_RETRY_SECONDS": "2",
        "PATH": f"{submit.parent}:{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    with (home / "standalone.log").open("w") as log:
        process = subprocess.Popen(
            [str(Path(sys.executable).parent / "airflow"), "standalone"],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
    try:
        running = Airflow(home, port)
        until(lambda: is_healthy(running, process, home), 300)
        running.token = running.ask("GET", "/auth/token")["access_token"]
        until(lambda: len(running.ask("GET", "/api/v2/dags")["dags"]) == 4, 120)
        yield running
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        shutil.rmtree(home, ignore_errors=True)


def is_healthy(running: Airflow, process: subprocess.Popen, home: Path) -> bool:
    assert process.poll() is None, (home / "standalone.log").read_text()[-3000:]
    try:
        health = running.ask("GET", "/api/v2/monitor/health")
    except (OSError, AssertionError):
        return False
    return all(health[part]["status"] == "healthy" for part in ("scheduler", "dag_processor"))

"""The same jar on a standalone cluster: a master, two workers, and what a night makes there."""

import contextlib
import json
import re
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, HOME, SPARK_HOME, free_port, periplus

DAY = "2026-09-30"
COMPANY = str(HOME / "conf/companies/sample.conf")


@contextlib.contextmanager
def running(log: Path, *words: str) -> Iterator[None]:
    """One of Spark's own processes."""
    with log.open("w") as out:
        process = subprocess.Popen(
            [str(SPARK_HOME / "bin/spark-class"), *words],
            stdout=out,
            stderr=subprocess.STDOUT,
            env=ENVIRONMENT | {"SPARK_WORKER_DIR": str(log.with_suffix(".work"))},
        )
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=60)


@pytest.fixture(scope="module")
def master(scratch) -> Iterator[str]:
    """The address of a cluster with two workers of one core each."""
    port, ui = free_port(), free_port()
    url = f"spark://127.0.0.1:{port}"
    deploy = "org.apache.spark.deploy"
    with contextlib.ExitStack() as stack:
        stack.enter_context(
            running(
                scratch / "master.log",
                *(f"{deploy}.master.Master", "--host", "127.0.0.1"),
                *("--port", str(port), "--webui-port", str(ui)),
            )
        )
        for number in (1, 2):
            stack.enter_context(
                running(
                    scratch / f"worker{number}.log",
                    *(f"{deploy}.worker.Worker", "--cores", "1", "--memory", "2g"),
                    *("--webui-port", str(free_port()), url),
                )
            )
        for _ in range(120):
            with contextlib.suppress(OSError):
                page = f"http://127.0.0.1:{ui}/json/"
                with urllib.request.urlopen(page, timeout=5) as answer:
                    if json.loads(answer.read())["aliveworkers"] == 2:
                        break
            time.sleep(1)
        else:
            pytest.fail((scratch / "master.log").read_text()[-2000:])
        yield url


@pytest.fixture(scope="module")
def landing(scratch) -> Path:
    made = periplus(
        "generate", "--customers", "200", "--months", "13", "--out", f"{scratch}/landing"
    )
    assert made.returncode == 0, made.stderr
    return scratch / "landing"


def night(landing: Path, warehouse: Path, *before: str) -> dict[str, str]:
    """Content hash of each table that a night publishes."""
    words = ("night", "--conf", COMPANY, "--date", DAY, "--warehouse", str(warehouse))
    done = periplus(*before, *words, SAMPLE_DIR=str(landing))
    assert done.returncode in (0, 10), done.stdout[-2000:] + done.stderr[-4000:]
    [manifest] = (warehouse / "_releases/manifests").glob("*.json")
    return {t["name"]: t["content_hash"] for t in json.loads(manifest.read_text())["tables"]}


def test_a_night_on_a_cluster_makes_what_it_makes_on_one_machine(landing, scratch, master):
    here = night(landing, scratch / "here")
    there = night(landing, scratch / "there", "--master", master)
    assert len(here) > 100
    assert {name for name in here | there if here.get(name) != there.get(name)} == set()
    both = {
        worker
        for worker in (1, 2)
        if re.search("Asked to launch executor", (scratch / f"worker{worker}.log").read_text())
    }
    assert both == {1, 2}, "only one worker was given work"


def test_a_second_night_finds_the_warehouse_held(landing, scratch):
    """The lease is of the warehouse, wherever the night that holds it runs."""
    environment = ENVIRONMENT | {"SAMPLE_DIR": str(landing)}
    words = [*(str(HOME / "periplus"), "night", "--conf", COMPANY), *("--date", "2026-10-01")]
    first = subprocess.Popen(
        [*words, "--warehouse", str(scratch / "here")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
    )
    try:
        for line in first.stdout:
            if line.startswith("ingest"):
                break
        done = periplus(
            *words[1:-1], "2026-10-02", "--warehouse", f"{scratch}/here", SAMPLE_DIR=str(landing)
        )
        assert done.returncode == 75, done.stderr
        assert "PER-4001" in done.stderr
    finally:
        first.terminate()
        first.communicate(timeout=120)

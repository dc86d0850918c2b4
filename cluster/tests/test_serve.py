"""What a client of JDBC finds behind `periplus serve`: one server, a driver, no stand-in."""

import contextlib
import json
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, HOME, LAUNCHER, SPARK_HOME, free_port, java, periplus

PASSWORD = "a long walk on the beach"  # noqa: S105 - of this test's own server
CLIENT = HOME / "cluster/tests/JdbcClient.java"


@dataclass(frozen=True)
class Server:
    """The address of a server, and a client that asks it."""

    port: int

    def ask(self, *questions: str, password: str = PASSWORD, settings: str = "") -> list[list[str]]:
        """The lines of each answer."""
        url = f"jdbc:hive2://127.0.0.1:{self.port}/default{settings}"
        done = subprocess.run(
            [java(), "-cp", f"{SPARK_HOME}/jars/*", str(CLIENT), url, "ana", password, *questions],
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
        return [answer.splitlines() for answer in done.stdout.split("\n\n")][: len(questions)]


@contextlib.contextmanager
def serving(log: Path, *words: str, port: int) -> Iterator[Server]:
    with log.open("w") as out:  # A file, not a pipe: nobody would read it empty.
        process = subprocess.Popen(
            [str(LAUNCHER), "serve", "--port", str(port), *words],
            stdout=out,
            stderr=subprocess.STDOUT,
            env=ENVIRONMENT,
        )
    try:
        end = time.monotonic() + 300
        while "Serving" not in log.read_text():
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.5)
        yield Server(port)
    finally:
        process.terminate()
        process.wait(timeout=60)


@pytest.fixture(scope="module")
def server(warehouse, scratch) -> Iterator[Server]:
    users = scratch / "users"
    made = subprocess.run(
        [str(LAUNCHER), "serve", "user", "ana"],
        input=PASSWORD + "\n",
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    users.write_text(made.stdout)
    words = ("--users", str(users), "--warehouse", str(warehouse))
    with serving(scratch / "server.log", *words, port=free_port()) as running:
        yield running


def releases(warehouse: Path) -> list[dict]:
    manifests = (warehouse / "_releases/manifests").glob("*.json")
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted(manifests)]


def test_gold_is_listed_by_the_calls_that_every_tool_makes(server, warehouse):
    schemas, tables, columns = server.ask("@schemas", "@tables gold", "@columns dim_segment")
    assert "gold" in schemas
    published = {
        table["name"].removeprefix("gold.")
        for table in releases(warehouse)[-1]["tables"]
        if table["name"].startswith("gold.")
    }
    listed = {line.split("\t")[0] for line in tables}
    assert published < listed
    assert "v_exec_scorecard" in listed
    assert {line.split("\t")[1] for line in tables} == {"VIEW"}
    assert "segment_key\tBIGINT\tHash of scheme_code and segment_code." in columns


def test_what_is_read_is_what_the_release_holds(server, warehouse):
    counted = {t["name"]: t["rows"] for t in releases(warehouse)[-1]["tables"]}
    [rows], [joined], kpis = server.ask(
        "select count(*) from gold.fact_episode",
        "select count(*) from gold.fact_episode f join gold.dim_date d on d.date_key = f.date_key",
        "select kpi_code from gold.v_exec_scorecard",
    )
    assert int(rows) == counted["gold.fact_episode"]
    assert joined == rows
    assert kpis


def test_a_wrong_password_and_an_unknown_name_are_refused(server):
    [[said]] = [server.ask("select 1", password="a short walk on the beach")]  # noqa: S106
    assert said[0].startswith("!")
    assert "1" not in said[1:]
    server.ask("select 1")  # the door is still open to those who may come in


def test_a_query_that_mixes_releases_is_refused_and_says_how_to_read_one(server, warehouse):
    first, *_, last = [release["release_id"] for release in releases(warehouse)]
    mixed = (
        "select count(*) from periplus.gold.fact_episode version as of '{}' a"
        " cross join periplus.gold.fact_exec_kpi version as of '{}' b"
    )
    [refused], [whole] = server.ask(mixed.format(first, last), mixed.format(last, last))
    assert "PER-5002" in refused
    assert "set periplus.release = 'ID'" in refused
    assert int(whole) > 0


def test_a_session_may_choose_its_release(server, warehouse):
    first = releases(warehouse)[0]
    rows = {t["name"]: t["rows"] for t in first["tables"]}
    _, [pinned] = server.ask(
        f"set periplus.release={first['release_id']}", "select count(*) from gold.fact_episode"
    )
    assert int(pinned) == rows["gold.fact_episode"]


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("create table gold.mine (a int)", "changes something"),
        ("drop view gold.fact_episode", "changes something"),
        ("truncate table periplus.gold.dim_date", ""),
        ("add jar '/tmp/any.jar'", "changes something"),
        ("set spark.sql.ansi.enabled=false", "sets something other"),
        ("set periplus.role=night", "sets something other"),
        ("select java_method('java.lang.System', 'getenv', 'PATH')", "calls Java"),
        ("select * from text.`/etc/hostname`", "reads files outside gold"),
        ("select * from periplus.silver.customer", "outside gold"),
    ],
)
def test_whoever_comes_in_reads_gold_and_nothing_else(server, statement, why):
    [[said]] = [server.ask(statement)[0]]
    assert said.startswith("!")
    assert "PER-1113" in said if why else "PER-5006" in said or "PER-1113" in said
    assert why in said


def test_settings_in_the_address_open_nothing(server):
    [[said]] = [
        server.ask(
            "select * from text.`/etc/hostname`",
            settings="?periplus.role=night;spark.sql.catalog.periplus.warehouse=",
        )[0]
    ]
    assert "PER-1113" in said


def test_the_environment_of_the_server_is_not_told(server):
    asked = "select '${env:PATH}'"
    [[literal]] = server.ask(asked)
    assert literal == "${env:PATH}"
    [refused] = server.ask(asked, settings="?spark.sql.variable.substitute=true")
    assert "PER-1014" in " ".join(refused)
    assert os.environ["PATH"] not in " ".join(refused)


def test_a_server_beyond_this_machine_needs_a_password(warehouse):
    done = periplus("serve", "--host", "0.0.0.0", "--warehouse", str(warehouse))  # noqa: S104
    assert done.returncode == 78
    assert "PER-1018" in done.stderr
    assert "serve user NAME" in done.stderr


def test_a_port_that_is_taken_is_told(server, warehouse):
    done = periplus("serve", "--port", str(server.port), "--warehouse", str(warehouse))
    assert done.returncode == 78
    assert "PER-1021" in done.stderr


def test_on_this_machine_alone_nobody_is_asked(warehouse, scratch):
    log = scratch / "open.log"
    with serving(log, "--warehouse", str(warehouse), port=free_port()) as open_server:
        [rows] = open_server.ask("select count(*) from gold.dim_segment", password="")
    assert int(rows[0]) > 0

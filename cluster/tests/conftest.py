"""What the tests of this folder start: the launcher, Spark's own programs, a client of JDBC."""

import os
import shutil
import socket
import subprocess
import sysconfig
import tempfile
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
LAUNCHER = HOME / "periplus"
SPARK_HOME = Path(sysconfig.get_path("purelib")) / "pyspark"
WAREHOUSE = os.environ.get("PERIPLUS_WAREHOUSE", "")
ENVIRONMENT = os.environ | {"SPARK_HOME": str(SPARK_HOME), "SPARK_LOCAL_IP": "127.0.0.1"}


def java() -> str:
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else str(shutil.which("java"))


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def periplus(*words: str, **environment: str) -> subprocess.CompletedProcess:
    """One command of the launcher to its end."""
    return subprocess.run(
        [str(LAUNCHER), *words],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT | environment,
        timeout=900,
    )


@pytest.fixture(scope="session")
def warehouse() -> Path:
    assert WAREHOUSE, "PERIPLUS_WAREHOUSE names no warehouse; ./check cluster makes one"
    return Path(WAREHOUSE)


@pytest.fixture(scope="session")
def scratch():
    folder = Path(tempfile.mkdtemp(prefix="periplus-cluster-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)

"""A Postgres, a copy of gold and a Superset of the tests' own."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent.parent
HOME = HERE.parent
sys.path.insert(0, str(HERE))

from postgres import Postgres  # noqa: E402

WAREHOUSE = os.environ.get("PERIPLUS_WAREHOUSE", "")
# Superset's own tables, once migrated, are kept beside its environment: that takes a minute.
TEMPLATE = Path(sys.prefix) / "metadata.db"
PASSWORD = secrets.token_urlsafe(16)


def serve(postgres: Postgres, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [
            *(str(HOME / "periplus"), "serve", "postgres", "--customers"),
            *("--url", postgres.jdbc, "--user", postgres.user, "--warehouse", WAREHOUSE, *words),
        ],
        env=os.environ | {"PERIPLUS_POSTGRES_PASSWORD": postgres.password},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def scratch() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="periplus-bi-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres(scratch) -> Iterator[Postgres]:
    assert WAREHOUSE, "PERIPLUS_WAREHOUSE names no warehouse; ./check bi makes one"
    server = Postgres(scratch / "postgres", PASSWORD)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def gold(postgres) -> Postgres:
    done = serve(postgres)
    assert done.returncode == 0, done.stderr
    return postgres


@pytest.fixture(scope="session")
def superset(gold, scratch) -> Any:
    os.environ["PERIPLUS_SUPERSET_SECRET"] = "of these tests only"  # noqa: S105
    import installation

    if not TEMPLATE.exists():
        half = TEMPLATE.with_suffix(".half")
        half.unlink(missing_ok=True)
        subprocess.run(
            [
                *(sys.executable, "-c"),
                "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import installation;"
                "installation.migrated(pathlib.Path(sys.argv[2]), 'admin-of-tests')",
                *(str(HERE), str(half)),
            ],
            check=True,
        )
        half.rename(TEMPLATE)
    metadata = scratch / "metadata.db"
    shutil.copy(TEMPLATE, metadata)
    app = installation.migrated(metadata, "admin-of-tests")
    installation.imported(app, gold.uri, PASSWORD)
    return app

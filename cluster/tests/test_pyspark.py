"""The notebook for a cluster, against the same release by the command line."""

import subprocess
import sys

from conftest import ENVIRONMENT, HOME, periplus


def test_pyspark_reads_the_release_that_the_command_line_reads(warehouse):
    done = subprocess.run(
        [sys.executable, str(HOME / "notebooks/07_the_same_in_pyspark.py")],
        capture_output=True,
        text=True,
        check=False,
        cwd=HOME / "notebooks",
        env=ENVIRONMENT | {"PERIPLUS_WAREHOUSE": str(warehouse)},
    )
    assert done.returncode == 0, done.stderr[-3000:]
    asked = periplus(
        *("sql", "select sum(margin_amount) as m from periplus.gold.fact_journey_event"),
        *("--format", "csv", "--warehouse", str(warehouse)),
    )
    margin = float(asked.stdout.splitlines()[-1])
    assert f"of a margin of {margin:,.0f}." in done.stdout

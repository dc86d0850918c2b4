"""Runs every engine in its own process on the same events and prints the ratios.

usage: run.py CUSTOMERS FOLDER CLASSPATH_FILE, from the project's folder; bench/journey/run calls it
"""

import os
import pathlib
import subprocess
import sys
import time

CUSTOMERS, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
HERE = pathlib.Path(__file__).parent
JAVA = pathlib.Path(sys.argv[3]).read_text().split("\n")


def metered(name, command):
    """Wall seconds, CPU seconds and peak memory of one process, and what it printed."""
    started = time.monotonic()
    log = FOLDER / "errors.txt"
    with log.open("w") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{name} failed:\n{log.read_text()[-3000:]}")
    gold = next((line.split()[1] for line in out.splitlines() if line.startswith("gold")), "")
    folded = next((line for line in out.splitlines() if line.startswith("folded")), "")
    line = {
        "name": name,
        "wall": time.monotonic() - started,
        "cpu": usage.ru_utime + usage.ru_stime,
        "mb": usage.ru_maxrss / 1024,
        "gold": gold,
        "told": folded,
    }
    print("{name:<28}{wall:8.1f}{cpu:8.1f}{mb:9.0f}  {gold} {told}".format(**line), flush=True)
    return line


def main():
    """All engines one after the other; ends with 1 when they disagree."""
    java = [*filter(None, JAVA), "io.periplus.journey.FoldBench"]
    peer = [sys.executable, "-W", "ignore", str(HERE / "peers.py")]
    folder = str(FOLDER)
    subprocess.run([*peer, "events", CUSTOMERS, folder], check=True)
    print(f"{'':<28}{'wall s':>8}{'cpu s':>8}{'peak MB':>9}  gold")
    duckdb = metered("DuckDB", [*peer, "duckdb", folder])
    polars = metered("Polars", [*peer, "polars", folder])
    sql = metered("plain Spark SQL", [*java, "sql", folder, str(HERE / "gold.sql")])
    full = metered("fold, everybody", [*java, "full", folder])
    metered("fold, the release before", [*java, "before", folder])
    empty = metered("fold, an empty night", [*java, "empty", folder])
    night = metered("fold, the night", [*java, "night", folder])
    if len({run["gold"] for run in (duckdb, polars, sql, full, night)}) != 1:
        sys.exit("The engines do not agree on gold.")
    print("gold is the same in all engines, and after the night")
    for name, a, b in [
        ("fold / DuckDB, CPU", full["cpu"], duckdb["cpu"]),
        ("fold / Polars, CPU", full["cpu"], polars["cpu"]),
        ("fold / plain Spark SQL, CPU", full["cpu"], sql["cpu"]),
        ("fold / DuckDB, peak memory", full["mb"], duckdb["mb"]),
        ("night / full build, CPU", night["cpu"], full["cpu"]),
        ("beyond the empty night / full", night["cpu"] - empty["cpu"], full["cpu"]),
    ]:
        print(f"{name:<32}{a / b:6.2f}")


if __name__ == "__main__":
    main()

"""Two ways to one release: delta-rs at the manifest's versions, and Spark by ./periplus sql.

Reads the warehouse that PERIPLUS_WAREHOUSE names, which a real night wrote.
"""

import csv
import io
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pyarrow as pa
import pytest
from polars.testing import assert_frame_equal

from periplus import Release

LAUNCHER = Path(__file__).parents[2] / "periplus"
WAREHOUSE = os.environ.get("PERIPLUS_WAREHOUSE")
RELEASE = Release.current(WAREHOUSE) if WAREHOUSE else None
GOLD = [name for name in RELEASE.tables if name.startswith("gold.")] if RELEASE else []

# Without a warehouse nothing is compared, which must not look like a success of the whole check.
pytestmark = pytest.mark.skipif(not WAREHOUSE, reason="PERIPLUS_WAREHOUSE names no warehouse")

# Features that some reader in Python answers with an error, or with wrong rows (all nulls).
MISREAD = {"deletionVectors", "columnMapping", "typeWidening", "v2Checkpoint", "variantType"}


@pytest.fixture(scope="session")
def by_spark() -> Callable[[str], pl.DataFrame]:
    """Each table as ./periplus sql prints it: one query, hence one JVM, for all of gold."""
    # A column a table, as JSON; a row is one row of one table.
    times = "map('timestampFormat', 'yyyy-MM-dd HH:mm:ss.SSSSSSXXX')"
    query = " union all ".join(
        f"select '{table}' as name, to_json(struct(*), {times}) as row from periplus.{table}"
        for table in GOLD
    )
    command = [
        *(str(LAUNCHER), "sql", query, "--format", "csv"),
        *("--warehouse", str(WAREHOUSE), "--release", RELEASE.id),
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    rows: dict[str, list[dict[str, str | None]]] = {table: [] for table in GOLD}
    for line in csv.DictReader(io.StringIO(done.stdout.decode())):
        # JSON leaves nulls out.
        # Numbers stay as they are printed: a decimal must not become a double.
        rows[line["name"]].append(json.loads(line["row"], parse_float=str, parse_int=str))

    def read(table: str) -> pl.DataFrame:
        columns = list(by_delta_rs(table).columns)
        assert {key for row in rows[table] for key in row} <= set(columns)
        return pl.DataFrame(
            {column: [printed(row.get(column)) for row in rows[table]] for column in columns},
            schema=dict.fromkeys(columns, pl.String),
        )

    return read


def printed(value: str | bool | None) -> str | None:
    return str(value).lower() if isinstance(value, bool) else value


def typed(text: pl.DataFrame, schema: pl.Schema) -> pl.DataFrame:
    """The printed values in the types that the Delta table declares."""
    assert text.columns == list(schema)
    return text.select(parsed(pl.col(name), kind) for name, kind in schema.items())


def parsed(printed: pl.Expr, kind: pl.DataType) -> pl.Expr:
    if kind == pl.String:
        return printed.fill_null("")
    if kind == pl.Boolean:
        return printed.replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean)
    if kind == pl.Date:
        return printed.str.to_date("%Y-%m-%d")
    if isinstance(kind, pl.Datetime):
        # 2026-11-21T05:00:00Z or 2026-11-21 05:00:00: an instant in UTC either way.
        instant = printed.str.replace(" ", "T").str.strip_suffix("Z")
        return instant.str.to_datetime("%Y-%m-%dT%H:%M:%S%.f", time_unit="us", time_zone="UTC")
    if isinstance(kind, pl.Decimal):
        # Java prints a decimal zero of eight places as 0E-8.
        return printed.str.replace(r"^0E-\d+$", "0").cast(kind, strict=True)
    return printed.cast(kind, strict=True)


def by_delta_rs(table: str) -> pl.DataFrame:
    rows = RELEASE.table(table)
    instants = pl.selectors.datetime().dt.cast_time_unit("us").dt.convert_time_zone("UTC")
    return rows.with_columns(instants, pl.selectors.string().fill_null(""))


def test_the_release_publishes_gold():
    assert GOLD


@pytest.mark.parametrize("table", GOLD)
def test_spark_and_delta_rs_read_the_same_rows(table, by_spark):
    expected = by_delta_rs(table)
    assert_frame_equal(
        typed(by_spark(table), expected.schema), expected, check_row_order=False, check_exact=True
    )


@pytest.mark.parametrize("table", GOLD)
def test_gold_is_plain_delta_that_every_reader_opens(table):
    delta = RELEASE.delta(table)
    protocol = delta.protocol()
    features = {*(protocol.reader_features or []), *(protocol.writer_features or [])}
    assert features & MISREAD == set()
    assert protocol.min_reader_version == 1
    settings = delta.metadata().configuration
    assert settings.get("delta.columnMapping.mode", "none") == "none"
    assert settings.get("delta.enableDeletionVectors", "false") == "false"


@pytest.mark.parametrize("table", GOLD)
def test_gold_has_no_nested_column(table):
    schema = pa.schema(RELEASE.delta(table).schema().to_arrow())
    assert [field.name for field in schema if pa.types.is_nested(field.type)] == []

"""The control files of a warehouse, read without Spark: the log says which release is current, its
manifest says which Delta version of each table belongs to it.
"""

import difflib
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl
import pyarrow as pa
from deltalake import DeltaTable

if TYPE_CHECKING:
    import duckdb
    import pandas

FORMAT = "periplus-release/1"


class DamagedRelease(ValueError):
    """A manifest or a table is not what was published."""


class UnknownTable(LookupError):
    """The release does not publish a table of that name."""


@dataclass(frozen=True)
class Release:
    """A published release. It cannot mix: each table is opened at the manifest's version."""

    warehouse: Path
    manifest: dict[str, Any]

    @classmethod
    def current(cls, warehouse: str | Path) -> "Release":
        """The release that readers see now: that of the last flip in the control log."""
        for entry in _flips(Path(warehouse)):
            return cls._opened(Path(warehouse), entry)
        raise FileNotFoundError(
            f"{warehouse} has no published release. Name the folder of a warehouse "
            "(PERIPLUS_WAREHOUSE), or make one with ./periplus demo."
        )

    @classmethod
    def of(cls, warehouse: str | Path, release_id: str) -> "Release":
        """A release by its id, such as R20261121-4711."""
        entries = list(_flips(Path(warehouse)))
        for entry in entries:
            if entry["release_id"] == release_id:
                return cls._opened(Path(warehouse), entry)
        newest = ", ".join(e["release_id"] for e in entries[:5]) or "none"
        raise LookupError(f"{warehouse} has no release {release_id}; the newest are: {newest}.")

    @classmethod
    def _opened(cls, warehouse: Path, flip: dict[str, Any]) -> "Release":
        file = warehouse / "_releases" / "manifests" / f"{flip['release_id']}.json"
        manifest = json.loads(file.read_text(encoding="utf-8"))
        if manifest.get("format") != FORMAT:
            raise DamagedRelease(
                f"{file} has format {manifest.get('format')!r}, and this reader knows {FORMAT!r}: "
                "take the reader that came with the warehouse's Periplus."
            )
        digest = sha256(manifest)
        if not digest == manifest["sha256"] == flip["sha256"]:
            raise DamagedRelease(
                f"{file} was changed after it was published: its digest is {digest}, "
                f"and the control log says {flip['sha256']}. Restore it from a backup."
            )
        return cls(warehouse, manifest)

    @classmethod
    def ids(cls, warehouse: str | Path) -> list[str]:
        """Every release that was ever current, newest first; once each."""
        return list(dict.fromkeys(entry["release_id"] for entry in _flips(Path(warehouse))))

    @property
    def id(self) -> str:
        """Such as R20261121-4711."""
        return self.manifest["release_id"]

    @property
    def business_date(self) -> date:
        """The day that this release closes."""
        return date.fromisoformat(self.manifest["business_date"])

    @property
    def tables(self) -> list[str]:
        """Names of the tables that readers may see, such as gold.fact_episode."""
        return sorted(t["name"] for t in self.manifest["tables"] if t["visible"])

    def table(self, name: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """The rows of a table, as polars has them."""
        return pl.from_arrow(self.arrow(name, columns))

    def arrow(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows of a table, as pyarrow has them."""
        rows = self.delta(name).to_pyarrow_table(columns=list(columns) if columns else None)
        expected = self._entry(name)["rows"]
        if rows.num_rows != expected:
            raise DamagedRelease(
                f"{name} of release {self.id} holds {rows.num_rows} rows, and {expected} were "
                "published. Restore its folder from a backup, or read another release."
            )
        return rows

    def lazy(self, name: str) -> pl.LazyFrame:
        """A table that is larger than memory: polars reads only what a query needs of it."""
        return pl.scan_pyarrow_dataset(self.delta(name).to_pyarrow_dataset())

    def pandas(self, name: str, columns: Sequence[str] | None = None) -> "pandas.DataFrame":
        """The rows of a table, as pandas has them; exact decimals stay exact, as objects."""
        return self.arrow(name, columns).to_pandas()

    def duckdb(self, layers: Sequence[str] = ("gold",)) -> "duckdb.DuckDBPyConnection":
        """A DuckDB in which each table of the layers is a view, such as gold.fact_episode."""
        import duckdb

        connection = duckdb.connect()
        for layer in layers:
            connection.execute(f'create schema "{layer}"')
        for name in self.tables:
            layer, table = name.split(".")
            if layer in layers:
                connection.register(f"_{layer}_{table}", self.delta(name).to_pyarrow_dataset())
                connection.execute(
                    f'create view "{layer}"."{table}" as select * from "_{layer}_{table}"'
                )
        return connection

    def comments(self, name: str) -> dict[str, str]:
        """What each column of a table means, with its unit."""
        fields = self.delta(name).schema().fields
        return {field.name: field.metadata.get("comment", "") for field in fields}

    def delta(self, name: str) -> DeltaTable:
        """The Delta table at the release's version, for what needs more than its rows."""
        entry = self._entry(name)
        return DeltaTable(str(self.warehouse / entry["path"]), version=entry["version"])

    def _entry(self, name: str) -> dict[str, Any]:
        for entry in self.manifest["tables"]:
            if entry["name"] == name and entry["visible"]:
                return entry
        near = difflib.get_close_matches(name, self.tables, n=1, cutoff=0)
        hint = f"; the nearest is {near[0]}" if near else ""
        raise UnknownTable(f"release {self.id} publishes no table {name}{hint}.")


def warehouse() -> Path:
    """The warehouse that notebooks read: PERIPLUS_WAREHOUSE, or else that of ./periplus demo."""
    demo = Path(__file__).parents[2] / "target" / "demo" / "warehouse"
    return Path(os.environ.get("PERIPLUS_WAREHOUSE", demo))


def sha256(control_file: dict[str, Any]) -> str:
    """Digest of a control file: SHA-256 of its canonical JSON without the digest itself."""
    body = {key: value for key, value in control_file.items() if key != "sha256"}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _flips(warehouse: Path) -> Iterator[dict[str, Any]]:
    """The entries of the control log that made a release current, newest first."""
    for file in sorted((warehouse / "_releases" / "log").glob("[0-9]*.json"), reverse=True):
        entry = json.loads(file.read_text(encoding="utf-8"))
        if entry["kind"] in ("publish", "rollback"):
            yield entry

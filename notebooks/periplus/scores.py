"""The door by which a score of your own comes back: a Delta table beside the warehouse.

A warehouse is written by its nights alone. Scores stand beside it, one table a model, each row with
the release that it was made from, so that they are joined to gold of that release and no other.
"""

from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from periplus.release import Release

SCHEMA = pa.schema(
    [
        pa.field("customer_id", pa.string(), nullable=False, metadata={"comment": "Customer."}),
        pa.field("score", pa.float64(), nullable=False, metadata={"comment": "Between 0 and 1."}),
        pa.field("as_of_on", pa.date32(), nullable=False, metadata={"comment": "Known by then."}),
        pa.field("model_version", pa.string(), nullable=False, metadata={"comment": "Yours."}),
        pa.field("release_id", pa.string(), nullable=False, metadata={"comment": "Made from."}),
    ]
)


class RefusedScores(ValueError):
    """Scores that nobody could use."""


@dataclass(frozen=True)
class Scores:
    """The scores of one model."""

    folder: Path
    model: str

    @classmethod
    def of(cls, warehouse: str | Path, model: str) -> "Scores":
        """Scores of a model beside a warehouse; a model is named like a column."""
        if not model.isidentifier() or not model.islower():
            raise RefusedScores(f"A model is named in snake_case, and {model!r} is not.")
        return cls(Path(warehouse).with_name(Path(warehouse).name + "-scores") / model, model)

    def write(self, release: Release, rows: pl.DataFrame, version: str) -> int:
        """Put in customer_id, score and as_of_on; scores of this release are replaced."""
        scores = rows.select("customer_id", "score", "as_of_on")
        _refuse(scores, release)
        table = (
            scores.with_columns(model_version=pl.lit(version), release_id=pl.lit(release.id))
            .to_arrow()
            .cast(SCHEMA)
        )
        is_there = DeltaTable.is_deltatable(str(self.folder))
        write_deltalake(
            str(self.folder),
            table,
            mode="overwrite",
            predicate=f"release_id = '{release.id}'" if is_there else None,
            partition_by=None if is_there else ["release_id"],
        )
        return table.num_rows

    def read(self, release: Release) -> pl.DataFrame:
        """The scores that were made from a release."""
        table = DeltaTable(str(self.folder)).to_pyarrow_table(
            filters=[("release_id", "=", release.id)]
        )
        return pl.from_arrow(table)


def _refuse(scores: pl.DataFrame, release: Release) -> None:
    problems = []
    if twice := scores["customer_id"].is_duplicated().sum():
        problems.append(f"{twice} rows name a customer twice")
    outside = ~pl.col("score").is_between(0, 1) | pl.col("score").is_nan()
    if wrong := scores.filter(pl.col("score").is_null() | outside).height:
        problems.append(f"{wrong} scores are not between 0 and 1")
    known = release.table("gold.dim_customer", ["customer_id"])["customer_id"].unique()
    if strange := scores.filter(~pl.col("customer_id").is_in(known.implode())).height:
        problems.append(f"{strange} customers are not in {release.id}")
    if late := scores.filter(pl.col("as_of_on") > release.business_date).height:
        problems.append(f"{late} scores are of a day after {release.business_date}")
    if problems:
        raise RefusedScores("Nothing was written: " + "; ".join(problems) + ".")

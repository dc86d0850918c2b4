"""Makes the bench's events and its gold by DuckDB and by Polars, for the same checksum as the fold.

usage: peers.py events CUSTOMERS FOLDER
       peers.py duckdb|polars FOLDER
"""

import hashlib
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def checksum(rows):
    """SHA-256 of the rows as sorted tuples, 16 digits, as FoldBench writes it."""
    text = "".join(
        ",".join(str(cell) for cell in row) + "\n"
        for row in sorted((r[0], str(r[1])[:10], *(int(c) for c in r[2:])) for r in rows)
    )
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def connect():
    """DuckDB with as many threads as the fold."""
    import duckdb

    connection = duckdb.connect(config={"threads": 2})
    connection.execute("set timezone = 'UTC'")
    return connection


def make_events(customers, folder):
    """One file of all events, and one without those known on the last day: the night before."""
    folder.mkdir(parents=True, exist_ok=True)
    connection = connect()
    everything = folder / "events.parquet"
    sql = (HERE / "events.sql").read_text()
    connection.execute(sql.format(customers=customers, out=everything))
    connection.execute(
        f"copy (select * from '{everything}' where epoch(known_at) < 1641600000 + 364 * 86400) "
        f"to '{folder / 'before.parquet'}' (format parquet)"
    )
    kinds = f"select kind, count(*) from '{everything}' group by kind order by kind"
    print(connection.execute(kinds).fetchall())


def duckdb_gold(folder):
    """The gold by the query beside this file."""
    month = "cast(date_trunc('month', make_timestamp({} * 1000000)) as date)"
    sql = (HERE / "gold.sql").read_text()
    return (
        connect()
        .execute(
            sql.format(
                seconds="cast(epoch(happened_at) as bigint)",
                events=f"'{folder / 'events.parquet'}'",
                last_place="last_value(place ignore nulls) over before_it",
                month_of_start=month.format("e.start_ts"),
                month_of_ts=month.format("ts"),
            )
        )
        .fetchall()
    )


def polars_gold(folder):
    """The same work in lazy frames, streaming where Polars can."""
    import polars as pl

    key = ["customer_id", "ts", "event_key"]
    events = pl.scan_parquet(folder / "events.parquet").select(
        "customer_id",
        "event_key",
        "kind",
        "channel",
        pl.col("happened_at").dt.epoch("s").alias("ts"),
        "wait_seconds",
        pl.col("transfer_count").cast(pl.Int64),
        (pl.col("revenue_amount") * 10000).cast(pl.Int64).alias("revenue"),
        (pl.col("service_cost_amount") * 10000).cast(pl.Int64).alias("cost"),
        "score",
    )
    month = pl.from_epoch("ts", time_unit="s").dt.truncate("1mo").dt.date().alias("month")
    contacts = (
        events.filter(pl.col("kind") == "contact")
        .sort(key)
        .with_columns(
            opens=(pl.col("ts") - pl.col("ts").shift(1).over("customer_id") > 604800)
            .fill_null(True)
            .cast(pl.Int64)
        )
        .with_columns(episode_no=pl.col("opens").cum_sum().over("customer_id"))
        .collect()
    )
    episodes = contacts.group_by("customer_id", "episode_no").agg(
        ts=pl.col("ts").min(),
        end_ts=pl.col("ts").max(),
        channel=pl.col("channel").first(),
        contacts=pl.len(),
        wait=pl.col("wait_seconds").sum(),
        transfers=pl.col("transfer_count").sum(),
        cost=pl.col("cost").sum(),
    )
    orders = events.filter(pl.col("kind") == "order").sort(key).collect()
    running = orders.select(
        "customer_id", "ts", total=pl.col("revenue").cum_sum().over("customer_id")
    ).sort("ts")

    def upto(frame, at):
        joined = frame.sort(at).join_asof(
            running, left_on=at, right_on="ts", by="customer_id", strategy="backward"
        )
        return joined.get_column("total").fill_null(0)

    episodes = episodes.with_columns(until=pl.col("end_ts") + 7776000).sort("end_ts")
    episodes = episodes.with_columns(before=upto(episodes, "end_ts")).sort("until")
    episodes = episodes.with_columns(after=upto(episodes, "until") - pl.col("before"))
    lived = (
        pl.concat(
            [
                contacts.select(*key, place="episode_no"),
                orders.select(*key, place=pl.lit(-1, pl.Int64)),
            ]
        )
        .sort("ts", "event_key")
        .with_columns(lived_ts="ts")
    )
    answers = events.filter(pl.col("kind") == "survey").collect().sort("ts")
    links = (
        answers.with_columns(just_before=pl.col("ts") - 1)
        .join_asof(
            lived.drop("event_key"),
            left_on="just_before",
            right_on="ts",
            by="customer_id",
            strategy="backward",
        )
        .filter((pl.col("place") > 0) & (pl.col("ts") - pl.col("lived_ts") <= 7776000))
        .group_by("customer_id", episode_no="place")
        .agg(answers=pl.len(), nps=pl.col("score").sum())
    )
    measures = ["contacts", "wait", "transfers", "cost", "after", "answers", "nps"]
    began = (
        episodes.join(links, on=["customer_id", "episode_no"], how="left")
        .group_by("channel", month)
        .agg(*[pl.col(m).fill_null(0).sum() for m in measures], episodes=pl.len())
    )
    met = contacts.group_by("channel", month).agg(met=pl.len())
    gold = began.join(met, on=["channel", "month"], how="full", coalesce=True)
    columns = ["channel", "month", "met", "episodes", *measures]
    return gold.select(columns).with_columns(pl.col(columns[2:]).fill_null(0)).rows()


if __name__ == "__main__":
    if sys.argv[1] == "events":
        make_events(int(sys.argv[2]), pathlib.Path(sys.argv[3]))
    else:
        engine = {"duckdb": duckdb_gold, "polars": polars_gold}[sys.argv[1]]
        gold = engine(pathlib.Path(sys.argv[2]))
        print("gold", checksum(gold), "rows", len(gold))

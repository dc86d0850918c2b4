# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # How do I ask the same on a cluster?
#
# **For** data scientists whose tables are larger than one machine. **Reads** one release through
# Spark; needs `pyspark` 4.1.0 (`./check environment cluster`) and the built jar.
#
# The question is that of `02_explore_the_journey`: where does the journey earn, and where does it
# cost? The catalogue `periplus` gives each table at the version of the current release; a query
# that mixes two releases is refused.

# %%
import os
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as F  # noqa: N812 - as everybody calls it

home = Path(os.environ.get("PERIPLUS_HOME", Path.cwd().parent)).resolve()
warehouse = os.environ.get("PERIPLUS_WAREHOUSE", str(home / "target/demo/warehouse"))
jars = [home / "target/periplus.jar", *sorted((home / "target/lib").glob("*.jar"))]
delta, periplus = "io.delta.sql.DeltaSparkSessionExtension", "io.periplus.store.PeriplusExtension"
spark = (
    SparkSession.builder.master(os.environ.get("PERIPLUS_MASTER", "local[2]"))
    .config("spark.jars", ",".join(map(str, jars)))
    # The catalogue is loaded before jars are added: it must be on the driver's own path.
    .config("spark.driver.extraClassPath", ":".join(map(str, jars)))
    .config("spark.sql.extensions", f"{delta},{periplus}")
    .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
    .config("spark.sql.catalog.periplus", "io.periplus.store.ReleaseCatalog")
    .config("spark.sql.catalog.periplus.warehouse", warehouse)
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")

# %%
events = spark.table("periplus.gold.fact_journey_event")
touchpoints = spark.table("periplus.gold.dim_touchpoint")
money = (
    events.join(touchpoints, "touchpoint_key")
    .groupBy(F.col("label_en").alias("touchpoint"))
    .agg(
        F.count("*").alias("events"),
        F.sum("revenue_amount").alias("revenue"),
        F.sum("cost_amount").alias("cost"),
        F.sum("margin_amount").alias("margin"),
    )
    .orderBy(F.desc("margin"))
)
rows = money.collect()
money.show(truncate=False)

# %% [markdown]
# ## Finding

# %%
best, total = rows[0], sum(row["margin"] for row in rows)
print(f"{best['touchpoint']} brings {best['margin']:,.0f} of a margin of {total:,.0f}.")

# %% [markdown]
# ## Caveat
# - The amounts are booked where they were booked, and grade M, measured: they have no interval.

# %%
spark.stop()

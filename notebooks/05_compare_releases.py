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
# # What changed between two nights?
#
# **For** whoever asks why a figure moved. **Reads** the current release and the one before; where
# there is only one, it is compared with itself.

# %%
import polars as pl

from periplus import Release, warehouse

ids = Release.ids(warehouse())
now = Release.of(warehouse(), ids[0])
before = Release.of(warehouse(), ids[1] if len(ids) > 1 else ids[0])
print(f"{before.id} ({before.business_date}) against {now.id} ({now.business_date})")

# %% [markdown]
# ## Which tables changed
# A table whose content is the same has the same hash: it was not even written.

# %%


def contents(release: Release) -> pl.DataFrame:
    """Rows and hash of each table of gold."""
    return pl.DataFrame(
        [
            (t["name"], t["rows"], t["content_hash"])
            for t in release.manifest["tables"]
            if t["name"].startswith("gold.")
        ],
        schema=["table", "rows", "hash"],
        orient="row",
    )


tables = contents(before).join(contents(now), on="table", how="full", suffix="_now", coalesce=True)
changed = tables.filter(pl.col("hash").ne_missing(pl.col("hash_now"))).select(
    "table", "rows", "rows_now"
)
changed

# %% [markdown]
# ## Which KPIs moved
# A move inside the interval of the night before is noise until it stays.

# %%


def kpis(release: Release) -> pl.DataFrame:
    """The newest value of each KPI with its interval."""
    names = release.table("gold.dim_kpi").select("kpi_key", "kpi_code", kpi="label_en")
    return (
        release.table("gold.fact_exec_kpi")
        .filter(pl.col("estimate").is_not_null())
        .join(names, on="kpi_key")
        .sort("period_start_on")
        .group_by("kpi_code", "kpi")
        .last()
        .select("kpi_code", "kpi", "estimate", "low", "high", "evidence_grade", "trust_flag")
    )


moved = (
    kpis(before)
    .join(kpis(now).select("kpi_code", now="estimate"), on="kpi_code")
    .with_columns(
        move=pl.col("now") - pl.col("estimate"),
        is_noise=pl.col("now").is_between(pl.col("low"), pl.col("high")),
    )
)
moved

# %% [markdown]
# ## Finding

# %%
loud = moved.filter(~pl.col("is_noise") & (pl.col("move") != 0))
print(
    f"{changed.height} of {tables.height} tables of gold changed; "
    f"{loud.height} of {moved.height} KPIs moved beyond their interval."
)

# %% [markdown]
# ## Caveat
# - Two nights may differ because more is known of old days, not because anything happened: a
#   correction republishes a day. `./periplus releases` gives the reason of each.

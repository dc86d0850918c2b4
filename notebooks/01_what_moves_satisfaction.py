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
# # What moves satisfaction?
#
# **For** whoever decides what to mend first. **Reads** one release: the score cube
# (`gold.agg_cx_score`), the drivers (`gold.fact_driver_importance`) and the linkage
# (`gold.fact_component_linkage`).
#
# Three questions, in order: where does satisfaction stand, which parts of the journey share in what
# moves it, and by how much would it move if one of them changed.

# %%
import altair as alt
import polars as pl

from periplus import Release, warehouse

OUTCOME = "csat"  # what the company's configuration calls satisfaction
release = Release.current(warehouse())
print(f"release {release.id}, which closes {release.business_date}")

# %%
components = release.table("gold.dim_component").select(
    "component_key", "component_code", "unit", component="label_en"
)
segments = release.table("gold.dim_segment").filter(pl.col("segment_code") == "ALL")
EVERYBODY = [-2, *segments["segment_key"]]  # -2: a table that is not cut by segment
runs = release.table("gold.dim_model_run").select("model_run_key", "as_of_on")


def newest_fit(table: str) -> pl.DataFrame:
    """The rows of a modelled table for satisfaction and all customers, of its newest fit."""
    rows = (
        release.table(table)
        .filter(pl.col("outcome_code") == OUTCOME, pl.col("segment_key").is_in(EVERYBODY))
        .join(components, on="component_key")
        .join(runs, on="model_run_key")
    )
    if rows.is_empty():
        raise LookupError(f"{table} of {release.id} has no row for {OUTCOME} and all customers.")
    return rows.filter(pl.col("as_of_on") == pl.col("as_of_on").max())


# %% [markdown]
# ## Where does it stand?
# The mean of a month's answers with the 95 % interval of a mean. It says how sure the mean of
# *those who answered* is, not whether they are like those who stayed silent.

# %%
metrics = release.table("gold.dim_metric").filter(pl.col("metric_code") == OUTCOME)
answers = (
    release.table("gold.agg_cx_score")
    .join(metrics.select("metric_key", "scale_min", "scale_max"), on="metric_key")
    .group_by(month=pl.col("date_key") // 100)
    .agg(
        n=pl.col("answer_count").sum().cast(pl.Float64),
        total=pl.col("value_sum").sum().cast(pl.Float64),
        squares=pl.col("value_sq_sum").sum().cast(pl.Float64),
    )
    .filter(pl.col("n") > 1)
    .with_columns(mean=pl.col("total") / pl.col("n"))
    .with_columns(
        variance=(pl.col("squares") - pl.col("n") * pl.col("mean") ** 2) / (pl.col("n") - 1)
    )
    .with_columns(half=1.96 * (pl.col("variance").clip(0) / pl.col("n")).sqrt())
    .select(
        pl.col("month").cast(pl.String).str.to_date("%Y%m"),
        "n",
        "mean",
        low=pl.col("mean") - pl.col("half"),
        high=pl.col("mean") + pl.col("half"),
    )
    .sort("month")
)

base = alt.Chart(answers).encode(x=alt.X("month:T", title=None))
(
    base.mark_area(opacity=0.2).encode(
        y=alt.Y("low:Q", title=OUTCOME, scale=alt.Scale(zero=False)), y2="high:Q"
    )
    + base.mark_line(point=True).encode(
        y="mean:Q", tooltip=["month:T", alt.Tooltip("mean:Q", format=".2f"), "n:Q"]
    )
).properties(width=640, height=220, title="Satisfaction by month, with its 95 % interval")

# %% [markdown]
# ## What shares in moving it?
# Each component's fair share (Shapley) of the variation that the drivers explain together. A share
# is a ranking of where to look; it is not yet an effect.

# %%
drivers = newest_fit("gold.fact_driver_importance").sort("importance_rank", nulls_last=True)
by_share = alt.EncodingSortField("explained_share", order="descending")
base = alt.Chart(drivers.filter(pl.col("explained_share").is_not_null())).encode(
    y=alt.Y("component:N", sort=by_share, title=None)
)
(
    base.mark_bar(opacity=0.5).encode(
        x=alt.X("explained_share:Q", title="share of what is explained")
    )
    + base.mark_rule().encode(x="explained_share_low:Q", x2="explained_share_high:Q")
).properties(width=520, title="Drivers of satisfaction")

# %% [markdown]
# ## By how much would it move?
# The change of the score for one step of a component (its `unit_change`), with its 95 %
# interval. The grade says what kind of evidence it is: A randomised, B quasi-experiment, C adjusted
# with its refutations passed, D association only.

# %%
linkage = newest_fit("gold.fact_component_linkage").sort("horizon_months")
effects = (
    linkage.filter(pl.col("estimate").is_not_null())
    .unique("component_key", keep="first", maintain_order=True)
    .sort(pl.col("estimate").abs(), descending=True)
)
base = alt.Chart(effects).encode(
    y=alt.Y("component:N", sort=effects["component"].to_list(), title=None),
    color=alt.Color("evidence_grade:N", title="evidence"),
)
(
    base.mark_rule(strokeWidth=2).encode(
        x=alt.X("low:Q", title=f"points of {OUTCOME}, for one step of the component"), x2="high:Q"
    )
    + base.mark_point(filled=True, size=70).encode(
        x="estimate:Q",
        tooltip=["component", "estimate", "low", "high", "method", "n_treated", "n_control"],
    )
).properties(width=520, title="Effect on satisfaction")

# %%
effects.select(
    *("component", "estimate", "low", "high", "unit_change", "unit", "method"),
    *("n_treated", "n_control", "evidence_grade", "weak_link_share"),
)

# %% [markdown]
# What has no number, and why: a refusal is a result too.

# %%
linkage.filter(pl.col("refused_reason").is_not_null()).select("component", "refused_reason")

# %% [markdown]
# ## Finding

# %%
sure = effects.filter((pl.col("low") > 0) | (pl.col("high") < 0))
if sure.is_empty():
    print(f"No effect on {OUTCOME} is larger than its uncertainty: nothing is found to mend first.")
else:
    first = sure.row(0, named=True)
    print(
        f"{first['component']} moves {OUTCOME} most: {first['estimate']:+.2f} points "
        f"(95 % interval {first['low']:+.2f} to {first['high']:+.2f}) "
        f"per {first['unit_change']:g} {first['unit']}, from {first['n_treated']:,} answers that "
        f"lived it and {first['n_control']:,} that did not; method {first['method']}, "
        f"evidence grade {first['evidence_grade']}."
    )

# %% [markdown]
# ## Caveat
# - The answers are those of customers who answered. Who stays silent may feel otherwise.
# - With grade C and D nobody was drawn by lot: a cause that is not in the data may carry part of an
#   effect. It is a reason to try the change on some customers first, and to measure.
# - Components move together. The effect of mending two of them is not the sum of two rows.

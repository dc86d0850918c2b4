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
# # Who leaves, and when?
#
# **For** whoever keeps customers. **Reads** one release: months of customers
# (`gold.fact_customer_month`) and the scores of tonight (`gold.fact_churn_score`).

# %%
import altair as alt
import numpy as np
import polars as pl

from periplus import Release, warehouse

release = Release.current(warehouse())
print(f"release {release.id}, which closes {release.business_date}")

# %% [markdown]
# ## How long do customers buy?
# Kaplan and Meier: a life begins with the first month with an order and ends with the last; it is
# censored where the last order is less than three months old, for who may still buy is not gone.
# The band is 95 %, by Greenwood's formula on the log scale.

# %%
months = release.table(
    "gold.fact_customer_month", ["customer_id", "month_start_on", "order_count"]
).filter(pl.col("order_count") > 0)
lives = months.group_by("customer_id").agg(
    first=pl.col("month_start_on").min(), last=pl.col("month_start_on").max()
)


def month_number(column: str) -> pl.Expr:
    return pl.col(column).dt.year() * 12 + pl.col(column).dt.month()


now = release.business_date.year * 12 + release.business_date.month
lives = lives.with_columns(
    months=month_number("last") - month_number("first") + 1,
    is_over=now - month_number("last") > 3,
)


def kaplan_meier(lives: pl.DataFrame) -> pl.DataFrame:
    """Share still buying after each month, with its interval."""
    rows, alive, greenwood = [], 1.0, 0.0
    for month in range(1, lives["months"].max() + 1):
        at_risk = lives.filter(pl.col("months") >= month).height
        ended = lives.filter((pl.col("months") == month) & pl.col("is_over")).height
        alive *= 1 - ended / at_risk
        if at_risk > ended:
            greenwood += ended / (at_risk * (at_risk - ended))
        half = 1.96 * np.sqrt(greenwood)
        rows.append(
            (month, at_risk, ended, alive, alive * np.exp(-half), min(1.0, alive * np.exp(half)))
        )
    return pl.DataFrame(
        rows, schema=["month", "at_risk", "ended", "alive", "low", "high"], orient="row"
    )


survival = kaplan_meier(lives)
base = alt.Chart(survival).encode(x=alt.X("month:Q", title="months since the first order"))
(
    base.mark_area(opacity=0.2).encode(y=alt.Y("low:Q", title="still buying"), y2="high:Q")
    + base.mark_line(interpolate="step-after").encode(y="alive:Q")
).properties(width=560, height=240, title="How long customers buy, with 95 % interval")

# %% [markdown]
# ## Who is likely to leave now?
# Expected leavers by segment, given tonight's model: the sum of probabilities, with the interval of
# that sum (Poisson binomial). No row where the model was refused.

# %%
scores = release.table("gold.fact_churn_score")
segments = release.table("gold.dim_segment").select("segment_key", segment="label_en")
p = pl.col("churn_probability")
leavers = (
    scores.join(segments, on="segment_key")
    .group_by("segment")
    .agg(customers=pl.len(), expected=p.sum(), half=1.96 * (p * (1 - p)).sum().sqrt())
    .select(
        *("segment", "customers", "expected"),
        low=pl.col("expected") - pl.col("half"),
        high=pl.col("expected") + pl.col("half"),
    )
    .sort("expected", descending=True)
)
leavers

# %% [markdown]
# Is the model worth anything? Its measures on customers that it did not see.

# %%
release.table("models.churn_quality")

# %% [markdown]
# ## Finding

# %%
half_life = survival.filter(pl.col("alive") <= 0.5)
told = f"after {half_life['month'][0]} months" if half_life.height else "not within what was seen"
print(f"Half of the customers have stopped buying {told}.")
if leavers.height:
    top = leavers.row(0, named=True)
    print(
        f"{top['segment']}: {top['expected']:.0f} of {top['customers']:,} are expected to leave "
        f"(95 % interval {top['low']:.0f} to {top['high']:.0f}, grade P, predicted)."
    )
else:
    print("The churn model of tonight was refused: nobody is called a leaver.")

# %% [markdown]
# ## Caveat
# - Without a contract nobody says that he has left: three silent months are a convention.
# - A probability of leaving is not a reason to treat: whom a treatment changes is another question.

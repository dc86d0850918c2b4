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
# # Can my own model beat what is there?
#
# **For** data scientists. **Reads** features as they were known on a day, and what happened after;
# **writes** scores back through the door that is meant for it (`Scores`).
#
# The question here: who buys again within the next three months?

# %%
from datetime import date

import numpy as np
import polars as pl

from periplus import Release, Scores, as_of, warehouse

release = Release.current(warehouse())
print(f"release {release.id}, which closes {release.business_date}")


def months_before(day: date, months: int) -> date:
    """First day of the month so many months before."""
    at = day.year * 12 + day.month - 1 - months
    return date(at // 12, at % 12 + 1, 1)


TRAINED = months_before(
    release.business_date, 7
)  # features of that day, label of the quarter after
TESTED = months_before(release.business_date, 4)  # the quarter after is not in the training
TODAY = months_before(release.business_date, 0)

# %% [markdown]
# ## Features without leakage
# `as_of` gives only months that were over by then, and of them only what was known by then.

# %%


def features(day: date) -> pl.DataFrame:
    """One row a customer: what he did until a day."""
    seen = as_of(release, "features.customer_month", day)
    recent = pl.col("month_start_on") >= months_before(day, 3)
    last = pl.col("month_start_on").filter(pl.col("order_count") > 0).max()
    return (
        seen.group_by("customer_id")
        .agg(
            orders=pl.col("order_count").sum(),
            recent_orders=pl.col("order_count").filter(recent).sum(),
            contacts=pl.col("contact_count").sum(),
            margin=pl.col("margin_amount").sum().cast(pl.Float64),
            silent=(pl.lit(day) - last).dt.total_days(),
        )
        .filter(pl.col("orders") > 0)
        .sort("customer_id")
    )


def label(day: date) -> pl.DataFrame:
    """Who bought in the three months from a day on."""
    end = months_before(day, -3)
    return (
        release.table("features.customer_month")
        .filter(pl.col("month_start_on").is_between(day, end, closed="left"))
        .group_by("customer_id")
        .agg(bought=(pl.col("order_count").sum() > 0).cast(pl.Float64))
    )


def matrix(rows: pl.DataFrame) -> np.ndarray:
    """Intercept and the logs of what is counted."""
    columns = [np.log1p(rows[c].to_numpy()) for c in ("orders", "recent_orders", "contacts")]
    silent = np.log1p(rows["silent"].to_numpy())
    margin = np.arcsinh(rows["margin"].to_numpy() / 100)
    return np.column_stack([np.ones(rows.height), *columns, silent, margin])


# %% [markdown]
# ## A logistic regression, in ten lines
# By iteratively reweighted least squares with a small ridge; the same data give the same numbers.

# %%


def fit(x: np.ndarray, y: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Coefficients of a logistic regression."""
    beta = np.zeros(x.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ beta))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(beta))
        beta += np.linalg.solve(hessian, x.T @ (y - p) - ridge * beta)
    return beta


def auc(p: np.ndarray, y: np.ndarray) -> float:
    """Chance that who bought stands above who did not."""
    ranks = pl.Series(p).rank("average").to_numpy()
    ones = y == 1
    return (ranks[ones].sum() - ones.sum() * (ones.sum() + 1) / 2) / (ones.sum() * (~ones).sum())


train = features(TRAINED).join(label(TRAINED), on="customer_id", how="left").fill_null(0)
test = features(TESTED).join(label(TESTED), on="customer_id", how="left").fill_null(0)
beta = fit(matrix(train), train["bought"].to_numpy())
predicted = 1 / (1 + np.exp(-matrix(test) @ beta))
mine = auc(predicted, test["bought"].to_numpy())
plain = auc(-test["silent"].to_numpy().astype(float), test["bought"].to_numpy())
draws = np.random.default_rng(7).integers(0, test.height, (200, test.height))
spread = [auc(predicted[d], test["bought"].to_numpy()[d]) for d in draws]
low, high = np.quantile(spread, [0.025, 0.975])

# %% [markdown]
# ## The door back
# A Delta table beside the warehouse, one row a customer, bound to this release. Scores of unknown
# customers, doubled ones and those of a day that the release does not know are refused.

# %%
today = features(TODAY)
scored = today.select(
    "customer_id",
    score=pl.Series(1 / (1 + np.exp(-matrix(today) @ beta))),
    as_of_on=pl.lit(TODAY),
)
door = Scores.of(warehouse(), "buys_again")
written = door.write(release, scored, version="logistic-1")
back = door.read(release)
assert back.height == written
back.head()

# %% [markdown]
# ## Finding

# %%
print(
    f"On a later quarter the model ranks buyers with an AUC of {mine:.3f} "
    f"(95 % interval {low:.3f} to {high:.3f}, {test.height:,} customers); days of silence alone "
    f"reach {plain:.3f}. {written:,} scores are in {door.folder.name}."
)

# %% [markdown]
# ## Caveat
# - It ranks who will buy, not whom an offer would change.
# - The interval is of drawing customers; another quarter may differ by more.

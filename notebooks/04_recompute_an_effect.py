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
# # Can I get the same effect myself?
#
# **For** whoever must defend a figure. **Reads** one release: answers with what each customer had
# lived before (`features.answer_component`), and the effects of `gold.fact_driver_importance`.
#
# The effect of each component beside all others is fitted anew from the rows, by least squares in
# numpy, and compared with gold to the last digit; so is its interval, by drawing customers.

# %%
import numpy as np
import polars as pl

from periplus import Release, warehouse

OUTCOME = "csat"
release = Release.current(warehouse())
print(f"release {release.id}, which closes {release.business_date}")

components = release.table("gold.dim_component").select(
    *("component_key", "component_code", "unit_change"), component="label_en"
)
gold = (
    release.table("gold.fact_driver_importance")
    .filter(pl.col("outcome_code") == OUTCOME, pl.col("segment_key") == -2)
    .filter(pl.col("estimate").is_not_null())
    .join(components, on="component_key")
    .sort("component_code")
)
touchpoints = release.table("gold.dim_touchpoint").select(
    "touchpoint_key", "touchpoint_code", "stage_code"
)
asked = release.table("silver.survey_response").select("response_id", "touchpoint_code")
# A question about one stage says nothing of the others: there a component counts as not met.
answers = (
    release.table("features.answer_component")
    .filter(pl.col("metric_code") == OUTCOME)
    .join(asked, on="response_id", how="left")
    .join(touchpoints, on="touchpoint_code", how="left")
    .join(
        release.table("gold.dim_component")
        .join(touchpoints, on="touchpoint_key", how="left")
        .select("component_code", own_stage="stage_code"),
        on="component_code",
        how="left",
    )
    .with_columns(asked_stage=pl.col("stage_code").fill_null(""))
    .with_columns(
        is_met=pl.col("is_experienced")
        & (
            (pl.col("asked_stage") == "")
            | pl.col("own_stage").is_null()
            | (pl.col("own_stage") == pl.col("asked_stage"))
        )
    )
    .with_columns(level=pl.when("is_met").then(pl.col("level").fill_null(0.0)).otherwise(0.0))
    .sort("response_id", "component_code")
)

# %% [markdown]
# ## The rows as a matrix
# One row an answer. For each component: whether the customer had met it, and its level then; the
# controls are the stage asked about and the month. Components that are always met together say it
# once.

# %%
codes = answers["component_code"].unique().sort().to_list()
people = answers.unique("response_id", maintain_order=True)
shape = (people.height, len(codes))
level = answers["level"].to_numpy().reshape(shape)
met = answers["is_met"].cast(pl.Float64).to_numpy().reshape(shape)
met = np.unique(met, axis=1)
met = met[:, met.std(axis=0) > 0]
month = (people["answered_on"].dt.year() * 12 + people["answered_on"].dt.month()).to_numpy()
stage = people["asked_stage"].to_numpy()
stages = np.column_stack([(stage == s).astype(float) for s in np.unique(stage)[1:]] or [0 * month])
x = np.column_stack([np.ones(people.height), level, met, stages, month - month.min()])
y = people["value"].to_numpy()


def effects(rows: np.ndarray) -> np.ndarray:
    """Coefficient of the level of each component, over some of the answers."""
    return np.linalg.lstsq(x[rows], y[rows], rcond=None)[0][1 : len(codes) + 1]


# %% [markdown]
# ## Drawing customers
# 400 times as many customers as there are, with replacement; all answers of one stay together.

# %%
customers = people["customer_id"].cast(pl.Categorical).to_physical().to_numpy()
of = {c: np.flatnonzero(customers == c) for c in np.unique(customers)}
lots = np.random.default_rng(7)
draws = np.array(
    [effects(np.concatenate([of[c] for c in lots.choice(list(of), len(of))])) for _ in range(400)]
)
mine = pl.DataFrame(
    {
        "component_code": codes,
        "mine": effects(np.arange(people.height)),
        "my_low": np.quantile(draws, 0.025, axis=0),
        "my_high": np.quantile(draws, 0.975, axis=0),
    }
)
# Gold states an effect as importance: what the score would gain, all else as it is, if the
# component stood where the best tenth of comparable units does.
way = pl.col("performance_peer") - pl.col("performance")
compared = gold.join(mine, on="component_code").with_columns(
    mine=pl.col("mine") * way,
    my_low=pl.min_horizontal(pl.col("my_low") * way, pl.col("my_high") * way),
    my_high=pl.max_horizontal(pl.col("my_low") * way, pl.col("my_high") * way),
    of_one_step=pl.col("mine"),
)
compared.select(
    *("component", "estimate", "mine", "low", "my_low", "high", "my_high", "evidence_grade"),
    *("of_one_step", "mean_difference", "n_treated", "n_control"),
)

# %%
furthest = (compared["estimate"] - compared["mine"]).abs().max()
assert compared.height > 0, "no component has an effect"
assert furthest < 1e-6, f"gold and the rows differ by {furthest}"
widths = (compared["my_high"] - compared["my_low"]) / (compared["high"] - compared["low"])
print(
    f"{compared.height} effects: the largest difference from gold is {furthest:.1e}; "
    f"my intervals are {widths.min():.2f} to {widths.max():.2f} times as wide as gold's"
)

# %% [markdown]
# ## Finding

# %%
apart = compared.with_columns(gap=(pl.col("mean_difference") - pl.col("of_one_step")).abs()).sort(
    "gap", descending=True, nulls_last=True
)
row = apart.row(0, named=True)
print(
    f"The rows give gold's effects again. The first sight misleads most for {row['component']}: "
    f"{row['mean_difference']:+.2f} between those who lived it and the others, and "
    f"{row['of_one_step']:+.2f} for one step of it beside the others "
    f"(grade {row['evidence_grade']})."
)

# %% [markdown]
# ## Caveat
# - Grade D goes together with the outcome, and nothing more: nobody was drawn by lot.
# - Gold draws shards of customers, this page single customers: the intervals agree in size, not in
#   every digit.

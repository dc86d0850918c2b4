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
# # Where does the journey earn, and where does it cost?
#
# **For** whoever owns a touchpoint. **Reads** one release: every event of every customer
# (`gold.fact_journey_event`) and the touchpoints (`gold.dim_touchpoint`).
#
# The amounts are booked, not modelled: they have no interval, and their grade is M, measured.

# %%
import altair as alt
import polars as pl

from periplus import Release, warehouse

release = Release.current(warehouse())
print(f"release {release.id}, which closes {release.business_date}")
gold = release.duckdb()  # SQL on the release, without a server

# %% [markdown]
# ## What each touchpoint earns and costs

# %%
money = gold.sql("""
    select
        t.stage_position, t.stage_label_en as stage, t.label_en as touchpoint,
        count(*) as events,
        count(distinct e.customer_id) as customers,
        sum(e.revenue_amount) as revenue, sum(e.cost_amount) as cost, sum(e.margin_amount) as margin
    from gold.fact_journey_event e join gold.dim_touchpoint t using (touchpoint_key)
    group by all order by margin desc
""").pl()
money

# %%
long = money.select(
    "touchpoint",
    revenue=pl.col("revenue").cast(pl.Float64),
    cost=-pl.col("cost").cast(pl.Float64),
).unpivot(index="touchpoint", variable_name="kind", value_name="amount")
alt.Chart(long).mark_bar().encode(
    x=alt.X("amount:Q", title="group currency, cost to the left"),
    y=alt.Y("touchpoint:N", sort=money["touchpoint"].to_list(), title=None),
    color=alt.Color("kind:N", title=None),
).properties(width=520, title="Revenue and cost by touchpoint")

# %% [markdown]
# ## One customer's way
# The customer with the most different touchpoints, step by step.

# %%
way = gold.sql("""
    with busiest as (
        select customer_id from gold.fact_journey_event where customer_key > -1 or customer_key < -2
        group by customer_id order by count(distinct touchpoint_key) desc, customer_id limit 1
    )
    select e.sequence_no, e.happened_at, t.label_en as touchpoint, e.event_kind, e.margin_amount
    from gold.fact_journey_event e
    join gold.dim_touchpoint t using (touchpoint_key)
    join busiest using (customer_id)
    order by e.sequence_no
""").pl()
way.head(20)

# %% [markdown]
# ## Which step follows which
# Of all steps to another touchpoint, the twelve most common.

# %%
steps = gold.sql("""
    with moves as (
        select t.label_en as here,
               lead(t.label_en) over (partition by e.customer_id order by e.sequence_no) as next
        from gold.fact_journey_event e join gold.dim_touchpoint t using (touchpoint_key)
        where e.customer_id is not null
    )
    select here, next, count(*) as moves from moves
    where next is not null and next <> here group by all order by moves desc, here, next limit 12
""").pl()
steps

# %% [markdown]
# ## Finding

# %%
best, worst = money.row(0, named=True), money.row(-1, named=True)
total = money["margin"].sum()
print(
    f"{best['touchpoint']} brings {best['margin']:,.0f} of a margin of {total:,.0f}; "
    f"{worst['touchpoint']} leaves {worst['margin']:,.0f}."
)

# %% [markdown]
# ## Caveat
# - An amount stands where it was booked, not where it was caused: a late delivery costs at the
#   contact that it makes. What causes what is the question of `04_recompute_an_effect`.
# - Rows of kind `unattributed` are the remainder of the books; they belong to no touchpoint.

"""Features as they were known on a day: what a model for that day may look at."""

from datetime import UTC, date, datetime, time

import polars as pl

from periplus.release import Release


def as_of(release: Release, table: str, day: date) -> pl.DataFrame:
    """Rows of a table of features that were known when a day began.

    A month counts when it was over by then and nothing of it came to be known later: a late refund
    changes a month in hindsight, and a model that saw it would look better than it is.
    """
    if day > release.business_date:
        raise ValueError(
            f"{day} lies after {release.business_date}, the day that {release.id} closes."
        )
    began = datetime.combine(day, time.min, UTC)
    rows = release.table(table)
    is_over = pl.col("month_start_on").dt.offset_by("1mo") <= day
    is_known = pl.col("known_at").is_null() | (pl.col("known_at") < began)
    return rows.filter(is_over & is_known)

"""Reads one release of a Periplus warehouse, whole: every table at the version it was published at.

    from periplus import Release
    release = Release.current("target/demo/warehouse")
    release.table("gold.dim_component")

A notebook opens a release, never "the latest" of a table: two tables of one release always agree.
"""

from periplus.features import as_of
from periplus.release import DamagedRelease, Release, UnknownTable, warehouse
from periplus.scores import RefusedScores, Scores

__all__ = [
    "DamagedRelease",
    "RefusedScores",
    "Release",
    "Scores",
    "UnknownTable",
    "as_of",
    "warehouse",
]

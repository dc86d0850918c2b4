"""Reads one release of a Periplus warehouse, whole: every table at the version it was published at.

    from periplus import Release
    release = Release.current("target/demo/warehouse")
    release.table("gold.dim_component")

A notebook opens a release, never "the latest" of a table: two tables of one release always agree.
"""

from periplus.release import DamagedRelease, Release, UnknownTable, warehouse

__all__ = ["DamagedRelease", "Release", "UnknownTable", "warehouse"]

"""The reader against a small warehouse that the test itself writes."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from deltalake import write_deltalake

from periplus import DamagedRelease, Release, UnknownTable
from periplus.release import sha256


class Warehouse:
    """Writes tables and control files as the night does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sequence = 0
        self.versions: dict[str, tuple[int, int]] = {}

    def write(self, name: str, **columns: list) -> None:
        rows = pl.DataFrame(columns)
        path = self.folder / name.replace(".", "/")
        write_deltalake(str(path), rows.to_arrow(), mode="overwrite")
        version = self.versions[name][0] + 1 if name in self.versions else 0
        self.versions[name] = (version, len(rows))

    def publish(self, release_id: str, kind: str = "publish", **changes: object) -> None:
        manifest = {
            "format": "periplus-release/1",
            "release_id": release_id,
            "business_date": "2026-11-21",
            "zone": "America/São_Paulo",
            "tables": [
                {
                    "name": name,
                    "path": name.replace(".", "/"),
                    "version": version,
                    "rows": rows,
                    "visible": not name.startswith("bronze."),
                    "content_hash": "0" * 64,
                }
                for name, (version, rows) in self.versions.items()
            ],
        } | changes
        manifest["sha256"] = sha256(manifest)
        self.put(f"manifests/{release_id}.json", manifest)
        self.flip(kind, release_id, manifest["sha256"])

    def flip(self, kind: str, release_id: str, digest: str) -> None:
        self.log(kind=kind, release_id=release_id, sha256=digest)

    def log(self, **entry: object) -> None:
        self.sequence += 1
        self.put(f"log/{self.sequence:020d}.json", {"seq": self.sequence} | entry)

    def put(self, name: str, content: dict) -> None:
        file = self.folder / "_releases" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def night(tmp_path) -> Warehouse:
    warehouse = Warehouse(tmp_path)
    warehouse.log(kind="open")
    warehouse.write("gold.dim_component", component_code=["late_delivery"])
    warehouse.write("gold.dim_channel", channel_code=["web", "phone"])
    warehouse.write("bronze.customer_source", email=["ana@example.com"])
    warehouse.publish("R20261121-1")
    warehouse.log(kind="close")
    return warehouse


def test_the_current_release_gives_what_was_published(night):
    release = Release.current(night.folder)
    assert release.id == "R20261121-1"
    assert release.business_date == date(2026, 11, 21)
    assert release.table("gold.dim_channel")["channel_code"].to_list() == ["web", "phone"]


def test_a_table_written_after_the_flip_is_not_seen_before_the_next(night):
    night.write("gold.dim_channel", channel_code=["web", "phone", "chat"])
    assert len(Release.current(night.folder).table("gold.dim_channel")) == 2
    night.publish("R20261122-4")
    assert len(Release.current(night.folder).table("gold.dim_channel")) == 3
    assert len(Release.of(night.folder, "R20261121-1").table("gold.dim_channel")) == 2


def test_after_a_rollback_the_older_release_is_current(night):
    first = Release.current(night.folder)
    night.publish("R20261122-4")
    night.flip("rollback", first.id, first.manifest["sha256"])
    assert Release.current(night.folder).id == first.id


def test_an_unknown_table_is_answered_with_the_nearest_name(night):
    nearest = r"no table gold\.dim_chanel; the nearest is gold\.dim_channel"
    with pytest.raises(UnknownTable, match=nearest):
        Release.current(night.folder).table("gold.dim_chanel")


def test_what_is_kept_from_readers_is_not_read(night):
    release = Release.current(night.folder)
    assert release.tables == ["gold.dim_channel", "gold.dim_component"]
    with pytest.raises(UnknownTable):
        release.table("bronze.customer_source")


def test_a_manifest_that_was_changed_is_refused(night):
    file = night.folder / "_releases/manifests/R20261121-1.json"
    file.write_text(file.read_text().replace('"rows": 2', '"rows": 3'))
    with pytest.raises(DamagedRelease, match="was changed after it was published"):
        Release.current(night.folder)


def test_a_whole_manifest_that_is_not_the_one_of_the_log_is_refused(night):
    file = night.folder / "_releases/manifests/R20261121-1.json"
    other = json.loads(file.read_text()) | {"business_date": "2026-11-20"}
    file.write_text(json.dumps(other | {"sha256": sha256(other)}))
    with pytest.raises(DamagedRelease):
        Release.current(night.folder)


def test_a_newer_format_is_refused_rather_than_misread(night):
    night.publish("R20261122-4", format="periplus-release/2")
    with pytest.raises(DamagedRelease, match="periplus-release/2"):
        Release.current(night.folder)


def test_a_table_that_lost_rows_is_refused(night):
    night.versions["gold.dim_channel"] = (0, 5)
    night.publish("R20261122-4")
    with pytest.raises(DamagedRelease, match="holds 2 rows, and 5 were published"):
        Release.current(night.folder).table("gold.dim_channel")


def test_a_folder_without_release_says_how_to_get_one(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"\./periplus demo"):
        Release.current(tmp_path)


def test_an_unknown_release_names_the_newest(night):
    with pytest.raises(LookupError, match="the newest are: R20261121-1"):
        Release.of(night.folder, "R1")

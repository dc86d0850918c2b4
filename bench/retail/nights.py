"""Reads what 374 nights and one build left and says whether they agree, and how the nights grew.

usage: nights.py NIGHTS_WAREHOUSE BUILD_WAREHOUSE
"""

import json
import pathlib
import sys

STAGES = ("ingest", "journey", "models", "gold", "publish")


def release(warehouse):
    """The manifest that is current."""
    manifests = (warehouse / "_releases" / "manifests").glob("*.json")
    return max((json.loads(m.read_text()) for m in manifests), key=lambda m: m["run_number"])


def seconds(run):
    """How long the stages of a run took."""
    files = [run / "stages" / f"{stage}.json" for stage in STAGES]
    return sum(json.loads(f.read_text())["milliseconds"] for f in files if f.exists()) / 1000


def main(nights, build):
    """Prints the nights' times, and every table of gold and features whose content differs."""
    took = [(run.name, seconds(run)) for run in sorted((nights / "_runs").iterdir())]
    for place in (30, len(took) // 2, 300, len(took)):
        if place <= len(took):
            around = sorted(s for _, s in took[max(0, place - 3) : place + 2])
            print(f"night {place:>3}: {around[len(around) // 2]:.1f} s, median of five")
    ours = {t["name"]: t["content_hash"] for t in release(nights)["tables"]}
    theirs = {t["name"]: t["content_hash"] for t in release(build)["tables"]}
    compared = [n for n in ours if n.split(".")[0] in ("silver", "features", "gold")]
    # The night's own name is part of these, or the night on which a customer was folded.
    compared = [n for n in compared if "model_run" not in n and n != "silver.journey_tail"]
    different = [n for n in sorted(compared) if ours[n] != theirs.get(n)]
    print(f"{len(took)} nights; {len(compared) - len(different)} of {len(compared)} tables equal")
    for name in different:
        print("differs:", name)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))

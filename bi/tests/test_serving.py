"""Gold in a real Postgres, copied by ./periplus serve postgres."""

import json
from pathlib import Path

from conftest import WAREHOUSE, serve


def manifest() -> dict:
    return json.loads(
        sorted((Path(WAREHOUSE) / "_releases/manifests").glob("*.json"))[-1].read_text()
    )


def test_every_table_of_gold_is_there_with_the_rows_of_the_release(gold):
    counted = {
        t["name"].removeprefix("gold."): t["rows"]
        for t in manifest()["tables"]
        if t["name"].startswith("gold.")
    }
    assert counted
    for table, rows in counted.items():
        [(there,)] = gold.sql(f'select count(*) from gold."{table}"')
        assert there == rows, table


def test_every_column_is_explained_and_every_row_names_its_release(gold):
    release = manifest()["release_id"]
    assert gold.sql("select release_id from gold.release") == [(release,)]
    mute = gold.sql(
        "select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
        " where c.relnamespace = 'gold'::regnamespace and c.relkind = 'r' and a.attnum > 0"
        " and (c.relname like 'dim%' or c.relname like 'fact%' or c.relname like 'agg%')"
        " and col_description(c.oid, a.attnum) is null"
    )
    assert mute == []
    assert gold.sql("select distinct release_id from gold.fact_exec_kpi") == [(release,)]


def test_facts_hang_on_their_dimensions(gold):
    links = gold.sql(
        "select count(*), count(distinct confrelid) from pg_constraint"
        " where contype = 'f' and connamespace = 'gold'::regnamespace"
    )
    [(count, dimensions)] = links
    assert count > 30
    assert dimensions >= 10
    keyless = gold.sql(
        "select relname from pg_class c where relnamespace = 'gold'::regnamespace and relkind = 'r'"
        " and relname not like 'v!_%' escape '!' and not exists"
        " (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u'))"
    )
    assert keyless == []


def test_what_is_served_already_is_not_copied_again(gold):
    done = serve(gold)
    assert done.returncode == 0, done.stderr
    assert "already" in done.stdout


def test_a_wrong_password_is_told_and_nothing_changes(gold):
    before = gold.sql("select copied_at from gold.release")
    gold.password, right = "wrong", gold.password
    try:
        done = serve(gold)
    finally:
        gold.password = right
    assert done.returncode == 74
    assert "PER-7010" in done.stderr
    assert gold.sql("select copied_at from gold.release") == before

"""Writes the dashboards as the YAML that Superset imports.

.venv/bi/bin/python bi/write_superset.py        writes bi/superset/ anew
"""

import json
import shutil
import uuid
from pathlib import Path
from typing import Any

import yaml

from dashboards import DASHBOARDS, DATASETS, LANGUAGES, NUMBER, TYPES, WORDS, Chart, Dashboard

FOLDER = Path(__file__).parent / "superset"
_SPACE = uuid.UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")


def uid(*words: str) -> str:
    """The same id for the same thing, in every installation."""
    return str(uuid.uuid5(_SPACE, "periplus/" + "/".join(words)))


def word(column: str, language: str) -> str:
    """What a column is called."""
    return WORDS.get(column, (column,) * 3)[LANGUAGES.index(language)]


def dataset(name: str, language: str) -> dict[str, Any]:
    """A dataset of Superset: one query, its columns with their names."""
    columns, sql = DATASETS[name]
    return {
        "table_name": f"{name}_{language}",
        "main_dttm_col": None,
        "description": "Gold of one release, in " + language,
        "schema": "gold",
        "sql": " ".join(sql.replace("{l}", language).split()),
        "params": None,
        "template_params": None,
        "filter_select_enabled": True,
        "fetch_values_predicate": None,
        "extra": None,
        "uuid": uid("dataset", name, language),
        "metrics": [],
        "columns": [
            {
                "column_name": column,
                "verbose_name": word(column, language),
                "is_dttm": column == "day",
                "is_active": True,
                "type": TYPES.get(column, NUMBER),
                "groupby": True,
                "filterable": True,
                "expression": None,
                "description": None,
                "python_date_format": None,
            }
            for column in columns
        ],
        "version": "1.0.0",
        "database_uuid": uid("database"),
    }


def metric(column: str, language: str) -> dict[str, Any]:
    """A column as what is drawn: a row is one value at the grain of the chart, so MAX tells it."""
    return {
        "expressionType": "SIMPLE",
        "column": {"column_name": column, "type": NUMBER},
        "aggregate": "MAX",
        "label": word(column, language),
        "optionName": f"metric_{column}",
        "hasCustomLabel": True,
    }


def chart(told: Chart, language: str) -> dict[str, Any]:
    """A chart with the query that its data is asked by."""
    if told.kind == "table":
        form, query = _table(told)
    else:
        form, query = _drawn(told, language)
    context = {
        "datasource": {"id": 0, "type": "table"},
        "force": False,
        "queries": [
            {"filters": [], "extras": {}, "row_limit": 1000, "time_range": "No filter"} | query
        ],
        "form_data": form,
        "result_format": "json",
        "result_type": "full",
    }
    return {
        "slice_name": told.titles[LANGUAGES.index(language)],
        "description": None,
        "certified_by": None,
        "certification_details": None,
        "viz_type": form["viz_type"],
        "params": form,
        "query_context": json.dumps(context, ensure_ascii=False),
        "cache_timeout": None,
        "uuid": uid("chart", told.name, language),
        "version": "1.0.0",
        "dataset_uuid": uid("dataset", told.dataset, language),
    }


def _table(told: Chart) -> tuple[dict[str, Any], dict[str, Any]]:
    order = [[told.order, not is_amount(told.order)]] if told.order else []
    form = {
        "viz_type": "table",
        "query_mode": "raw",
        "all_columns": list(told.columns),
        "order_by_cols": [json.dumps(o) for o in order],
        "row_limit": 1000,
        "server_page_length": 10,
        "page_length": 20,
        "table_timestamp_format": "%Y-%m-%d",
        "column_config": {
            c: {"d3NumberFormat": ",.2f" if is_amount(c) else ",.0f"}
            for c in told.columns
            if TYPES.get(c, NUMBER) == NUMBER
        },
    }
    # Not even an empty list of metrics, by which Superset would group, and equal rows be one.
    return form, {"columns": list(told.columns), "orderby": order}


def _drawn(told: Chart, language: str) -> tuple[dict[str, Any], dict[str, Any]]:
    x, *drawn = told.columns
    metrics = [metric(column, language) for column in drawn]
    groups = [told.series] if told.series else []
    is_line = told.kind == "line"
    axis = {
        "timeGrain": "P1M",
        "columnType": "BASE_AXIS",
        "sqlExpression": x,
        "label": x,
        "expressionType": "SQL",
    }
    form = {
        "viz_type": "echarts_timeseries_line" if is_line else "echarts_timeseries_bar",
        "x_axis": x,
        "metrics": metrics,
        "groupby": groups,
        "row_limit": 1000,
        "show_legend": bool(groups) or len(drawn) > 1,
        "rich_tooltip": True,
        "y_axis_format": ",.2f",
        "x_axis_time_format": "%Y-%m",
        "orientation": "vertical" if is_line else "horizontal",
        "only_total": True,
        "sort_series_type": "name",
    }
    if is_line:
        form |= {"time_grain_sqla": "P1M", "markerEnabled": True}
    else:
        form |= {"x_axis_sort": metrics[0]["label"], "x_axis_sort_asc": True}
        del axis["timeGrain"]
    query = {
        "columns": [axis, *groups],
        "metrics": metrics,
        "orderby": [[metrics[0], False]],
        "series_columns": groups,
    }
    return form, query


def is_amount(column: str) -> bool:
    """Whether larger comes first, and two decimals are shown."""
    return TYPES.get(column, NUMBER) == NUMBER and column not in (
        "position",
        "events",
        "customers",
        "kpis",
        "n",
        "answers",
    )


def dashboard(told: Dashboard, language: str) -> dict[str, Any]:
    """A page: its charts below one another, wide enough to be read on a phone too."""
    rows = [f"ROW-{c.name}" for c in told.charts]
    position: dict[str, Any] = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"children": ["GRID_ID"], "id": "ROOT_ID", "type": "ROOT"},
        "GRID_ID": {"children": rows, "id": "GRID_ID", "parents": ["ROOT_ID"], "type": "GRID"},
        "HEADER_ID": {
            "id": "HEADER_ID",
            "meta": {"text": told.titles[LANGUAGES.index(language)]},
            "type": "HEADER",
        },
    }
    for row, c in zip(rows, told.charts, strict=True):
        node = f"CHART-{c.name}"
        position[row] = {
            "children": [node],
            "id": row,
            "meta": {"background": "BACKGROUND_TRANSPARENT"},
            "parents": ["ROOT_ID", "GRID_ID"],
            "type": "ROW",
        }
        position[node] = {
            "children": [],
            "id": node,
            # Without uuid and name an import appends a second, untitled chart.
            "meta": {
                "chartId": 0,
                "height": c.height,
                "sliceName": c.titles[LANGUAGES.index(language)],
                "uuid": uid("chart", c.name, language),
                "width": c.width,
            },
            "parents": ["ROOT_ID", "GRID_ID", row],
            "type": "CHART",
        }
    return {
        "dashboard_title": told.titles[LANGUAGES.index(language)],
        "description": None,
        "css": "",
        "slug": f"{told.name}-{language}",
        "certified_by": "",
        "certification_details": "",
        "published": True,
        "uuid": uid("dashboard", told.name, language),
        "position": position,
        "metadata": {"color_scheme": "supersetColors", "refresh_frequency": 0},
        "version": "1.0.0",
    }


def database() -> dict[str, Any]:
    """Where gold is; the address of an installation is put in when it is imported."""
    return {
        "database_name": "Periplus gold",
        "sqlalchemy_uri": "postgresql+psycopg2://bi@127.0.0.1:5432/bi",
        "cache_timeout": None,
        "expose_in_sqllab": True,
        "allow_run_async": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_dml": False,
        "allow_file_upload": False,
        "extra": {"allows_virtual_table_explore": True},
        "uuid": uid("database"),
        "version": "1.0.0",
    }


def files() -> dict[str, str]:
    """Every file of the folder."""
    made: dict[str, dict[str, Any]] = {
        "metadata.yaml": {
            "version": "1.0.0",
            "type": "assets",
            "timestamp": "2026-01-01T00:00:00+00:00",
        },
        "databases/gold.yaml": database(),
    }
    for language in LANGUAGES:
        for name in DATASETS:
            made[f"datasets/gold/{name}_{language}.yaml"] = dataset(name, language)
        for page in DASHBOARDS:
            made[f"dashboards/{page.name}_{language}.yaml"] = dashboard(page, language)
            for c in page.charts:
                made[f"charts/{c.name}_{language}.yaml"] = chart(c, language)
    return {
        name: yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)
        for name, content in made.items()
    }


if __name__ == "__main__":
    shutil.rmtree(FOLDER, ignore_errors=True)
    for name, text in files().items():
        file = FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

"""The dashboards and the scorecard page in a real browser, as wide as a desk's and as a hand's."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import HOME, WAREHOUSE
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from dashboards import DASHBOARDS, Dashboard
from postgres import free_port

# Pictures to look at; a run leaves them here.
SHOTS = HOME / "target" / "screens"
WIDTHS = (1280, 390)
CHART = "[data-test='chart-grid-component']"
DRAWN = f"{CHART}:has(canvas), {CHART}:has(tbody tr)"
EMPTY = ("No results", "No data", "error", "Error")


@pytest.fixture(scope="module")
def site(superset) -> Iterator[str]:
    port = free_port()
    server = make_server("127.0.0.1", port, superset, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    server.shutdown()
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        assert program, "there is no chromium: install Debian's package of that name"
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def session(browser, site) -> Any:
    """The cookies of somebody who logged in as people do."""
    page = browser.new_page()
    page.goto(f"{site}/login/")
    page.fill("input[name='username'], #username", "admin")
    page.fill("input[type='password']", "admin-of-tests")
    page.press("input[type='password']", "Enter")
    page.wait_for_url(lambda url: "/login" not in url, timeout=60_000)
    kept = page.context.storage_state()
    page.context.close()
    return kept


def ensure_no_wider_than(page: Page, width: int) -> None:
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def outside(page: Page) -> list[str]:
    """Addresses beyond this machine that a page asks, from now on."""
    asked: list[str] = []
    own = ("http://127.0.0.1", "file:", "data:", "blob:")
    page.on("request", lambda r: r.url.startswith(own) or asked.append(r.url))
    return asked


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("dashboard", DASHBOARDS, ids=lambda d: d.name)
def test_no_chart_of_a_dashboard_is_empty(dashboard: Dashboard, width, browser, site, session):
    # So high that all charts are in sight: Superset draws no others.
    context = browser.new_context(
        storage_state=session,
        viewport={"width": width, "height": sum(8 * c.height + 80 for c in dashboard.charts)},
    )
    page = context.new_page()
    # As it is embedded and sent around: the charts, without the tools of those who edit.
    page.goto(f"{site}/superset/dashboard/{dashboard.name}-en/?standalone=2&show_filters=0")
    try:
        page.wait_for_function(
            "([drawn, count]) => document.querySelectorAll(drawn).length === count",
            arg=[DRAWN, len(dashboard.charts)],
            timeout=90_000,
        )
        page.wait_for_timeout(2_000)  # Lines and bars grow into their places.
    finally:
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SHOTS / f"{dashboard.name}-{width}.png")
    said = page.inner_text("body")
    assert not [word for word in EMPTY if word in said], said
    for chart in dashboard.charts:
        assert chart.titles[0] in said
    ensure_no_wider_than(page, width)
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_scorecard_page_needs_no_network_and_fits(width, browser):
    page = browser.new_page(viewport={"width": width, "height": 900})
    asked = outside(page)
    page.goto((Path(WAREHOUSE).parent / "scorecard.html").as_uri())
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"page-{width}.png", full_page=True)
    assert asked == []
    assert page.locator("canvas, svg").count() > 0
    ensure_no_wider_than(page, width)
    page.context.close()

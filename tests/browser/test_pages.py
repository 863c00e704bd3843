"""Every page in every state found by the crawl is accessible to everybody: WCAG 2.2 AA. Tab goes
through it, and a form that is refused says so at its top, leads to each wrong field, and keeps what
was typed.

``tests/test_access.py`` names the routes, so a new page is checked without any change here. A page
is opened once for all of this: to open it takes most of the time.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Page

from tests.browser.conftest import Pages
from tests.support.chromium import open_state
from tests.support.crawl import Crawl, State
from tests.support.keyboard import Keyboard
from tests.support.looking import findings, script
from tests.support.sites import Site
from tests.test_access import TABLE

pytestmark = pytest.mark.browser

NO_PAGES = {
    "door.manifest_show",
    "door.worker_show",
    "public.badge_worker",
    "public.document_file",
    "public.health",
    "public.logo_image",
    "public.metrics",
    "public.pack_file",
    "public.readiness",
    "public.registration_card",
    "public.sole_project_show",
    "public.typed_link",
    "staff.event_slug_check",
    "staff.import_progress",
    "static",
}
"""Routes that no link leads to, besides the API: for programs, a picture, addresses that redirect,
files to which a button leads, and the page while the worker imports a long list."""

ROUTES = sorted({row.partition(" ")[2] for row in TABLE} - NO_PAGES)
SUMMARY = script("summary.js")
IS_IN_ITS_FIELD = """(hash) => {
  const target = document.getElementById(hash.slice(1));
  return document.activeElement !== document.body && (target === document.activeElement || target.contains(document.activeElement));
}"""


@pytest.mark.parametrize(
    "route", [*(route for route in ROUTES if not route.startswith("api.")), "error"]
)
@pytest.mark.parametrize(
    "is_each",
    [False, pytest.param(True, marks=pytest.mark.crawl)],
    ids=["first and refused", "each state"],
)
def test_a_page_is_for_everybody(crawl: Crawl, pages: Pages, route: str, is_each: bool) -> None:
    found: list[str] = []
    states = [state for state in crawl.states if state.endpoint == route]
    for number, state in enumerate(states if is_each else first_and_refused(states)):
        page = pages.of(state.visitor)
        open_state(page, state)
        found += [f"{state} {finding}" for finding in troubles(page, state, is_known=number > 0)]
    assert found == [], "\n" + "\n".join(found)


def first_and_refused(states: list[State]) -> list[State]:
    return states[:1] + [state for state in states[1:] if is_refused(state)][:1]


def troubles(page: Page, state: State, *, is_known: bool) -> Iterator[str]:
    """Yield what is wrong with the open page. ``is_known``: Tab went through a different state of
    it."""
    yield from findings(page, is_known=is_known)
    if not is_known and state.endpoint != "error":
        keyboard = Keyboard(page)
        keyboard.walk()
        yield from keyboard.trouble
    if is_refused(state):
        yield from troubles_of_refused(page, state)


def is_refused(state: State) -> bool:
    """Return whether what was typed is wrong. A form that came too late shows what others have
    typed meanwhile."""
    return (
        state.status == 422
        and state.submission is not None
        and state.submission.how in ("empty", "wrongly")
    )


def troubles_of_refused(page: Page, state: State) -> Iterator[str]:
    assert state.submission is not None
    yield from (" ".join(each) for each in page.evaluate(SUMMARY, state.submission.fields))
    for link in page.locator("#errors a").all():
        address = link.get_attribute("href") or ""
        link.press("Enter")
        if not page.evaluate(IS_IN_ITS_FIELD, address):
            yield f"a link of the error summary leads nowhere: {address}"


def test_forms_were_refused(crawl: Crawl) -> None:
    """Assert more than a dozen refused forms, so that the test above has material."""
    assert len({state.endpoint for state in crawl.states if is_refused(state)}) > 12


def test_every_page_was_found(site: Site, crawl: Crawl) -> None:
    assert pages_of(site.app) - crawl.endpoints == set()


def pages_of(app: Flask) -> set[str]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return {rule.endpoint for rule in rules if not rule.endpoint.startswith("api.")} - NO_PAGES


def test_each_title_is_that_of_one_page(crawl: Crawl) -> None:
    assert {
        title: routes for title, routes in crawl.titles.items() if len(routes) > 1 or not title
    } == {}

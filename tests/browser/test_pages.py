"""Every page in every state found by the crawl is accessible to everybody: WCAG 2.2 AA.

``tests/test_access.py`` names the routes, so a new page is checked without any change here.
"""

from __future__ import annotations

import pytest
from flask import Flask
from tests.browser.conftest import Pages
from tests.support.chromium import open_state
from tests.support.crawl import Crawl
from tests.support.looking import findings
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
    "public.pack_file",
    "public.readiness",
    "public.registration_card",
    "public.sole_project_show",
    "public.typed_link",
    "staff.event_slug_check",
    "static",
}
"""Routes that no link leads to, besides the API: for programs, a picture, addresses that redirect, and files to which a
button leads."""

ROUTES = sorted({row.partition(" ")[2] for row in TABLE} - NO_PAGES)


@pytest.mark.parametrize("route", [*(route for route in ROUTES if not route.startswith("api.")), "error"])
def test_a_page_is_for_everybody(crawl: Crawl, pages: Pages, route: str) -> None:
    found: list[str] = []
    for number, state in enumerate(state for state in crawl.states if state.endpoint == route):
        page = pages.of(state.visitor)
        open_state(page, state)
        found += [f"{state} {finding}" for finding in findings(page, is_known=number > 0)]
    assert found == [], "\n" + "\n".join(found)


def test_every_page_was_found(site: Site, crawl: Crawl) -> None:
    assert pages_of(site.app) - crawl.endpoints == set()


def pages_of(app: Flask) -> set[str]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return {rule.endpoint for rule in rules if not rule.endpoint.startswith("api.")} - NO_PAGES


def test_each_title_is_that_of_one_page(crawl: Crawl) -> None:
    assert {title: routes for title, routes in crawl.titles.items() if len(routes) > 1 or not title} == {}

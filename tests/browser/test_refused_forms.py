"""A form that is refused says so at its top, leads to each wrong field, and keeps what was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Pages
from tests.support.chromium import open_state
from tests.support.crawl import Crawl, State
from tests.support.looking import script

pytestmark = pytest.mark.browser

SUMMARY = script("summary.js")
IS_IN_ITS_FIELD = """(hash) => {
  const target = document.getElementById(hash.slice(1));
  return document.activeElement !== document.body && (target === document.activeElement || target.contains(document.activeElement));
}"""


def refused(crawl: Crawl) -> list[State]:
    return [state for state in crawl.states if state.status == 422 and state.submission is not None]


def test_forms_were_refused(crawl: Crawl) -> None:
    """Assert more than a dozen refused forms, so that the tests below have material."""
    assert len({state.endpoint for state in refused(crawl)}) > 12


@pytest.mark.parametrize("how", ["empty", "wrongly"])
def test_a_refused_form_leads_to_what_is_wrong(crawl: Crawl, pages: Pages, how: str) -> None:
    found = []
    for state in refused(crawl):
        if state.submission is not None and state.submission.how == how:
            page = pages.of(state.visitor)
            open_state(page, state)
            wrong = page.evaluate(SUMMARY, state.submission.fields)
            found += [f"{state} {' '.join(each)}" for each in [*wrong, *_dead_links(page)]]
    assert found == [], "\n" + "\n".join(found)


def _dead_links(page: Page) -> Iterator[list[str]]:
    """Each link of the summary is pressed: the focus must be in the field."""
    for link in page.locator("#errors a").all():
        address = link.get_attribute("href") or ""
        link.press("Enter")
        if not page.evaluate(IS_IN_ITS_FIELD, address):
            yield ["a link of the error summary leads nowhere", address]

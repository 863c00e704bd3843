"""Each page by Tab: every control can be reached and left, and the focus is always visible."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Pages
from tests.browser.test_pages import ROUTES
from tests.support.chromium import open_state
from tests.support.crawl import Crawl
from tests.support.keyboard import Keyboard

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("route", [route for route in ROUTES if not route.startswith("api.")])
def test_tab_goes_through_the_page(crawl: Crawl, pages: Pages, route: str) -> None:
    states = [state for state in crawl.states if state.endpoint == route]
    for state in states[:1]:
        page = pages.of(state.visitor)
        open_state(page, state)
        keyboard = Keyboard(page)
        keyboard.walk()
        assert keyboard.trouble == [], f"\n{state}\n" + "\n".join(keyboard.trouble)

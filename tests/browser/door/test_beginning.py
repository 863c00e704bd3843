"""Names and typed codes are found before the other parts of the app are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.door.conftest import PHONE, Door, Venue
from tests.support.chromium import context_of
from tests.support.door import code_of, crowd

pytestmark = pytest.mark.browser

LATER = "**/door/later.js"


@pytest.fixture
def phone(chrome: Browser, venue: Venue) -> Iterator[Door]:
    with context_of(chrome, venue.site, None, PHONE, service_workers="block") as context:
        yield Door(context, venue, venue.device())


def test_the_first_guests_do_not_wait_for_the_other_screens(venue: Venue, phone: Door) -> None:
    guest, _other = crowd(venue.event_id, 2)
    held = list[Route]()
    page = phone.page
    page.route(LATER, lambda route: held.append(route))
    phone.begin()
    assert phone.scan(code_of(guest)) == ["admitted"]
    phone.search.fill("Number 1")
    page.get_by_role("button", name="Check in Guest Number 1").click()
    phone.expect_in(2)

    # Somebody who is not on the list: their name is kept until the form is there.
    phone.search.fill("Vuk Nowhere")
    page.get_by_role("link", name="Register a walk-in").click()
    expect(page.get_by_text("Loading. This needs a connection once.")).to_be_visible()
    page.get_by_role("link", name="Back to the door").click()
    expect(phone.search).to_be_visible()
    expect(page.locator(".camera")).to_have_count(0)
    phone.search.fill("Vuk Nowhere")
    page.get_by_role("link", name="Register a walk-in").click()
    held.pop().continue_()
    expect(page.get_by_label("Given name").first).to_have_value("Vuk")
    page.get_by_role("link", name="Back to the door").click()
    expect(page.locator(".camera")).to_have_count(1)
    assert phone.wrong == []


def test_a_lost_network_only_delays_the_other_screens(phone: Door) -> None:
    phone.page.route(LATER, lambda route: route.abort())
    phone.begin()
    phone.page.get_by_role("link", name="Settings").click()
    expect(phone.page.get_by_text("Loading. This needs a connection once.")).to_be_visible()
    phone.page.unroute(LATER)
    expect(phone.page.get_by_label("Station")).to_be_visible()

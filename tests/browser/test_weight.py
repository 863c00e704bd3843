"""The pages of an invitee are light, and usable after the first answer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support import stories
from tests.support.sites import Site

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000


def bytes_transferred(page: Page, path: str) -> dict[str, int]:
    """Address → bytes over the wire, headers included, of all that the page loads with an empty cache."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session.on("Network.requestWillBeSent", lambda told: addresses.update({told["requestId"]: told["request"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda told: sizes.update({addresses[told["requestId"]]: round(told["encodedDataLength"])}),
    )
    page.goto(path, wait_until="networkidle")
    return sizes


def test_the_pages_of_an_invitee_are_light(desk: Site, phone: Page) -> None:
    stories.published_event()
    invitation = stories.invited()
    sizes = bytes_transferred(phone, stories.path(stories.Purpose.INVITATION, invitation.link_nonce))
    assert [address for address in sizes if not address.startswith(desk.base_url)] == []
    assert any("site.css" in address for address in sizes)
    assert sum(sizes.values()) < MOST_BYTES, sizes


def test_the_pages_of_a_registrant_are_light(desk: Site, phone: Page) -> None:
    stories.published_event()
    registration = stories.registered()
    sizes = bytes_transferred(phone, stories.path(stories.Purpose.REGISTRATION, registration.link_nonce))
    assert any("badge" in address for address in sizes)
    assert sum(sizes.values()) < MOST_BYTES, sizes


def test_an_invitation_needs_no_second_request(desk: Site, phone: Page) -> None:
    """The network blocks everything but pages: style sheets, pictures."""
    stories.published_event()
    invitation = stories.invited(language="en")

    def only_pages(route: Route) -> None:
        if route.request.resource_type == "document":
            route.continue_()
        else:
            route.abort()

    with phone.context.new_page() as page:
        page.route("**/*", only_pages)
        page.goto(stories.path(stories.Purpose.INVITATION, invitation.link_nonce))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Launch of the final report")
        expect(page.get_by_text("Hotel Europe").first).to_be_visible()
        page.get_by_label("I have read the privacy notice").check()
        page.get_by_role("button", name="Accept and register").click()
        expect(page.get_by_text("You are registered.")).to_be_visible()

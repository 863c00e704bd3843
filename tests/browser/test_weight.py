"""The pages of an invitee are light, and usable after the first answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from bench.walks.measuring import DOOR, Measuring
from bench.walks.slow_network import AT_ONCE
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.sites import Site

pytestmark = pytest.mark.browser

MOST_BYTES = 15_000


def bytes_transferred(page: Page, path: str) -> dict[str, int]:
    """Address → bytes over the wire, headers included, of all that the page loads with an empty
    cache."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session.on(
        "Network.requestWillBeSent",
        lambda told: addresses.update({told["requestId"]: told["request"]["url"]}),
    )
    session.on(
        "Network.loadingFinished",
        lambda told: sizes.update({addresses[told["requestId"]]: round(told["encodedDataLength"])}),
    )
    page.goto(path, wait_until="networkidle")
    return sizes


def of_a_registrant(rest: str = "") -> str:
    return stories.path(Purpose.REGISTRATION, stories.registered().link_nonce) + rest


def of_a_focal_point() -> str:
    return stories.path(Purpose.NOMINATION, stories.invited_institution(seats=5).link_nonce)


def of_a_nominee() -> str:
    offer = stories.invited_institution()
    return (
        f"{stories.path(Purpose.NOMINATION, offer.link_nonce)}/nominees/{stories.named(offer).id}"
    )


PAGES: dict[str, tuple[Callable[[], str], int]] = {
    "invitation": (
        lambda: stories.path(Purpose.INVITATION, stories.invited().link_nonce),
        MOST_BYTES,
    ),
    "registration, with the badge": (of_a_registrant, MOST_BYTES),
    "badge": (lambda: of_a_registrant("/badge"), 11_500),
    "own data": (lambda: stories.path(Purpose.ME, stories.registered().link_nonce), 10_500),
    "unsubscription": (
        lambda: stories.path(Purpose.UNSUBSCRIBE, stories.registered().link_nonce),
        9_500,
    ),
    "five seats": (of_a_focal_point, MOST_BYTES),
    "nominee": (of_a_nominee, 11_000),
    "event": (lambda: "/events/ba", 9_500),
    "open registration": (lambda: "/events/ba/register", 11_500),
    "all events": (lambda: "/", 9_500),
    "link again": (lambda: "/link", 9_500),
    "privacy notice": (lambda: "/privacy", 10_500),
    "sign-in": (lambda: "/account/sign-in", 14_000),
}
"""The path of each page, and the most bytes that it may have, with its style, scripts, picture and
icon."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_guests_is_light(desk: Site, phone: Page, name: str) -> None:
    path, most = PAGES[name]
    stories.published_event(open_registration=True)
    sizes = bytes_transferred(phone, path())
    assert [address for address in sizes if not address.startswith(desk.base_url)] == []
    assert sum(sizes.values()) < most, sizes


def test_an_invitation_is_one_answer_and_its_icon(desk: Site, phone: Page) -> None:
    stories.published_event()
    assert len(bytes_transferred(phone, PAGES["invitation"][0]())) <= 2


def test_the_page_of_a_registrant_has_the_code_in_it(desk: Site, phone: Page) -> None:
    stories.published_event()
    own = of_a_registrant()
    assert [path for path in bytes_transferred(phone, own) if "/registrations/" in path] == [
        f"{desk.base_url}{own}"
    ]


def test_a_door_asks_for_no_later_screen_before_it_finds_guests(
    chrome: Browser, tmp_path: Path
) -> None:
    """Other screens, the reader of pictures and offline files come later."""
    with Measuring.of(tmp_path, chrome, AT_ONCE) as measuring:
        paths = measuring.measure(DOOR).paths
    asked = next(place for place, path in enumerate(paths) if path.endswith("/devices?for=app"))
    assert [
        path
        for path in paths[: asked + 1]
        if any(word in path for word in ("later", "barcode", "zxing", "lean-qr", "sw.js"))
    ] == []


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
        page.goto(stories.path(Purpose.INVITATION, invitation.link_nonce))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Launch of the final report")
        expect(page.get_by_text("Hotel Europe").first).to_be_visible()
        page.get_by_label("I have read the privacy notice").check()
        page.get_by_role("button", name="Accept").click()
        expect(page.get_by_text("You are registered.")).to_be_visible()

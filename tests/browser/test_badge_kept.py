"""A guest keeps the badge on the phone: the link of the letter then opens it without a network, as
long as it is valid."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from ctevents.db.handle import db, transaction
from ctevents.models import Badge, Registration
from ctevents.services.common import audit
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.seating.badges import replace_badge
from ctevents.texts.badges import badge_code
from tests.conftest import Databases
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.looking import findings
from tests.support.serving import Server
from tests.support.sites import Site, site_that_stops

pytestmark = pytest.mark.browser

TIME_PASSES = """async () => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            const kept = await cache.match(request), headers = new Headers(kept.headers);
            if (!headers.has("Sunset")) continue;
            headers.set("Sunset", new Date(Date.now() - 1000).toUTCString());
            await cache.put(request, new Response(await kept.blob(), { headers }));
        }
    }
}"""
"""Let the end of the event be a second ago. The clock of a service worker cannot be moved."""
UNTIL_THERE_IS_NO_COPY = """async () => {
    for (let tries = 0; tries < 600 && (await caches.keys()).length; tries++) await new Promise((next) => setTimeout(next, 100));
}"""


@pytest.fixture
def hall(databases: Databases, tmp_path: Path) -> Iterator[tuple[Site, Server]]:
    uri = databases.copy()
    with site_that_stops(tmp_path, uri) as found:
        yield found
    databases.drop(uri)


@pytest.fixture
def phone(chrome: Browser, hall: tuple[Site, Server]) -> Iterator[BrowserContext]:
    with context_of(chrome, hall[0], None, Screen(390, 700)) as context:
        yield context


def own(registration: Registration) -> str:
    return stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)


def keep(page: Page, registration: Registration) -> None:
    page.goto(own(registration))
    assert code_on(page) == code_of(registration)  # on the first screen
    page.get_by_role("button", name="Keep on this phone").click()
    expect(page.locator("#keep")).to_contain_text("Kept on this phone.")
    expect(page.get_by_role("button", name="Remove from this phone")).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(390, 700), (320, 568)])
@pytest.mark.parametrize("language", ["en", "sr-Cyrl"])
def test_what_the_entrance_asks_for_is_on_the_first_screen(
    hall: tuple[Site, Server], phone: BrowserContext, width: int, height: int, language: str
) -> None:
    stories.published_event(
        "xk", titles={"en": "Launch of the final publication against trafficking in persons"}
    )
    page = phone.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{own(stories.registered('xk'))}?lang={language}")
    for part in page.locator(".badge-card > :not(.no-photo)").all():
        box = part.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height, part.inner_text()
    code = page.locator(".badge-card > svg").bounding_box()
    assert code is not None
    assert abs(code["x"] + code["width"] / 2 - width / 2) < 1


def code_on(page: Page) -> str:
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(page.screenshot())))
    return found.text


def code_of(registration: Registration) -> str:
    db.session.expire_all()
    badge = (
        db.session.query(Badge).filter_by(registration_id=registration.id, revoked_at=None).one()
    )
    return badge_code(badge)


def shows_nothing(page: Page, registration: Registration) -> None:
    with pytest.raises(Error, match="net::ERR_"):
        page.goto(own(registration))
    page.wait_for_url("chrome-error://**")  # the browser's own page about it


def test_two_badges_are_kept_and_shown_without_a_network(
    hall: tuple[Site, Server], phone: BrowserContext
) -> None:
    server = hall[1]
    stories.published_event()
    amra, emir = (
        stories.registered(),
        stories.registered(given_name="Emir", email="emir@police.example"),
    )
    codes = {own(each): code_of(each) for each in (amra, emir)}
    page = phone.new_page()
    for each in (amra, emir):
        keep(page, each)
    server.stop()
    # takes connections and answers nobody, as in a full hall
    with socket.create_server(("127.0.0.1", server.port)):
        page.goto(own(amra))
        assert code_on(page) == codes[own(amra)]
    phone.set_offline(True)
    for address, code in codes.items():
        for opened in (address, f"{address}?lang=sq"):
            page.goto(opened)
            expect(page.get_by_role("heading", level=1)).to_have_text("Your badge")
            assert code_on(page) == code
    assert list(findings(page)) == []
    # the style sheet is kept
    expect(page.locator(".badge-card")).to_have_css("text-align", "center")

    page.goto(own(amra))
    page.get_by_role("button", name="Remove from this phone").click()
    expect(page.get_by_role("button", name="Keep on this phone")).to_be_focused()
    shows_nothing(page, amra)
    page.goto(own(emir))
    assert code_on(page) == codes[own(emir)]

    page.evaluate(TIME_PASSES)
    shows_nothing(page, emir)
    server.start()


def test_a_badge_that_is_replaced_or_cancelled_is_followed_by_the_phone(
    hall: tuple[Site, Server], phone: BrowserContext
) -> None:
    stories.published_event()
    amra = stories.registered()
    page = phone.new_page()
    keep(page, amra)
    page.get_by_role("button", name="Remove from this phone").click()
    page.get_by_role("button", name="Keep on this phone").click()
    expect(page.locator("#keep")).to_contain_text("Kept on this phone.")
    before = code_of(amra)
    with transaction(by=audit.SHELL) as tx:
        replace_badge(tx, tx.get_one(Registration, amra.id))
    page.goto(own(amra))
    assert code_on(page) == code_of(amra) != before
    phone.set_offline(True)
    page.goto(own(amra))
    assert code_on(page) == code_of(amra)

    with transaction(by=audit.LINK) as tx:  # on another device
        cancel_registration(tx, tx.get_one(Registration, amra.id))
    phone.set_offline(False)
    page.goto(own(amra))
    expect(page.get_by_text("This registration is cancelled")).to_be_visible()
    page.evaluate(UNTIL_THERE_IS_NO_COPY)
    phone.set_offline(True)
    shows_nothing(page, amra)

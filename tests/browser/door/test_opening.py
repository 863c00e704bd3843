"""A device is opened by the QR of the door kit, or by a signed-in account."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import devices_of_kits, make_kit, revoke_door_token
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from tests.browser.door.conftest import PHONE, Door, Venue
from tests.support import stories
from tests.support.badge_video import badge_video
from tests.support.chromium import context_of, own_browser
from tests.support.crawl import Visitor
from tests.support.door import code_of, crowd, entries, recorded

pytestmark = pytest.mark.browser

IS_STORED = """(token) => new Promise((resolve) => {
  indexedDB.open("ctevents-door-ba").onsuccess = ({ target }) => {
    const stored = target.result.transaction("settings").objectStore("settings").get("token");
    stored.onsuccess = () => (target.result.close(), resolve(stored.result === token));
  };
})"""


def test_the_code_of_the_door_kit_before_the_camera_of_the_app(
    chrome: Browser, venue: Venue, tmp_path: Path
) -> None:
    venue.set_clock()
    device = venue.device()
    token = device.headers["Authorization"].split()[1]
    kit = badge_video(tmp_path / "kit.mjpeg", [f"{venue.site.base_url}/door/ba#token={token}"])
    with own_browser(chrome, tmp_path / "profile", *kit) as context:
        door = Door(context, venue, device)
        door.page.goto(door.address)
        door.page.get_by_role("button", name="Start the camera").click()
        door.search.wait_for()
        assert door.page.url == door.address

        # The camera still sees the kit and reads it again: it is no guest, and no alarm follows.
        expect(door.page.get_by_role("button", name="Pause the camera")).to_be_visible()
        door.page.wait_for_timeout(4500)
        expect(door.verdict).to_contain_text("Ready")
        assert door.page.evaluate(STORED_SCANS) == []
        assert recorded() == []
        assert door.wrong == []


def test_a_door_kit_among_the_badges_is_refused_and_kept_nowhere(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    (guest,) = crowd(venue.event_id, 1)
    phone = open_door()
    own, other = (
        f"{phone.address}#token={token}"
        for token in (phone.device.headers["Authorization"].split()[1], "x")
    )
    requests = list[str]()
    phone.page.on("request", lambda request: requests.append(f"{request.url} {request.post_data}"))
    assert phone.scan(code_of(guest)) == ["admitted"]
    phone.search.fill("")
    for kit in (own, other):
        type_quickly(phone, kit)
        expect(phone.verdict).to_contain_text("This is the code of a door kit, not a badge.")
    expect(phone.verdict).to_have_attribute("data-scan", "")
    phone.expect_waiting(0)
    assert len(phone.page.evaluate(STORED_SCANS)) == 1
    assert [request for request in requests if "#token=" in request] == []
    assert len(recorded()) == 1


def test_the_app_opens_again_in_the_language_that_was_chosen(
    chrome: Browser, venue: Venue, tmp_path: Path
) -> None:
    with own_browser(chrome, tmp_path / "profile") as context:
        phone = Door(context, venue, venue.device())
        language = phone.page.locator("html")
        phone.open()
        phone.page.locator(".languages summary").click()
        phone.page.get_by_role("link", name="македонски").click()
        expect(language).to_have_attribute("lang", "mk")
        phone.wait_until_kept()
        context.clear_cookies()
        venue.server.stop()
        phone.open_again()
        expect(language).to_have_attribute("lang", "mk")
        phone.page.goto(f"{phone.address}?lang=sq")
        phone.search.wait_for()
        phone.open_again()
        expect(language).to_have_attribute("lang", "sq")
        venue.server.start()


def test_a_kit_opens_two_phones_and_tells_the_third(chrome: Browser, venue: Venue) -> None:
    """The office releases one: its guests are gone with the next contact, and the third phone takes
    its place."""
    crowd(venue.event_id, 1)
    account_id = account_of(stories.account(Role.OFFICE, "ba"))
    with transaction(by=audit.by_account(account_id)) as tx:
        kit = make_kit(tx, stories.event("ba"), "A", account_id=account_id)
        token = link_keys().token(Purpose.DOOR, kit.nonce)
    phones = [
        Door(context, venue, venue.device())
        for context in (chrome.new_context() for _phone in range(3))
    ]
    venue.set_clock()
    for phone in phones[:2]:
        phone.page.goto(f"{phone.address}#token={token}")
        phone.search.wait_for()
    third = phones[2].page
    third.goto(f"{phones[2].address}#token={token}")
    expect(third.get_by_text("This kit already has all its devices.")).to_be_visible()
    with transaction(by=audit.SHELL) as tx:
        revoke_door_token(tx, devices_of_kits(tx, [kit.id])[0])
    phones[0].page.reload()
    expect(phones[0].page.get_by_text("Access for this device has ended.")).to_be_visible()
    third.goto("about:blank")
    third.goto(f"{phones[2].address}#token={token}")
    phones[2].search.wait_for()
    for phone in phones:
        phone.context.close()


def account_of(email: str) -> int:
    account = account_by_email(db.session(), email)
    assert account is not None
    return account.id


def type_quickly(phone: Door, text: str) -> None:
    """Type like a USB scanner."""
    phone.page.evaluate(
        """(text) => {
          const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          [...text, "Enter"].forEach(press);
        }""",
        text,
    )


STORED_SCANS = """() => new Promise((resolve) => {
  indexedDB.open("ctevents-door-ba").onsuccess = ({ target }) => {
    const stored = target.result.transaction("scans").objectStore("scans").getAll();
    stored.onsuccess = () => (target.result.close(), resolve(stored.result));
  };
})"""


def test_another_kit_while_something_waits(venue: Venue, open_door: Callable[[], Door]) -> None:
    """The page is not left, since the browser would warn, and no address has the token. Scans not
    yet on disk go with the old token and are held for staff."""
    (guest,) = crowd(venue.event_id, 1)
    phone = open_door()
    phone.context.set_offline(True)
    assert phone.scan(code_of(guest)) == ["admitted"]
    phone.device.revoke()
    kit = venue.device().headers["Authorization"].split()[1]
    phone.page.evaluate(
        "(token) => { window.isSame = true; location.hash = `token=${token}`; }", kit
    )
    expect(phone.page).to_have_url(phone.address)
    phone.page.wait_for_function(IS_STORED, arg=kit)
    phone.go_online()
    phone.expect_waiting(0)
    assert phone.page.evaluate("window.isSame")
    assert entries()[guest] is not None


def test_a_member_of_staff_who_is_signed_in(chrome: Browser, venue: Venue) -> None:
    venue.set_clock()
    visitor = Visitor("door", stories.signed_in(venue.site.app, Role.DOOR, "ba"))
    with context_of(chrome, venue.site, visitor, PHONE) as context:
        door = Door(context, venue, venue.device())
        door.page.goto(door.address)
        door.page.get_by_role("link", name="Sign in on this device").click()
        door.page.get_by_label("Name of this station").fill("Main entrance")
        door.page.get_by_role("button", name="Use this device").click()
        door.search.wait_for()
        assert door.page.url == f"{door.address}?lang=en"
        door.page.get_by_role("link", name="Settings").click()
        expect(door.page.get_by_label("Station")).to_have_value("Main entrance")

        # At sign-out, the page says that the door stays open, and where.
        door.page.goto("/door/ba/desk")
        door.page.get_by_role("button", name="Sign out").click()
        expect(door.page.get_by_text("The door stays open on this device")).to_be_visible()
        door.page.get_by_role("link", name="End of the day: Sarajevo").click()
        door.page.get_by_role("button", name="Wipe this device").click()
        door.page.get_by_role("button", name="Yes, remove the names").click()
        expect(
            door.page.get_by_role("heading", name="Open the door on this device")
        ).to_be_visible()
        expect(door.page.get_by_text("This device is wiped.")).to_be_visible()
        door.page.goto("/account/sign-in")
        expect(door.page.get_by_label("Password", exact=True)).to_be_visible()
        expect(door.page.get_by_text("The door stays open on this device")).to_be_hidden()
        assert door.wrong == []


def test_a_browser_that_keeps_nothing_lets_nobody_in(chrome: Browser, venue: Venue) -> None:
    with context_of(chrome, venue.site, None, PHONE, service_workers="block") as context:
        context.add_init_script(
            "IDBFactory.prototype.open = () => { throw new DOMException('private', 'SecurityError'); }"
        )
        door = Door(context, venue, venue.device())
        door.page.goto(door.address)
        expect(
            door.page.get_by_text("This browser window stores nothing on the device")
        ).to_be_visible()
        expect(door.page.get_by_role("link", name="Check in without the app")).to_have_attribute(
            "href", "/door/ba/desk"
        )

"""The screens of the door's app are accessible: WCAG 2.2 AA, only the keyboard, at 320 pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from ctevents.domain.people import LANGUAGES
from tests.browser.door.conftest import Door, Venue
from tests.support import door, stories
from tests.support.each_language import each_language_on_screen
from tests.support.everything import LONG, ONE_WORD
from tests.support.keyboard import Keyboard
from tests.support.looking import findings, findings_on_phones

pytestmark = pytest.mark.browser


def screens(phone: Door, code: str, name: str) -> Iterator[str]:
    """Go from screen to screen in any language; yield the name of each. ``name``: given name of the
    guest with the code."""
    page = phone.page
    page.locator(".beside-work summary").click()
    yield "ready"
    phone.search.fill(name)
    expect(page.locator("ul.found li").first).to_be_visible()
    yield "found"
    for kind in ("admitted", "repeat"):
        phone.scan(code)
        expect(page.locator(f".verdict.{kind}")).to_be_visible()
        yield kind
    page.locator(".verdict.repeat button.danger").click()
    expect(page.locator(".verdict.refused .person")).to_be_visible()
    yield "somebody else"
    phone.scan("A" * 112)
    expect(page.locator(".verdict.refused .person")).to_have_count(0)
    yield "refused"
    page.locator(".beside-work a.button").click()
    page.locator(".walk-in button.wide").click()
    page.locator("#given_name").fill(name)
    page.locator("#family_name").fill("Number 0")
    expect(page.locator(".walk-in .notice li button")).to_be_visible()
    yield "walk-in"
    phone.register()
    expect(page.locator(".badge [role=img]")).to_be_visible()
    yield "badge"
    phone.context.set_offline(True)
    phone.scan(code)
    page.locator(".verdict .buttons button").last.click()
    expect(page.locator(".verdict.undone")).to_be_visible()
    yield "offline, undone"
    page.locator("[data-place=settings]").click()
    page.locator("#rehearse").click()
    yield "settings"
    page.locator(".settings a[href='#end']").click()
    page.locator(".settings button.danger").click()
    yield "end of the day"
    phone.go_online()
    page.locator(".settings button.danger").click()
    expect(page.locator(".start h1")).to_be_visible()
    yield "start"


def test_each_screen_is_for_everybody(venue: Venue, open_door: Callable[[], Door]) -> None:
    code, _other = (door.code_of(each) for each in door.crowd(venue.event_id, 2))
    phone = open_door()
    found = [
        f"{screen} {finding}"
        for screen in screens(phone, code, "Guest")
        for finding in findings(phone.page)
    ]
    assert found == [], "\n" + "\n".join(found)


@pytest.mark.parametrize("language", each_language_on_screen(LANGUAGES))
def test_each_screen_fits_a_small_phone(
    venue: Venue, open_door: Callable[[str], Door], language: str
) -> None:
    """Names are the longest ones."""
    stories.registered(
        "ba", **ONE_WORD | {"given_name": "Marija-Magdalena", "family_name": "Number 0"}
    )
    long = stories.registered("ba", **LONG)
    codes = list(refused_codes())
    phone = open_door(language)
    expect(phone.page.locator(f"html[lang={language}]")).to_be_attached()
    found = []
    for refused in codes:
        assert phone.scan(refused) == ["refused"]
        found += [f"refused badge {finding}" for finding in findings_on_phones(phone.page)]
    for screen in screens(phone, door.code_of(long.id), "Marija-Magdalena"):
        found += [f"{screen} {finding}" for finding in findings_on_phones(phone.page)]
    assert found == [], "\n" + "\n".join(found)


def refused_codes() -> Iterator[str]:
    """Yield the codes of a cancelled badge and of one of another event, of people with long
    names."""
    stories.published_event("xk")
    for slug in ("ba", "xk"):
        registration = stories.registered(
            slug, **LONG | {"given_name": "Snežana", "email": f"snezana@{slug}.example"}
        )
        yield door.code_of(registration.id)
        door.cancelled(registration.id)


def test_a_guest_and_a_walk_in_by_keyboard(venue: Venue, open_door: Callable[[], Door]) -> None:
    stories.registered(
        "ba", given_name="Lejla", family_name="Živković", email="lejla@police.example"
    )
    phone = open_door()
    keyboard, page = Keyboard(phone.page), phone.page

    # The field has the focus from the start, and again after each guest.
    page.keyboard.type("zivk")
    expect(page.locator("ul.found li")).to_have_count(1)
    keyboard.press("Enter")
    expect(page.get_by_role("button", name="Check in Lejla Živković")).to_be_focused()
    keyboard.press("Enter")
    expect(phone.verdict).to_contain_text("Let in")
    expect(phone.search).to_be_focused()
    phone.expect_waiting(0)

    keyboard.walk()
    keyboard.arrive(from_top=True)
    keyboard.go_to("Register a walk-in")
    keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Given name")).to_be_focused()
    page.keyboard.type("Wanda")
    keyboard.fill("Family name", "Novak")
    keyboard.go_to("Group", "select-one")
    keyboard.press("ArrowDown")
    keyboard.go_to("Female", "radio")
    keyboard.press("Space")
    keyboard.go_to("The person knows", "checkbox")
    keyboard.press("Space")
    keyboard.press("Enter")
    expect(phone.verdict).to_contain_text("Wanda Novak")

    keyboard.arrive(from_top=True)
    keyboard.go_to("Settings")
    keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Settings", exact=True)).to_be_focused()
    keyboard.walk()
    assert keyboard.trouble == []

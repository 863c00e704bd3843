"""A USB scanner types a badge code through the keyboard layout of the computer, wherever the focus
is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.door.conftest import Door, Venue
from tests.support import door

pytestmark = pytest.mark.browser

SERBIAN = str.maketrans("QWERTUPASDFGHJKLXCVBNM", "ЉЊЕРТУПАСДФГХЈКЛЏЦВБНМ")
FRENCH = str.maketrans("0123456789AQWM", "à&é\"'(-è_çQAZ?")
"""An unknown layout: the physical keys decide."""

BEGUN_ON_DISK = """(givenName) => new Promise((resolve) => {
  indexedDB.open("ctevents-door-ba").onsuccess = ({ target }) => {
    const draft = target.result.transaction("settings").objectStore("settings").get("draft");
    draft.onsuccess = () => (target.result.close(), resolve(draft.result?.fields.given_name === givenName));
  };
})"""


def type_as_scanner(
    phone: Door, code: str, layout: dict[int, int | str], pauses: dict[int, float] | None = None
) -> None:
    """Type like a scanner: each key goes down and up with a millisecond in between; ``pauses`` (in
    seconds) come before some keys."""
    session = phone.context.new_cdp_session(phone.page)
    now = phone.page.evaluate("Date.now() / 1000")
    for number, letter in enumerate(code):
        typed = letter.translate(layout)
        now += (pauses or {}).get(number, 0)
        key = {
            "code": f"Digit{letter}" if letter.isdigit() else f"Key{letter}",
            "timestamp": now + number / 1000,
        }
        session.send(
            "Input.dispatchKeyEvent", {"type": "keyDown", "key": typed, "text": typed, **key}
        )
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": typed, **key})
    enter = {"key": "Enter", "code": "Enter", "timestamp": now + len(code) / 1000}
    session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": "\r", **enter})
    session.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
    session.detach()


def test_three_layouts_and_three_places(venue: Venue, open_door: Callable[[], Door]) -> None:
    codes = [door.code_of(each) for each in door.crowd(venue.event_id, 3)]
    phone = open_door()
    page = phone.page

    # German: letters and digits are where they are; the field of names has the focus, and is as
    # empty as before.
    phone.search.focus()
    type_as_scanner(phone, codes[0], {})
    expect(phone.verdict).to_contain_text("Guest Number 0")
    expect(phone.search).to_have_value("")

    # Serbian Cyrillic: nothing has the focus.
    page.evaluate("document.activeElement.blur()")
    type_as_scanner(phone, codes[1], SERBIAN)
    expect(phone.verdict).to_contain_text("Guest Number 1")

    # In the middle of a walk-in's name, directly after a letter: nothing typed is lost or added.
    page.get_by_role("link", name="Register a walk-in").click()
    page.get_by_role("textbox", name="Family name").fill("Novak")
    page.get_by_label("Prefers not to say").check()
    page.get_by_role("textbox", name="Given name").fill("Wa")
    type_as_scanner(phone, f"N{codes[2]}", FRENCH | {ord("N"): "n"})
    expect(phone.verdict).to_contain_text("Guest Number 2")
    phone.expect_in(3)
    page.keyboard.press("Enter")  # the way back has the focus
    expect(page.get_by_role("textbox", name="Given name")).to_be_focused()
    expect(page.get_by_role("textbox", name="Given name")).to_have_value("Wan")
    expect(page.get_by_role("textbox", name="Family name")).to_have_value("Novak")
    expect(page.get_by_label("Prefers not to say")).to_be_checked()

    # It waits until it is registered or discarded, also while the page is closed.
    page.get_by_role("button", name="Swap given and family name").click()
    page.get_by_role("link", name="Back to the door").click()
    begun = page.get_by_role("link", name="Continue the walk-in: Novak Wan")
    expect(begun).to_be_visible()
    page.wait_for_function(BEGUN_ON_DISK, arg="Novak")
    phone.open_again()
    begun.click()
    expect(page.get_by_label("Prefers not to say")).to_be_checked()
    page.get_by_role("button", name="Discard it and start a new one").click()
    expect(page.get_by_role("textbox", name="Family name")).to_have_value("")
    expect(page.get_by_label("Prefers not to say")).not_to_be_checked()
    page.get_by_role("link", name="Back to the door").click()
    expect(page.get_by_role("link", name="Register a walk-in")).to_be_visible()

    # Registered, it is gone from the device.
    page.get_by_role("link", name="Register a walk-in").click()
    page.get_by_role("textbox", name="Given name").fill("Wanda")
    phone.register()
    expect(phone.verdict).to_contain_text("Wanda Somebody else")
    phone.open_again()
    expect(page.get_by_role("link", name="Register a walk-in")).to_be_visible()


@pytest.mark.parametrize("pause", [0.2, 0.45])
@pytest.mark.parametrize("at", [1, 30, 60, 111])
def test_a_scanner_that_pauses_in_a_code_lets_the_guest_in(
    venue: Venue, open_door: Callable[[], Door], pause: float, at: int
) -> None:
    """Nothing has the focus: only the keys show the code."""
    code = door.code_of(door.crowd(venue.event_id, 1)[0])
    phone = open_door()
    phone.page.evaluate("document.activeElement.blur()")
    type_as_scanner(phone, code, {}, {at: pause})
    expect(phone.verdict).to_contain_text("Guest Number 0")
    phone.expect_in(1)


def test_after_a_long_pause_the_end_of_the_field_is_the_code(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    codes = [door.code_of(each) for each in door.crowd(venue.event_id, 2)]
    phone = open_door()
    phone.search.fill("ana ")
    type_as_scanner(phone, codes[0], {}, {50: 3})
    expect(phone.verdict).to_contain_text("Guest Number 0")

    # A phone reports no keys: the form is sent with the field's text.
    phone.search.fill(f"ana {codes[1]}")
    phone.page.evaluate("document.getElementById('search').form.requestSubmit()")
    expect(phone.verdict).to_contain_text("Guest Number 1")
    phone.expect_in(2)


def test_a_long_name_that_somebody_types_is_no_scan(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    """It is typed quickly, and every key could belong to a code."""
    phone = open_door()
    name = "MINISTARSTVO UNUTRASNJIH POSLOVA REPUBLIKE"
    phone.search.focus()
    type_as_scanner(phone, name.replace(" ", ""), {}, dict.fromkeys(range(40), 0.2))
    expect(phone.verdict).to_contain_text("Ready")
    expect(phone.search).to_have_value(name.replace(" ", ""))

"""A party at the door of the app: one person with three colleagues, registered in one press,
without a network."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from ctevents.db.handle import db
from ctevents.models import Registration
from ctevents.web.door.forms import MOST_COLLEAGUES
from tests.browser.door.conftest import Door, Venue

pytestmark = pytest.mark.browser

COLLEAGUES = (("Ana", "Anić"), ("Ivo", "Ilić"), ("Eva", "Ek"))


def test_four_people_are_let_in_offline_and_one_of_them_is_undone(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    phone = open_door()
    page = phone.page
    phone.context.set_offline(True)
    page.get_by_role("link", name="Register a walk-in").click()
    page.locator("#given_name").fill("Petar")
    page.locator("#institution").fill("Radio Sarajevo")
    page.get_by_text("Colleagues from the same institution").click()
    # the next row is there without a press
    for number, (given, family) in enumerate(COLLEAGUES, 1):
        page.locator(f"#given_name-{number}").fill(given)
        page.locator(f"#family_name-{number}").fill(family)
    expect(page.locator(".walk-in button.wide")).to_have_text("Register and let in (4)")
    phone.register()
    expect(phone.verdict.locator(".person")).to_have_text("Petar Somebody else")
    expect(phone.verdict.locator("ul.found strong")).to_have_text(
        ["Ana Anić", "Ivo Ilić", "Eva Ek"]
    )
    phone.expect_waiting(4)
    phone.expect_in(4)
    page.get_by_role("button", name="Undo the check-in of Eva Ek").click()
    expect(phone.verdict).to_contain_text("Undone")
    phone.expect_in(3)
    phone.go_online()
    phone.expect_waiting(0)
    db.session.rollback()
    rows = db.session.query(Registration).order_by(Registration.id).all()
    assert [
        (row.person.name, row.person.institution_name, row.person.sex_said, row.has_entered)
        for row in rows
    ] == [
        ("Petar Somebody else", "Radio Sarajevo", "x", True),
        ("Ana Anić", "Radio Sarajevo", None, True),
        ("Ivo Ilić", "Radio Sarajevo", None, True),
        ("Eva Ek", "Radio Sarajevo", None, False),
    ]


def test_the_form_has_as_many_rows_as_the_page_without_the_app(
    venue: Venue, open_door: Callable[[], Door]
) -> None:
    phone = open_door()
    page = phone.page
    page.get_by_role("link", name="Register a walk-in").click()
    page.get_by_text("Colleagues from the same institution").click()
    for number in range(1, MOST_COLLEAGUES + 1):
        page.locator(f"#given_name-{number}").fill("Ana")
    expect(page.locator(".party fieldset")).to_have_count(MOST_COLLEAGUES)

"""The table of seats in a browser: rows are saved as a focal point goes on, and nothing that was
typed is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from ctevents.db.handle import db
from ctevents.models import Invitation, Person
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.sites import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def offer(desk: Site, phone: Page) -> Invitation:
    stories.published_event()
    offer = stories.invited_institution(seats=3)
    phone.goto(f"{stories.path(Purpose.NOMINATION, offer.link_nonce)}?lang=en")
    return offer


def people() -> list[str]:
    db.session.rollback()
    return [person.name for person in db.session.query(Person).order_by(Person.id)]


def row(page: Page, place: int) -> Locator:
    """Return a row that is not saved."""
    return page.locator("#free > tr").nth(place)


def fill(seat: Locator, given_name: str) -> None:
    seat.get_by_label("Given name").fill(given_name)
    seat.get_by_label("Family name").fill("Hodžić")
    seat.get_by_label("E-mail address").fill(f"{given_name.lower()}@prosecutors.example")


def go_on(page: Page) -> None:
    """Leave the row: its fold is the last thing in it."""
    page.locator("#free > tr:focus-within summary").focus()
    page.keyboard.press("Tab")


def test_a_row_is_saved_when_its_reader_goes_on(phone: Page, offer: Invitation) -> None:
    phone.get_by_label("I have told").check()
    fill(row(phone, 0), "Amra")
    go_on(phone)
    expect(phone.locator("#named")).to_contain_text("registered; badge sent")
    expect(phone.locator("#said")).to_have_text("Amra Hodžić has been added and gets an e-mail.")
    expect(phone.locator("#left")).to_contain_text("2 seats still need a name.")
    assert phone.locator("tbody th").all_inner_texts() == ["1", "2", "3"]
    expect(phone.locator("#free > tr:focus-within")).to_have_count(1)
    assert people() == ["Amra Hodžić"]


def test_a_row_that_is_not_complete_waits_for_the_rest(phone: Page, offer: Invitation) -> None:
    phone.get_by_label("I have told").check()
    row(phone, 0).get_by_label("Given name").fill("Amra")
    go_on(phone)
    expect(row(phone, 0).get_by_role("status")).to_contain_text(
        "Not saved yet: given name, family name"
    )


def test_rows_wait_until_the_people_are_told(phone: Page, offer: Invitation) -> None:
    fill(row(phone, 0), "Amra")
    go_on(phone)
    expect(row(phone, 0).get_by_role("status")).to_contain_text("tick the box above")
    assert people() == []
    phone.get_by_label("I have told").check()
    expect(phone.locator("#named")).to_contain_text("Amra Hodžić")


def test_pasted_rows_wait_for_the_button(phone: Page, offer: Invitation) -> None:
    """They are saved together with one request, also by somebody who reads them with the keyboard
    first."""
    phone.get_by_text("Add several people at once").click()
    phone.get_by_label("People, one on each line").fill(
        "Amra Hodžić; a@x.example\nBesim Hodžić; b@x.example"
    )
    with phone.expect_navigation():
        phone.get_by_role("button", name="Check the names").click()
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(request.method))
    phone.get_by_label("I have told").check()
    row(phone, 0).get_by_label("Phone").focus()
    go_on(phone)
    expect(phone.get_by_text("Nobody has been added yet.")).to_be_visible()
    phone.get_by_role("button", name="Save the names").click()
    expect(phone.locator("#named tr")).to_have_count(2)
    expect(phone.get_by_text("Nobody has been added yet.")).to_have_count(0)
    assert sent == ["POST", "GET"]


def test_without_a_network_the_row_stays_and_is_saved_later(phone: Page, offer: Invitation) -> None:
    phone.get_by_label("I have told").check()
    phone.route("**/nominations/**", lambda route: route.abort())
    fill(row(phone, 0), "Amra")
    go_on(phone)
    expect(row(phone, 0).get_by_role("status")).to_contain_text("Not saved: the network failed.")
    expect(row(phone, 0).get_by_label("Family name")).to_have_value("Hodžić")
    phone.unroute("**/nominations/**")
    phone.evaluate("dispatchEvent(new Event('online'))")
    expect(phone.locator("#named")).to_contain_text("Amra Hodžić")


def test_a_row_that_is_refused_says_why_beside_the_field(phone: Page, offer: Invitation) -> None:
    """The other focal point has named the same person meanwhile. The button saves all other
    rows."""
    stories.named(offer, "Amra")
    phone.get_by_label("I have told").check()
    fill(row(phone, 0), "Amra")
    go_on(phone)
    field = row(phone, 0).get_by_label("Given name")
    expect(field).to_have_accessible_description("You have already named Amra Hodžić.")
    fill(row(phone, 1), "Besim")
    phone.get_by_role("button", name="Save the names").click()
    expect(phone.locator("#named tr")).to_have_count(2)
    expect(phone.locator("#errors")).to_be_focused()
    expect(phone).to_have_title(
        "Error: Seats for your institution: Launch of the final report, Sarajevo – ctevents"
    )
    field.fill("Cveta")
    field.press("Enter")
    expect(phone.locator("#named tr")).to_have_count(3)
    expect(phone.get_by_role("button", name="Save the names")).to_be_hidden()
    expect(phone.locator("#errors")).to_have_count(0)
    assert people() == ["Amra Hodžić", "Besim Hodžić", "Cveta Hodžić"]

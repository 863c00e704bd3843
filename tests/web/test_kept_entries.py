"""A form that is sent after the session has ended loses nothing: it goes on after the sign-in."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

EMAIL = "organiser@ctevents.example"
PLAN = "/staff/events/ba/edit"
TYPED = "A title “that” took\r\n long & <long> to find"
SIGN_IN = "/account/sign-in"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.planned_event()
    stories.account(Role.ORGANISER)
    browser = Browser(app)
    browser.submit(browser.open(SIGN_IN), email=EMAIL, password=stories.PASSWORD)
    return browser


def sent_too_late(organiser: Browser, clock: Clock, **typed: Any) -> Page:
    page = organiser.open(PLAN)
    clock.advance(minutes=60)
    return organiser.submit(page, **({"title_en": TYPED} | typed))


def signed_in(
    browser: Browser, page: Page, password: str = stories.PASSWORD, **fields: Any
) -> Page:
    return browser.submit(page, email=EMAIL, password=password, **fields)


def test_what_was_typed_is_saved_after_signing_in(organiser: Browser, clock: Clock) -> None:
    page = sent_too_late(organiser, clock, donors="One\r\nTwo")
    assert (page.status, page.heading) == (422, "Sign in")
    assert "Your entries are still here" in page.text
    page = signed_in(organiser, page)
    assert (page.status, page.heading) == (200, "You are signed in again")
    answer = organiser.submit(page)
    assert (answer.status, answer.location) == (303, "/staff/events/ba"), answer.errors
    event = stories.event()
    assert event.titles["en"] == " ".join(TYPED.split())
    assert [event.donors] == [["One", "Two"]]


def test_a_wrong_password_does_not_lose_it(organiser: Browser, clock: Clock) -> None:
    page = signed_in(organiser, sent_too_late(organiser, clock), "a wrong password")
    assert page.errors == ["The address or the password is wrong. Try again."]
    assert organiser.submit(signed_in(organiser, page)).status == 303


@pytest.mark.long
def test_nor_does_signing_out_in_another_tab(organiser: Browser) -> None:
    form = organiser.open(PLAN)
    fields = {
        str(field["name"]): field.get("value", "") for field in form.form().select("input[name]")
    }
    sign_out(organiser)
    page = organiser.post(
        PLAN, fields | {"title_en": TYPED}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert (page.status, signed_in(organiser, page).heading) == (422, "You are signed in again")


def sign_out(browser: Browser) -> None:
    tree = browser.open("/staff/").tree
    assert tree is not None
    token = tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    assert browser.post("/account/sign-out", {"csrf_token": token}).status == 303


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_form_of_another_site_is_not_kept(
    app: Flask, organiser: Browser, headers: dict[str, str]
) -> None:
    """Browsers send it without the cookie."""
    page = Browser(app).post(PLAN, {"title_en": TYPED}, headers=headers)
    assert (page.status, page.location) == (303, SIGN_IN)


def test_nor_is_one_without_the_token_of_the_page(organiser: Browser, clock: Clock) -> None:
    page = sent_too_late(organiser, clock, csrf_token="guessed")
    assert (page.status, page.location) == (303, SIGN_IN)


@pytest.mark.long
def test_entries_that_we_did_not_seal_are_ignored(organiser: Browser, clock: Clock) -> None:
    kept = str(sent_too_late(organiser, clock).form().find(attrs={"name": "kept"})["value"])  # type: ignore[index]
    other = "A" if kept[-5] != "A" else "B"  # the last letter has bits that mean nothing
    for forged in (f"{kept[:-5]}{other}{kept[-4:]}", "nonsense"):
        page = organiser.open(SIGN_IN)
        assert signed_in(organiser, page, kept=forged, next=PLAN).location == PLAN
        sign_out(organiser)


def test_files_are_not_kept_and_the_page_says_so(organiser: Browser, clock: Clock) -> None:
    path = "/staff/events/ba/guests/import"
    form = organiser.open(path).form("file")
    token = form.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    clock.advance(minutes=60)
    page = organiser.post(
        path, {"csrf_token": token, "file": (BytesIO(b"given_name\nEdin\n"), "guests.csv")}
    )
    assert "Files are not kept: choose them again then." in page.text
    answer = organiser.submit(signed_in(organiser, page))
    assert answer.status == 422
    assert answer.form("file")


@pytest.mark.long
def test_a_long_text_is_kept(organiser: Browser, clock: Clock) -> None:
    page = sent_too_late(organiser, clock, notes="ž" * 60_000)
    assert signed_in(organiser, page).heading == "You are signed in again"


@pytest.mark.long
def test_the_page_has_the_language_of_the_account(organiser: Browser, clock: Clock) -> None:
    page = organiser.open("/staff/")
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr,index]
    organiser.post("/account/language", {"csrf_token": token, "language": "sq"})
    assert sent_too_late(organiser, clock).heading == "Hyni në llogari"

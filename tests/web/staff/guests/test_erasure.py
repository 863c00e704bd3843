"""Organisers erase a person who has asked for it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.people import ERASED
from ctevents.domain.roles import Role
from ctevents.models import Person
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser

REWRITTEN = (
    "The files of the database are rewritten within minutes, at the latest by 2 February 2027, "
    "05:00."
)


@pytest.fixture
def person_id(app: Flask) -> int:
    stories.published_event()
    return stories.registered(phone="+387 61 234 567").person_id


@pytest.fixture
def organiser(app: Flask, person_id: int) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def page_of(person_id: int) -> str:
    return f"/staff/events/ba/guests/people/{person_id}"


def erase(browser: Browser, person_id: int) -> None:
    browser.submit(browser.open(f"{page_of(person_id)}/erase"), reason="asked by letter")


def test_the_page_says_first_what_will_happen(organiser: Browser, person_id: int) -> None:
    page = organiser.open(f"{page_of(person_id)}/erase")
    assert (
        "The registration stays: confirmed. To free the seat, cancel the registration first."
        in page.text
    )
    assert "2 letters that wait are not sent." in page.text
    assert REWRITTEN in page.text
    assert db.session.get_one(Person, person_id).name == "Amra Kovačević"


@pytest.mark.long
def test_the_person_is_erased_and_the_page_stays(organiser: Browser, person_id: int) -> None:
    erase(organiser, person_id)
    page = organiser.open(page_of(person_id))
    assert "The person is erased. Number of the certificate of erasure: " in page.text
    assert REWRITTEN in page.text
    assert page.heading == ERASED
    assert "Amra" not in page.text
    assert ERASED in organiser.open("/staff/events/ba/guests").text


@pytest.mark.long
def test_the_mark_is_in_the_language_of_the_page(organiser: Browser, person_id: int) -> None:
    erase(organiser, person_id)
    assert "Person i fshirë" in organiser.open("/staff/events/ba/guests?lang=sq").text


def test_near_the_event_the_page_says_when_it_is_possible(
    organiser: Browser, person_id: int, clock: Clock
) -> None:
    clock.advance(days=36, hours=5)
    page = organiser.open(f"{page_of(person_id)}/erase")
    assert "It is possible again from 2027-03-11 13:00." in page.text
    assert page.all("main form") == []


def test_while_another_door_is_open_the_receipt_says_when_it_closes(
    organiser: Browser, person_id: int, clock: Clock
) -> None:
    stories.published_event("al", starts_at=clock.now, ends_at=clock.now + timedelta(hours=2))
    erase(organiser, person_id)
    assert (
        "The files of the database are rewritten after 1 February 2027, 12:00, when no door is "
        "open any more, at the "
        "latest by 2 February 2027, 05:00."
    ) in organiser.open(page_of(person_id)).text


def test_an_office_is_not_offered_it(app: Flask, person_id: int) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert [
        link for link in office.open(page_of(person_id)).links().values() if link.endswith("/erase")
    ] == []

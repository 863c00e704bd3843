"""An organiser mistypes the year, then moves the event twice: the pages' questions, and each
person's letters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer

EDIT = "/staff/events/ba/edit"
NINE = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
HOUR, WEEK = timedelta(hours=1), timedelta(days=7)
ALL = "Save and e-mail 4 people"


def read(app: Flask, mail: SmtpServer) -> dict[str, str]:
    """Return the text of the one letter to each address that the worker sends now."""
    before = len(mail.letters)
    deliver_due(app)
    db.session.rollback()
    found = {}
    for letter in mail.letters[before:]:
        body = letter.message.get_body(("plain",))
        assert body is not None
        assert letter.recipients[0] not in found
        found[letter.recipients[0]] = " ".join(str(body.get_content()).split())
    return found


def type_in(browser: Browser, day: str, page: Page | None = None) -> Page:
    """Start and end of the event, from 10:00 to 13:00 as before."""
    times = {"starts_at": f"{day}T10:00", "ends_at": f"{day}T13:00"}
    return browser.submit(page or browser.open(EDIT), "capacity", **times)


def plan() -> tuple[datetime | None, datetime | None, list[datetime]]:
    """Start, deadline, and the starts of the items of the programme."""
    db.session.rollback()
    event = stories.event()
    return (
        event.starts_at,
        event.registration_closes_at,
        [item.starts_at for item in event.programme],
    )


def prepared(clock: Clock) -> Event:
    """Return an event with one seat, a programme and a deadline; with one person seated, one
    waiting, one invited, and an institution."""
    event = stories.published_event(
        capacity=1, registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC)
    )
    items = [
        ProgrammeItem(
            starts_at=NINE + number * HOUR, ends_at=NINE + (number + 1) * HOUR, titles={"en": title}
        )
        for number, title in enumerate(("Opening", "Findings", "Lunch"))
    ]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, items)
    stories.registered(email="seat@police.example", language="en")
    clock.advance(minutes=1)
    stories.registered(email="waits@police.example", given_name="Emir", language="en")
    stories.invited(email="silent@court.example", given_name="Ivo", language="en")
    stories.invited_institution()
    return event


@pytest.mark.long
def test_a_typo_in_the_year_is_caught_and_closes_nothing(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    prepared(clock)
    read(app, mail)
    organiser, before = stories.signed_in(app, Role.ORGANISER), plan()
    refused = type_in(organiser, "2026-03-17")
    assert (refused.status, plan(), read(app, mail)) == (422, before, {})
    assert refused.all("#starts_at-error") == [
        "This date has already passed. A published event cannot be moved into the past."
    ]
    asked = type_in(organiser, "2028-03-17", refused)
    assert (asked.status, plan(), read(app, mail)) == (409, before, {})
    assert (
        "The new date is more than 60 days from the old one. Check the month and the year."
        in asked.text
    )
    asked = type_in(organiser, "2027-03-17", asked)
    assert "Check the month and the year" not in asked.text
    assert asked.all("main form button:not([disabled])") == [
        ALL,
        "Save and e-mail only the 2 registered people",
    ]


@pytest.mark.long
def test_an_event_is_moved_twice(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    prepared(clock)
    read(app, mail)
    organiser = stories.signed_in(app, Role.ORGANISER)
    start, deadline, items = plan()
    assert start is not None
    assert deadline is not None

    clock.advance(days=1)
    asked = type_in(organiser, "2027-03-17")
    assert asked.all("main form .notice li") == [
        "2 registered people get the new time or place by e-mail.",
        (
            "2 people and institutions are invited but not registered, and have an e-mail with the "
            "old time or place."
        ),
    ]
    organiser.submit(asked, "capacity", press=ALL)
    organiser.submit(asked, "capacity", press=ALL)  # the button is pressed twice
    assert plan() == (start + WEEK, deadline + WEEK, [item + WEEK for item in items])

    # Before any letter went out, it moves again: letters report only the last move, and the date
    # known before.
    organiser.submit(type_in(organiser, "2027-03-18"), "capacity", press=ALL)
    assert plan() == (
        start + WEEK + timedelta(days=1),
        deadline + WEEK + timedelta(days=1),
        [item + WEEK + timedelta(days=1) for item in items],
    )
    clock.advance(minutes=1)
    told = read(app, mail)
    new = "New date and time: Thursday, 18 March 2027, 10:00–13:00, local time in Sarajevo"
    assert {
        address: f"{new} (previously Wednesday, 10 March 2027, 10:00–13:00)" in text
        for address, text in told.items()
    } == {
        "seat@police.example": True,
        "waits@police.example": True,
        "silent@court.example": True,
        "focal@prosecutors.example": True,
    }
    standing = {
        "seat@police.example": "Your registration is still valid.",
        "waits@police.example": (
            "You are still on the waiting list, and your place on it has not changed."
        ),
        "silent@court.example": "Our invitation to you is still valid.",
        "focal@prosecutors.example": (
            "The invitation to your institution is still valid, and its seats are kept."
        ),
    }
    for address, words in standing.items():
        assert [each in told[address] for each in standing.values()] == [
            each == words for each in standing.values()
        ]
    assert "Please reply by Saturday, 13 March 2027, 18:00" in told["silent@court.example"]
    assert read(app, mail) == {}

    # Each letter of a further move tells what the last one told.
    organiser.submit(type_in(organiser, "2027-03-19"), "capacity", press=ALL)
    clock.advance(minutes=1)
    again = read(app, mail)
    assert set(again) == set(told)
    assert all(
        "(previously Thursday, 18 March 2027, 10:00–13:00)" in text for text in again.values()
    )


@pytest.mark.long
def test_previously_is_the_date_that_each_reader_was_told(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    prepared(clock)
    read(app, mail)
    organiser = stories.signed_in(app, Role.ORGANISER)
    asked = type_in(organiser, "2027-03-17")
    assert asked.status == 409
    organiser.submit(asked, "capacity", press="Save and e-mail only the 2 registered people")
    clock.advance(minutes=1)
    assert set(read(app, mail)) == {"seat@police.example", "waits@police.example"}
    asked = type_in(organiser, "2027-03-24")
    organiser.submit(asked, "capacity", press=ALL)
    clock.advance(minutes=1)
    told = read(app, mail)
    assert {
        address: "(previously Wednesday, 17 March 2027, 10:00–13:00)" in text
        for address, text in told.items()
    } == {
        "seat@police.example": True,
        "waits@police.example": True,
        "silent@court.example": False,
        "focal@prosecutors.example": False,
    }
    for address in ("silent@court.example", "focal@prosecutors.example"):
        assert "(previously Wednesday, 10 March 2027, 10:00–13:00)" in told[address]


@pytest.mark.long
def test_a_letter_offers_no_acceptance_where_the_deadline_has_passed(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    prepared(clock)
    read(app, mail)
    organiser = stories.signed_in(app, Role.ORGANISER)
    clock.now = datetime(2027, 3, 6, 9, 0, tzinfo=UTC)
    organiser.submit(type_in(organiser, "2027-03-09"), "capacity", press=ALL)
    clock.advance(minutes=1)
    told = read(app, mail)
    person, focal_point = told["silent@court.example"], told["focal@prosecutors.example"]
    assert "the invitation can no longer be accepted online" in person
    assert "The deadline to name people has passed." in focal_point
    for words in ("is still valid", "Accept or decline", "Please reply by", "Name the people"):
        assert (words in person, words in focal_point) == (False, False), words
    page = organiser.open("/staff/events/ba/invitations")
    assert "The registration deadline has passed" in page.text

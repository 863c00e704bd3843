"""An organiser cancels an event, and agrees to the number of letters first."""

from __future__ import annotations

import icalendar
import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import CheckIn, Message
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.replies.invitations import send_invitations
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

REASON = "The venue was flooded.\nA new date <will> follow."
SAID = "This event is cancelled."
WHY = "The venue was flooded. A new date <will> follow."


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.ORGANISER)


def ask(organiser: Browser) -> Page:
    return organiser.open(organiser.open("/staff/events/ba").links()["Cancel the event"])


def letters() -> int:
    return db.session.query(Message).filter_by(kind=LetterKind.EVENT_CANCELLED).count()


def cancelled(reason: str = REASON) -> None:
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason=reason)


@pytest.mark.long
def test_the_button_names_the_number_of_letters(organiser: Browser) -> None:
    stories.registered()
    stories.registered(email="emir@police.example", given_name="Emir")
    stories.invited(email="", given_name="Ivo")
    page = ask(organiser)
    assert page.all("main form button") == ["Cancel the event and e-mail 2 people and institutions"]
    assert (
        "One person or institution has no e-mail address. Tell them by phone or letter."
        in page.text
    )
    answer = organiser.submit(page, "reason", reason=REASON)
    assert (answer.status, answer.location) == (303, "/staff/events/ba")
    shown = organiser.follow(answer)
    assert shown.all(".notice") == [
        "The event is cancelled. 2 e-mails will be sent shortly.",
        f"{SAID} {WHY}",
    ]
    assert "Cancel the event" not in shown.links()
    assert (stories.event().status, letters()) == (EventStatus.CANCELLED, 2)


def test_where_the_number_is_another_by_now_it_is_shown_again(organiser: Browser) -> None:
    page = ask(organiser)
    assert page.all("main form button") == ["Cancel the event"]
    stories.registered()
    refused = organiser.submit(page, "reason", reason=REASON)
    assert (refused.status, refused.all("main form button")) == (
        409,
        ["Cancel the event and e-mail one person or institution"],
    )
    assert "it is now 1." in refused.errors[0]
    assert stories.event().status is EventStatus.PUBLISHED
    assert organiser.submit(refused, "reason").status == 303
    assert (stories.event().cancellation_reason, letters()) == (REASON, 1)


def test_a_reason_that_is_too_long_is_kept_on_the_page(organiser: Browser) -> None:
    refused = organiser.submit(ask(organiser), "reason", reason="x" * 1001)
    assert (refused.status, refused.errors) == (422, ["Reason: use at most 1,000 characters."])
    assert stories.event().status is EventStatus.PUBLISHED


def test_an_event_that_cannot_be_cancelled_offers_no_form(organiser: Browser) -> None:
    page = ask(organiser)
    cancelled()
    assert organiser.open("/staff/events/ba/cancel").all("main form") == []
    again = organiser.submit(page, "reason")
    assert (again.status, again.errors) == (409, ["The event was cancelled."])
    assert organiser.open("/staff/events/al/cancel").all("main form") == []


@pytest.mark.long
def test_everybody_reads_that_and_why(app: Flask, organiser: Browser, browser: Browser) -> None:
    registration = stories.registered()
    own = stories.path(Purpose.REGISTRATION, registration.link_nonce)
    invitation = stories.path(
        Purpose.INVITATION, stories.invited(email="emir@police.example").link_nonce
    )
    seats = stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    nomination = stories.path(Purpose.NOMINATION, seats.link_nonce)
    browser.open("/events/ba")
    cancelled()
    assert browser.open("/events/ba").all(".notice") == [f"{SAID} {WHY}"]
    for path in (own, invitation, nomination):
        page = browser.open(path)
        assert page.all(".notice") == [
            f"{SAID} We apologise for the inconvenience. No reply is needed. {WHY}"
        ]
        assert page.all("main form, main .button, .badge-card") == []
    assert {
        browser.client.get(f"{own}/{name}").status_code
        for name in ("calendar.ics", "badge", "badge.png", "badge.svg", "badge.pdf", "picture.png")
    } == {404}
    assert browser.post(f"{own}/cancel").status in (400, 409, 422)
    assert registration.state == "confirmed"


def test_the_public_calendars_say_so(organiser: Browser, browser: Browser, clock: Clock) -> None:
    clock.advance(hours=1)
    cancelled()
    for path in ("/events/ba.ics", "/events.ics"):
        calendar = icalendar.Calendar.from_ical(browser.client.get(path).data)
        (entry,) = calendar.walk("VEVENT")
        assert (calendar["METHOD"], entry["STATUS"], entry["SEQUENCE"]) == (
            "PUBLISH",
            "CANCELLED",
            1,
        )
        assert (entry.decoded("DTSTAMP"), "ATTENDEE" in entry) == (clock.now, False)


@pytest.mark.long
def test_the_door_of_a_cancelled_event_takes_nobody_and_devices_lose_nothing(
    app: Flask, organiser: Browser
) -> None:
    registration = stories.registered()
    door = stories.signed_in(app, Role.DOOR, "ba")
    open_page, walk_in = door.open("/door/ba/desk"), door.open("/door/ba/walk-in")
    cancelled()
    assert door.open("/door/ba/desk").all(".notice") == [f"{SAID} {WHY}"]
    assert door.open("/door/ba/desk").all("main form") == []
    assert door.submit(open_page, "code", code="Amra").status == 409
    assert (
        door.submit(
            walk_in,
            "given_name",
            given_name="Ivo",
            family_name="Ivić",
            institution="Sud",
            group="judges",
            sex="m",
        ).status
        == 409
    )
    assert db.session.query(CheckIn).count() == 0
    stories.checked_in(registration)
    assert db.session.query(CheckIn).count() == 1

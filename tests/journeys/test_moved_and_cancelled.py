"""An organiser moves an event and then cancels it: each person's letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage

import icalendar
import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Event, Message
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import edit_event
from ctevents.services.replies.invitations import decline, send_invitations
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

CHANGED = "New date, time or place: Launch of the final report, Sarajevo"
CANCELLED = "The event is cancelled: Launch of the final report, Sarajevo"
WHY = "The venue was flooded."


@dataclass(frozen=True)
class Read:
    """The content of a letter. ``calendar``: METHOD, SEQUENCE, start."""

    subject: str
    text: str
    calendar: tuple[str, int, datetime] | None

    def says(self, *words: str) -> list[bool]:
        return [each in self.text for each in words]


def letters(app: Flask, mail: SmtpServer) -> dict[str, Read]:
    """Return the letters that the worker sends now by address, one to each."""
    before = len(mail.letters)
    deliver_due(app)
    db.session.rollback()
    sent = [(letter.recipients[0], _read(letter.message)) for letter in mail.letters[before:]]
    assert len(dict(sent)) == len(sent)
    return dict(sent)


def _read(letter: EmailMessage) -> Read:
    body = letter.get_body(("plain",))
    assert body is not None
    text = " ".join(str(body.get_content()).split())
    files = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    return Read(letter["Subject"], text, _calendar(files[0]) if files else None)


def _calendar(part: EmailMessage) -> tuple[str, int, datetime]:
    calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))  # type: ignore[arg-type]
    (entry,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), int(entry["SEQUENCE"]), entry.decoded("DTSTART").astimezone(UTC)


@pytest.mark.long
def test_an_event_is_moved_and_then_cancelled(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    stories.published_event(capacity=1)
    amra = stories.registered()
    waits = stories.registered(given_name="Emir", email="waits@police.example")
    silent = stories.invited(given_name="Ivo", email="silent@court.example")
    declines = stories.invited(given_name="Ana", email="declines@court.example")
    seats = stories.institution_guest(seats=2)
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
        decline(tx, declines)
    letters(app, mail)

    clock.advance(days=1)
    organiser = stories.signed_in(app, Role.ORGANISER)
    move(organiser)
    clock.advance(minutes=1)
    told = letters(app, mail)
    ten = datetime(2027, 3, 11, 10, 0, tzinfo=UTC)
    assert {address: (letter.subject, letter.calendar) for address, letter in told.items()} == {
        "amra@police.example": (CHANGED, ("REQUEST", 1, ten)),
        "waits@police.example": (CHANGED, None),
        "silent@court.example": (CHANGED, None),
        "focal@prosecutors.example": (CHANGED, None),
    }
    assert told["amra@police.example"].says(
        "Thursday, 11 March 2027, 11:00–14:00", "Your badge remains valid"
    ) == [
        True,
        True,
    ]
    assert told["waits@police.example"].says(
        "Thursday, 11 March 2027, 11:00–14:00", "Your badge remains valid"
    ) == [
        True,
        False,
    ]
    assert "11:00–14:00" in page_of(app, Purpose.REGISTRATION, amra.link_nonce)

    clock.advance(days=1)
    cancel(organiser)
    clock.advance(minutes=1)
    told = letters(app, mail)
    assert {address: (letter.subject, letter.calendar) for address, letter in told.items()} == {
        "amra@police.example": (CANCELLED, ("CANCEL", 2, ten)),
        "waits@police.example": (CANCELLED, None),
        "silent@court.example": (CANCELLED, None),
        "focal@prosecutors.example": (CANCELLED, None),
    }
    assert all(all(letter.says("will not take place", WHY)) for letter in told.values())
    for purpose, nonce in (
        (Purpose.REGISTRATION, amra.link_nonce),
        (Purpose.REGISTRATION, waits.link_nonce),
        (Purpose.INVITATION, silent.link_nonce),
        (Purpose.INVITATION, declines.link_nonce),
        (Purpose.NOMINATION, seats.link_nonce),
    ):
        told = (
            "This event is cancelled. We apologise for the inconvenience. No reply is needed. "
            f"{WHY}"
        )
        assert told in page_of(app, purpose, nonce)
    assert letters(app, mail) == {}


def move(organiser: Browser) -> None:
    plan = organiser.open("/staff/events/ba/edit")
    times = {
        "starts_at": "2027-03-11T11:00",
        "ends_at": "2027-03-11T14:00",
        "venue_en": "Hotel Bosna",
    }
    asked = organiser.submit(plan, "capacity", **times)
    saved = organiser.submit(asked, "capacity", press="Save and e-mail 4 people")
    assert "We are e-mailing 4 people." in organiser.follow(saved).all(".notice")


def cancel(organiser: Browser) -> None:
    page = organiser.open(organiser.open("/staff/events/ba").links()["Cancel the event"])
    done = organiser.submit(
        page, "reason", press="Cancel the event and e-mail 4 people and institutions", reason=WHY
    )
    assert "The event is cancelled. 4 e-mails will be sent shortly." in organiser.follow(done).all(
        ".notice"
    )


def page_of(app: Flask, purpose: Purpose, nonce: str) -> str:
    return Browser(app).open(stories.path(purpose, nonce)).text


@pytest.mark.long
def test_of_two_moves_and_a_cancellation_each_is_told_only_while_it_is_the_last(
    app: Flask, mail: SmtpServer
) -> None:
    event = stories.published_event()
    registration = stories.registered()
    letters(app, mail)
    edit(event, venues={"en": "Hotel Bosna"})
    edit(event, venues={"en": "Hotel Drina"})
    (told,) = letters(app, mail).values()
    assert told.says("Hotel Drina", "Hotel Bosna") == [True, False]
    assert told.calendar == ("REQUEST", 2, datetime(2027, 3, 10, 9, 0, tzinfo=UTC))
    edit(event, venues={"en": "Hotel Neretva"})
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, event, reason=WHY)
    (told,) = letters(app, mail).values()
    assert (told.subject, told.calendar) == (
        CANCELLED,
        ("CANCEL", 4, datetime(2027, 3, 10, 9, 0, tzinfo=UTC)),
    )
    states = [
        (each.kind, each.state)
        for each in db.session.query(Message).filter_by(registration_id=registration.id)
    ]
    assert states == [
        (LetterKind.CONFIRMED, MessageState.SENT),
        (LetterKind.EVENT_CHANGED, MessageState.DROPPED),
        (LetterKind.EVENT_CHANGED, MessageState.SENT),
        (LetterKind.EVENT_CHANGED, MessageState.DROPPED),
        (LetterKind.EVENT_CANCELLED, MessageState.SENT),
    ]


def edit(event: Event, **values: object) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, event, values)

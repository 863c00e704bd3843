"""An event is moved or cancelled, and each person concerned gets one letter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import Consequences, NotAgreed
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Mailing, Message, Registration
from ctevents.services.common import audit
from ctevents.services.events.changes import LONGEST_REASON, cancel_event, told_of_cancellation
from ctevents.services.events.events import edit_event
from ctevents.services.figures.attendance import overview
from ctevents.services.replies.invitations import accept, decline, enter_reply, send_invitations
from ctevents.services.replies.registrations import Wishes, cancel_registration
from tests.conftest import Clock
from tests.support import stories

NINE, TEN, NOON = (datetime(2027, 3, 10, hour, 0, tzinfo=UTC) for hour in (9, 10, 12))
ELSEWHERE = {"en": "Hotel Bosna"}


def edit(event: Event, agreed: str | None = None, **values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, event, values, agreed=agreed)


def cancel(event: Event, reason: str = "", expected: int | None = None) -> int:
    with transaction(by=audit.SHELL) as tx:
        return cancel_event(tx, event, reason=reason, expected=expected)


def give_back(registration: Registration) -> None:
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, registration)


def letters(kind: LetterKind) -> list[tuple[str, MailingKind | None, Occasion]]:
    """Address, mailing, occasion of each."""
    found = db.session.query(Message, Mailing.kind).outerjoin(
        Mailing, Mailing.id == Message.mailing_id
    )
    return [
        (_address(message), mailing, message.occasion)
        for message, mailing in found.filter(Message.kind == kind).order_by(Message.id)
    ]


def _address(message: Message) -> str:
    if message.registration is not None:
        return message.registration.person.email
    assert message.invitation is not None
    return (
        message.invitation.person.email
        if message.invitation.person
        else message.invitation.focal_email
    )


def sequences() -> dict[str, int | None]:
    """Address → SEQUENCE."""
    return {each.person.email: each.calendar_sequence for each in db.session.query(Registration)}


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=2)


@pytest.fixture
def people(event: Event, clock: Clock) -> dict[str, Registration]:
    """One with a seat, one who has given it back, and two who came later: the first has it now, the
    second waits."""
    found = {}
    for name in ("amra", "gone", "next", "waits"):
        clock.advance(minutes=1)
        found[name] = stories.registered(given_name=name.title(), email=f"{name}@police.example")
    give_back(found["gone"])
    return found


MOVES: list[dict[str, Any]] = [
    {"starts_at": TEN},
    {"ends_at": NOON - timedelta(hours=1)},
    {"venues": ELSEWHERE},
    {"addresses": {"en": "Vladislava Skarića 7"}},
    {"addresses": {"bs": "Vladislava Skarića 5"}},
]
NO_MOVES: list[dict[str, Any]] = [
    {"titles": {"en": "Launch of the last report"}},
    {"contact_name": "Amra Hodžić", "disclaimer": "None."},
    {"capacity": 90, "registration_closes_at": TEN},
    {"venues": {"en": "Hotel Europe"}, "starts_at": datetime(2027, 3, 10, 9, 0, tzinfo=UTC)},
    {"venues": {"en": " Hotel  Europe", "bs": " "}},
    {"venues": {"en": "Hotel Europe", "bs": "Hotel Evropa"}},
]


@pytest.mark.parametrize("values", MOVES)
def test_another_time_or_place_raises_each_sequence_by_one_and_is_told_to_those_registered(
    clock: Clock, event: Event, people: dict[str, Registration], values: dict[str, Any]
) -> None:
    before = sequences()
    assert before == {
        "amra@police.example": 0,
        "gone@police.example": 1,
        "next@police.example": 0,
    } | {"waits@police.example": None}
    clock.advance(hours=1)
    edit(event, **values)
    assert (event.calendar_sequence, event.calendar_changed_at) == (1, clock.now)
    assert sequences() == {
        address: None if sequence is None else sequence + 1 for address, sequence in before.items()
    }
    assert letters(LetterKind.EVENT_CHANGED) == [
        (
            f"{name}@police.example",
            MailingKind.EVENT_CHANGED,
            Occasion(About.REGISTRATION, people[name].id, 1),
        )
        for name in ("amra", "next", "waits")
    ]
    assert db.session.query(Mailing).filter_by(kind=MailingKind.EVENT_CHANGED).count() == 1


@pytest.mark.parametrize("values", NO_MOVES)
def test_what_moves_nothing_raises_nothing_and_sends_nothing(
    event: Event, people: dict[str, Registration], values: dict[str, Any]
) -> None:
    before, published_at = sequences(), event.calendar_changed_at
    edit(event, **values)
    after = sequences()
    assert (event.calendar_sequence, event.calendar_changed_at) == (0, published_at)
    # a waiting person gets a seat if the capacity was raised
    assert after | {"waits@police.example": None} == before
    assert letters(LetterKind.EVENT_CHANGED) == []


def test_a_draft_and_an_event_that_is_over_are_moved_in_silence(app: Flask, clock: Clock) -> None:
    draft = stories.planned_event("al")
    edit(draft, starts_at=TEN)
    held = stories.published_event("ba")
    stories.registered()
    clock.now = NOON
    edit(held, venues=ELSEWHERE)
    assert (draft.calendar_sequence, held.calendar_sequence, sequences()) == (
        0,
        0,
        {"amra@police.example": 0},
    )
    assert letters(LetterKind.EVENT_CHANGED) == []


def test_an_event_that_seemed_over_is_put_off(app: Flask, clock: Clock) -> None:
    event = stories.published_event()
    stories.registered()
    clock.now = NOON
    edit(event, starts_at=TEN + timedelta(days=7), ends_at=NOON + timedelta(days=7))
    assert (event.calendar_sequence, sequences()) == (1, {"amra@police.example": 1})
    assert [address for address, *_ in letters(LetterKind.EVENT_CHANGED)] == ["amra@police.example"]


def test_each_move_is_told(event: Event, people: dict[str, Registration]) -> None:
    edit(event, starts_at=TEN)
    edit(event, venues=ELSEWHERE)
    assert [
        occasion
        for address, _, occasion in letters(LetterKind.EVENT_CHANGED)
        if address.startswith("amra")
    ] == [
        Occasion(About.REGISTRATION, people["amra"].id, 1),
        Occasion(About.REGISTRATION, people["amra"].id, 2),
    ]
    assert people["amra"].calendar_sequence == 2


def test_a_returning_registrant_continues_their_calendar_entry(
    clock: Clock, event: Event, people: dict[str, Registration]
) -> None:
    gone = people["gone"]
    uid, organizer = gone.calendar_uid, gone.reply_token
    edit(event, venues=ELSEWHERE, capacity=3)
    clock.advance(minutes=1)
    invitation = stories.invitation_of(gone)
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
    edit(event, capacity=4)
    assert gone.state is RegistrationState.CONFIRMED
    assert (gone.calendar_uid, gone.reply_token, gone.calendar_sequence) == (uid, organizer, 2)
    assert gone.changed_at > event.calendar_changed_at


def test_a_move_that_takes_another_number_of_letters_than_was_agreed_to_is_not_saved(
    event: Event, people: dict[str, Registration]
) -> None:
    with pytest.raises(NotAgreed) as refused:
        edit(event, agreed="two letters", starts_at=TEN)
    asked = refused.value.consequences
    assert isinstance(asked, Consequences)
    assert (asked.people, asked.registered, event.starts_at) == (3, 3, NINE)
    edit(event, agreed="", capacity=2)
    edit(event, agreed=asked.version, starts_at=TEN)
    assert (event.starts_at, len(letters(LetterKind.EVENT_CHANGED))) == (TEN, 3)


@pytest.mark.long
def test_people_without_an_address_get_no_letter_and_unsubscribed_do(app: Flask) -> None:
    event = stories.published_event()
    stories.registered(email="", given_name="Ivo")
    registration = stories.registered()
    with transaction(by=audit.SHELL):
        registration.person.unsubscribed_at = stories.now()
    edit(event, starts_at=TEN)
    assert [address for address, *_ in letters(LetterKind.EVENT_CHANGED)] == ["amra@police.example"]
    assert cancel(event, expected=1) == 1
    assert len(told_of_cancellation(db.session(), event, now=stories.now())) == 2
    assert sequences() == {"": 2, "amra@police.example": 2}


@pytest.mark.long
def test_a_cancelled_event_is_told_to_all_who_were_invited_and_have_not_declined(
    event: Event, clock: Clock, people: dict[str, Registration]
) -> None:
    silent, declines = (
        stories.invited(email="silent@court.example"),
        stories.invited(email="declines@court.example"),
    )
    with transaction(by=audit.LINK) as tx:
        decline(tx, declines)
    seats = stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, event)
    stories.guest(email="draft@court.example")
    figures = overview(db.session(), [event.id])
    clock.advance(hours=1)

    assert cancel(event, "The venue was flooded.") == 5

    assert (event.status, event.cancelled_at, event.cancellation_reason) == (
        EventStatus.CANCELLED,
        clock.now,
        "The venue was flooded.",
    )
    assert letters(LetterKind.EVENT_CANCELLED) == [
        *(
            (
                f"{name}@police.example",
                MailingKind.EVENT_CANCELLED,
                Occasion(About.REGISTRATION, people[name].id, 1),
            )
            for name in ("amra", "next", "waits")
        ),
        (
            "silent@court.example",
            MailingKind.EVENT_CANCELLED,
            Occasion(About.INVITATION, silent.id, 1),
        ),
        (
            "focal@prosecutors.example",
            MailingKind.EVENT_CANCELLED,
            Occasion(About.INVITATION, seats.id, 1),
        ),
    ]
    assert (event.calendar_sequence, event.calendar_changed_at) == (1, clock.now)
    assert sequences() == {
        "amra@police.example": 1,
        "gone@police.example": 1,
        "next@police.example": 1,
        "waits@police.example": None,
    }
    assert overview(db.session(), [event.id]) == figures
    entry = audit.entries(db.session(), event_id=event.id)[0]
    assert (entry.action, entry.details) == ("event.cancelled", {"letters": 5})


def test_no_seat_of_a_cancelled_event_changes_any_more(
    event: Event, people: dict[str, Registration]
) -> None:
    invitation = stories.invited(email="late@court.example")
    cancel(event)
    states = [each.state for each in people.values()]

    def refused(*arguments: Any) -> Reason:
        command, *rest = arguments
        with pytest.raises(Refusal) as refusal, transaction(by=audit.SHELL) as tx:
            command(tx, *rest)
        return refusal.value.reason

    assert {
        refused(lambda tx: cancel_registration(tx, people["amra"])),
        refused(lambda tx: accept(tx, invitation, stories.fields(), Wishes())),
        refused(lambda tx: decline(tx, invitation)),
        refused(lambda tx: enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)),
    } == {Reason.EVENT_CANCELLED}
    edit(event, capacity=100)
    assert [each.state for each in people.values()] == states


def test_what_cannot_be_cancelled(app: Flask, clock: Clock) -> None:
    def refused(event: Event) -> Reason:
        with pytest.raises(Refusal) as refusal:
            cancel(event)
        return refusal.value.reason

    draft, event, held = (
        stories.planned_event("al"),
        stories.published_event("ba"),
        stories.published_event("me"),
    )
    cancel(event)
    clock.now = NOON
    assert [refused(each) for each in (draft, event, held)] == [
        Reason.NOTHING_TO_CANCEL,
        Reason.EVENT_CANCELLED,
        Reason.EVENT_OVER,
    ]
    assert (draft.status, held.status) == (EventStatus.DRAFT, EventStatus.PUBLISHED)


def test_a_cancellation_of_which_another_number_would_be_told_is_not_carried_out(
    app: Flask,
) -> None:
    event = stories.published_event()
    stories.registered()
    with pytest.raises(Refusal) as refused:
        cancel(event, expected=0)
    assert refused.value == Refusal(Reason.LETTERS_NOT_AGREED, ("1",))
    with pytest.raises(ValueError, match="too long"):
        cancel(event, "x" * (LONGEST_REASON + 1))
    assert event.status is EventStatus.PUBLISHED


def test_an_event_without_guests_is_cancelled_without_a_mailing(app: Flask) -> None:
    event = stories.published_event()
    assert cancel(event) == 0
    assert db.session.query(Mailing).count() == 0

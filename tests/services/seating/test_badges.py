"""Badges of an event."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome, RefusedBecause
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Badge, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.seating.badges import badges_to_print, replace_badge
from ctevents.services.seating.roster import roster, roster_version
from ctevents.services.seating.seats import seats_left
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.writings import previewed, written


@pytest.mark.long
def test_sheets_are_in_order_of_names_in_any_script_and_end_with_those_not_named(
    app: Flask,
) -> None:
    event = stories.published_event()
    for given, family in (
        ("Ana", "Zorić"),
        ("Ana", "Čolić"),
        ("Ана", "Ђурић"),
        ("Ana", "Abazi"),
        ("Ema", "Čolić"),
    ):
        stories.registered(
            given_name=given, family_name=family, email=f"{given}.{family}@police.example"
        )
    hidden = stories.registered(
        given_name="Ana", family_name="Babić", email="hidden@police.example"
    )
    with transaction(by=audit.SHELL) as tx:
        write_shown(tx, tx.merge(hidden.person), is_unnamed=True, unnamed_number=1)
    names = [
        registration.person.name for _, registration in badges_to_print(db.session(), event.id)
    ]
    assert names == ["Ana Abazi", "Ana Čolić", "Ema Čolić", "Ана Ђурић", "Ana Zorić", "Ana Babić"]


@pytest.fixture
def lost(app: Flask, clock: Clock) -> Registration:
    """Return the only badge of an event with one seat; its letter is sent."""
    stories.published_event(capacity=1)
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).delete()
    clock.advance(hours=1)
    return registration


def replace(registration: Registration) -> Badge:
    with transaction(by="account 7") as tx:
        return replace_badge(tx, registration)


def test_a_lost_badge_is_refused_at_once_and_the_new_one_lets_in(lost: Registration) -> None:
    old = door.code_of(lost.id)
    version = roster_version(db.session(), lost.event_id)
    new = replace(lost)
    results = [
        door.record(lost.event_id, door.scan(code))[0] for code in (old, door.code_of_badge(new))
    ]
    assert [(result.outcome, result.reason) for result in results] == [
        (Outcome.REFUSED, RefusedBecause.REPLACED),
        (Outcome.ADMITTED, None),
    ]
    told = roster(db.session(), lost.event_id, since=version)
    assert ([row.badge for row in told.rows], len(told.revoked)) == ([new.id], 1)


def test_a_letter_with_the_new_badge_is_queued_and_the_seat_stays(lost: Registration) -> None:
    new = replace(lost)
    (message,) = db.session.query(Message).all()
    assert (message.kind, message.occasion) == (
        "confirmed",
        Occasion(About.REGISTRATION, lost.id, 1, copy=f"badge {new.id}"),
    )
    assert seats_left(db.session(), stories.event()) == 0
    (entry,) = [entry for entry in audit.entries(db.session()) if entry.action == "badge.replaced"]
    assert (entry.actor, entry.person, entry.details) == (
        "account 7",
        lost.person,
        {"badge": new.id, "lost": 1},
    )


def test_the_letter_says_that_the_older_badge_is_not_taken_any_more(lost: Registration) -> None:
    said = "This badge replaces your earlier badge"
    before = previewed(LetterKind.CONFIRMED, lost, now=stories.now())
    assert said not in before.text + before.html
    replace(lost)
    (message,) = db.session.query(Message).all()
    letter = written(message, now=stories.now())
    assert (said in letter.text, said in letter.html, len(letter.enclosures.attachments)) == (
        True,
        True,
        1,
    )


def test_no_letter_goes_without_an_address_or_when_the_event_is_over(
    lost: Registration, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, lost.person_id).email = ""
    replace(lost)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, lost.person_id).email = "amra@police.example"
    clock.advance(days=60)
    replace(lost)
    assert db.session.query(Message).count() == 0
    assert db.session.query(Badge).count() == 3


def test_people_without_a_seat_have_no_badge_to_replace(lost: Registration) -> None:
    door.cancelled(lost.id)
    with pytest.raises(Refusal) as refused:
        replace(lost)
    assert refused.value == Refusal(Reason.NO_BADGE)

"""The sign-in sheet: the people on it, and those who signed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Means, Outcome
from ctevents.models import CheckIn, Registration
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Result
from ctevents.services.door.sheets import SheetRow, enter_signatures, sheet_rows, undo_signature
from ctevents.services.seating.roster import door_counts
from tests.conftest import Clock
from tests.support import door, stories

ACTOR = "account 7"


@pytest.fixture
def ana(app: Flask, clock: Clock) -> Registration:
    """Return a person registered an hour before the sheet is entered."""
    stories.published_event()
    registration = stories.registered(given_name="Ana", family_name="Čolić")
    clock.advance(hours=1)
    return registration


def rows() -> list[SheetRow]:
    db.session.rollback()
    return sheet_rows(db.session(), stories.event().id)


def enter(*ids: int, form_id: UUID | None = None, ago: timedelta = timedelta()) -> list[Result]:
    event_id, now = stories.event().id, stories.now()
    with transaction(by=ACTOR, at=now) as tx:
        return enter_signatures(tx, event_id, form_id or uuid4(), ids, at=now - ago)


def undo(check_in_id: str, slug: str = "ba") -> bool:
    event_id = stories.event(slug).id
    with transaction(by=ACTOR) as tx:
        return undo_signature(tx, event_id, check_in_id)


@pytest.mark.long
def test_it_lists_those_with_a_place_and_those_who_came_by_name_in_any_script(app: Flask) -> None:
    stories.published_event(capacity=6)
    for given, family in (("Ana", "Zorić"), ("Ana", "Čolić"), ("Ана", "Ђурић"), ("Ema", "Abazi")):
        stories.registered(
            given_name=given, family_name=family, email=f"{given}.{family}@police.example"
        )
    hidden = stories.registered(
        given_name="Ana", family_name="Babić", email="hidden@police.example"
    )
    stories.unnamed(hidden.person_id)
    came = stories.registered(given_name="Ivo", family_name="Lukić", email="came@police.example")
    stories.registered(given_name="Waits", email="waits@police.example")
    gone = stories.registered(given_name="Gone", email="gone@police.example")
    stories.checked_in(came)
    for registration in (came, gone):
        door.cancelled(registration.id)
    found = [(row.name, row.letter, row.institution) for row in rows()]
    assert found == [
        ("Ema Abazi", "A", "Sud BiH"),
        ("Ana Čolić", "Č", "Sud BiH"),
        ("Ана Ђурић", "Đ", "Sud BiH"),
        ("Waits Kovačević", "K", "Sud BiH"),
        ("Ivo Lukić", "L", "Sud BiH"),
        ("Ana Zorić", "Z", "Sud BiH"),
        ("Judges 001", "-", ""),
    ]


def test_signers_are_in_at_the_time_of_the_sheet(ana: Registration) -> None:
    at = stories.now() - timedelta(minutes=30)
    (result,) = enter(ana.id, ago=timedelta(minutes=30))
    (row,) = rows()
    assert (result.outcome, row.means, row.entry.at, row.entry.station) == (
        Outcome.ADMITTED,
        Means.PAPER,
        at,
        "Paper",
    )
    assert door_counts(db.session(), ana.event_id).attended == 1
    (entry,) = [entry for entry in audit.entries(db.session()) if entry.action == audit.CHECKED_IN]
    assert (entry.actor, entry.details["station"], entry.details["flags"]) == (ACTOR, "Paper", [])


def test_a_form_sent_twice_adds_nothing(ana: Registration) -> None:
    form_id = uuid4()
    results = [
        enter(ana.id, ana.id, form_id=form_id),
        enter(ana.id, form_id=form_id),
        enter(ana.id),
    ]
    assert [len(each) for each in results] == [1, 0, 0]
    assert db.session.query(CheckIn).count() == 1


def test_signers_who_are_in_already_are_unchanged(ana: Registration) -> None:
    stories.checked_in(ana)
    assert enter(ana.id, ago=timedelta(minutes=10)) == []
    assert [(check_in.means, check_in.station) for check_in in door.recorded()] == [
        (Means.SCAN, "A")
    ]


@pytest.mark.long
def test_signers_who_got_their_seat_later_were_there(app: Flask, clock: Clock) -> None:
    stories.published_event(capacity=1)
    first, waiting = (
        stories.registered(),
        stories.registered(given_name="Ema", email="ema@police.example"),
    )
    clock.advance(hours=1)
    door.cancelled(first.id)
    (result,) = enter(waiting.id, ago=timedelta(minutes=30))
    assert (result.outcome, door.recorded()[0].flags) == (Outcome.ADMITTED, [])


@pytest.mark.long
def test_only_those_on_the_sheet_of_this_event_can_be_ticked(ana: Registration) -> None:
    stories.published_event("me")
    other = stories.registered("me")
    door.cancelled(ana.id)
    assert enter(ana.id, other.id, 999_999) == []
    assert door.recorded() == []


def test_a_wrong_tick_is_taken_back_and_can_be_made_again(ana: Registration) -> None:
    form_id = uuid4()
    (result,) = enter(ana.id, form_id=form_id)
    assert (undo(result.id), undo(result.id), rows()[0].entry) == (True, True, None)
    assert sorted(door.actions()) == ["check_in.admitted", "check_in.undone"]
    enter(ana.id, form_id=form_id)
    assert rows()[0].entry is None
    enter(ana.id)
    assert rows()[0].means is Means.PAPER


def test_only_what_came_from_a_sheet_of_the_event_is_taken_back(ana: Registration) -> None:
    scanned = stories.checked_in(ana).id
    stories.published_event("me")
    other = stories.registered("me", email="me@police.example")
    with transaction(by=ACTOR) as tx:
        (signed,) = enter_signatures(tx, stories.event("me").id, uuid4(), [other.id], at=tx.now)
    assert [undo(scanned), undo(signed.id), undo(str(uuid4())), undo(signed.id, "me")] == [
        False,
        False,
        False,
        True,
    ]

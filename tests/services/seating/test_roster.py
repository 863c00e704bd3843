"""The roster: the people for a door, and since when it has changed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.door_roster import Extent
from ctevents.domain.entry import Flag, Outcome
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Event, Invitation, Person
from ctevents.services.common import audit
from ctevents.services.guests.merging import merge
from ctevents.services.seating.roster import DoorCounts, Roster, roster
from ctevents.services.seating.roster_versions import mark_changed
from tests.conftest import Clock
from tests.support import door, stories


def read(event: Event, since: int | None = None) -> Roster:
    db.session.rollback()
    return roster(db.session(), event.id, since=since)


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event(capacity=2)


def people(roster: Roster) -> list[tuple[str, str, bool, bool]]:
    """Return name, status, whether there is a valid badge, and whether the person is in."""
    return [(row.name, row.status, row.badge is not None, row.entry is not None) for row in roster.rows]


def test_everybody_who_is_registered_is_listed_with_status(event: Event) -> None:
    amra = stories.registered()
    stories.registered(given_name="Vuk", email="vuk@police.example")
    stories.registered(given_name="Иван", family_name="Ђурић", email="ivan@police.example", institution="")
    door.record(event.id, door.scan(door.code_of(amra.id)))
    door.cancelled(2)
    seen = read(event)
    assert people(seen) == [
        ("Amra Kovačević", "confirmed", True, True),
        ("Vuk Kovačević", "cancelled", False, False),
        ("Иван Ђурић", "confirmed", True, False),  # promoted
    ]
    assert (seen.counts, seen.revoked) == (DoorCounts(expected=2, attended=1), [2])
    assert [(row.search, row.institution, row.group) for row in seen.rows] == [
        ("amra kovacevic sud bih", "Sud BiH", "judges"),
        ("vuk kovacevic sud bih", "Sud BiH", "judges"),
        ("ivan djuric", "", "judges"),
    ]


def test_who_waits_has_no_badge(event: Event) -> None:
    for name in ("Amra", "Vuk", "Ana"):
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
    assert people(read(event))[2] == ("Ana Kovačević", "waitlisted", False, False)


def test_who_is_not_named_is_not_named_here_either(event: Event) -> None:
    for name in ("Amra", "Vuk"):
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, 2)
        person.is_unnamed, person.unnamed_number = True, 1
        mark_changed(tx, event.id, 2)
    row = read(event).rows[1]
    assert (row.name, row.search, row.institution) == ("Judges 001", "judges 001", "")


def test_flags_are_those_of_all_check_ins_that_count(event: Event, clock: Clock) -> None:
    amra = stories.registered()
    code = door.code_of(amra.id)
    door.record(event.id, door.scan(code), door.scan(code, at=clock.now + timedelta(hours=1)))
    door.cancelled(1)
    door.record(event.id, door.scan(code, shown=Outcome.ADMITTED), door.scan(code, is_held=True))
    assert [row.flags for row in read(event).rows] == [[Flag.AFTER_REVOCATION, Flag.FUTURE]]


def test_since_a_version_only_what_changed(event: Event, clock: Clock) -> None:
    amra = stories.registered()
    code = door.code_of(amra.id)
    stories.registered(given_name="Vuk", email="vuk@police.example")
    first = read(event)
    assert read(event, first.version).rows == []
    door.record(event.id, door.scan(code))
    second = read(event, first.version)
    assert [row.name for row in second.rows] == ["Amra Kovačević"]
    assert (second.counts, second.version) == (DoorCounts(2, 1), first.version + 1)
    clock.advance(minutes=1)
    door.record(event.id, door.scan(code))  # a repeat changes nothing that a door shows
    assert read(event).version == second.version
    door.cancelled(2)
    third = read(event, second.version)
    assert [(row.name, row.status) for row in third.rows] == [("Vuk Kovačević", "cancelled")]
    assert third.revoked == read(event, third.version).revoked == [2]


def test_a_version_that_never_was_gets_everything(event: Event) -> None:
    """A restored backup leads to such a version."""
    stories.registered()
    assert len(read(event, 999).rows) == 1


def test_the_rosters_of_events_are_apart(event: Event) -> None:
    stories.published_event("me")
    vuk = stories.registered("me", given_name="Vuk")
    before = read(event).version
    door.record(vuk.event_id, door.scan(door.code_of(vuk.id)))
    assert (read(event).version, read(event).rows) == (before, [])


def test_the_number_of_statements_grows_with_nothing(event: Event) -> None:
    sent = []
    event_id = event.id
    for crowd in (3, 30):
        door.crowd(event_id, crowd)
        with door.statements() as statements:
            roster(db.session(), event_id)
        sent.append(len(statements))
    assert sent == [6, 6]


def test_a_transaction_is_one_version_however_much_it_changes(event: Event) -> None:
    for name in ("Amra", "Vuk"):
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
    before = read(event).version
    with transaction(by=audit.SHELL) as tx:
        mark_changed(tx, event.id, 1)
        mark_changed(tx, event.id, 2)
    assert (read(event).version, len(read(event, before).rows)) == (before + 1, 2)


def test_what_is_undone_is_not_told(event: Event) -> None:
    stories.registered()
    before = read(event).version
    with pytest.raises(RuntimeError), transaction(by=audit.SHELL) as tx:
        mark_changed(tx, event.id, 1)
        raise RuntimeError
    with transaction(by=audit.SHELL):
        pass
    assert read(event).version == before


def statuses(roster: Roster) -> list[tuple[int, str, str]]:
    return [(row.id, row.name, row.status) for row in roster.rows]


def changed(invitation: Invitation, state: InvitationState) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, invitation.id).state = state


def test_invited_people_are_listed_by_their_replies_and_drafts_are_not(event: Event) -> None:
    for name, state in [("Ana", None), ("Emir", "declined"), ("Goran", "delegated"), ("Hana", "withdrawn")]:
        invitation = stories.invited(given_name=name, email=f"{name}@police.example")
        if state:
            changed(invitation, InvitationState(state))
    stories.invited_institution()
    stories.guest(given_name="Iva", email="iva@police.example")
    seen = read(event)
    assert statuses(seen) == [
        (1, "Ana Kovačević", "invited"),
        (2, "Emir Kovačević", "declined"),
        (3, "Goran Kovačević", "delegated"),
    ]
    assert (seen.counts, [row.badge for row in seen.rows]) == (DoorCounts(0, 0), [None] * 3)


def test_whatever_changes_of_an_invited_person_is_told(event: Event) -> None:
    before = read(event).version
    invitation = stories.invited(given_name="Vuk", email="vuk@police.example")
    sent = read(event, before)
    assert statuses(sent) == [(1, "Vuk Kovačević", "invited")]
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, 1).family_name = "Vuković"
    renamed = read(event, sent.version)
    assert statuses(renamed) == [(1, "Vuk Vuković", "invited")]
    changed(invitation, InvitationState.WITHDRAWN)
    withdrawn = read(event, renamed.version)
    assert statuses(withdrawn) == [(1, "Vuk Vuković", "cancelled")]
    assert read(event, withdrawn.version).rows == read(event).rows == []


def test_an_unnamed_guest_who_is_invited_is_listed_by_pseudonym(event: Event) -> None:
    stories.invited(given_name="Vuk", email="vuk@police.example")
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, 1)
        person.is_unnamed, person.unnamed_number = True, 1
    row = read(event).rows[0]
    assert (row.name, row.search, row.institution) == ("Judges 001", "judges 001", "")


def test_somebody_merged_is_no_longer_listed(event: Event) -> None:
    for name in ("Vuk", "Вук"):
        stories.invited(given_name=name, email=f"{name}@police.example")
    before = read(event)
    with transaction(by="account 1") as tx:
        merge(tx, event, (1, 2), set())
    assert statuses(read(event, before.version)) == [(2, "Vuk Kovačević", "cancelled")]
    assert statuses(read(event)) == [(1, "Vuk Kovačević", "invited")]


def test_the_app_gets_no_invited_people_before_their_time(event: Event) -> None:
    stories.invited()
    assert roster(db.session(), event.id, extent=Extent.REGISTERED).rows == []

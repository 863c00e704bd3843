"""The roster: the people for a door, and since when it has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.door_roster import Extent
from ctevents.domain.entry import Flag, Outcome
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.registration import InvitationState
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Event, Invitation, Person
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import (
    InstitutionFields,
    add_institution_guest,
    edit_institution_guest,
    edit_person_guest,
)
from ctevents.services.guests.merging import merge
from ctevents.services.guests.unmasking import name_again
from ctevents.services.people.marks import set_awaited_by
from ctevents.services.people.people import fields_of
from ctevents.services.replies.delegations import delegate
from ctevents.services.replies.invitations import decline
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.services.seating.roster import DoorCounts, Roster, roster
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
    return [
        (row.name, row.status, row.badge is not None, row.entry is not None) for row in roster.rows
    ]


@pytest.mark.long
def test_everybody_who_is_registered_is_listed_with_status(event: Event) -> None:
    """The name is that which a volunteer greets; titles are on paper only."""
    amra = stories.registered(title="H.E.")
    stories.registered(given_name="Vuk", email="vuk@police.example")
    stories.registered(
        given_name="Иван", family_name="Ђурић", email="ivan@police.example", institution=""
    )
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


@pytest.mark.long
def test_waiting_people_have_no_badge(event: Event) -> None:
    for name in ("Amra", "Vuk", "Ana"):
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
    assert people(read(event))[2] == ("Ana Kovačević", "waitlisted", False, False)


def test_unnamed_guests_stay_unnamed(event: Event) -> None:
    for name in ("Amra", "Vuk"):
        stories.registered(title="H.E.", given_name=name, email=f"{name.lower()}@police.example")
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
    assert sent == [8, 8]


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
        write_shown(tx, tx.get_one(Invitation, invitation.id), state=state)


@pytest.mark.long
def test_invited_people_are_listed_by_their_replies_and_drafts_are_not(event: Event) -> None:
    for name, state in [
        ("Ana", None),
        ("Emir", "declined"),
        ("Goran", "delegated"),
        ("Hana", "withdrawn"),
    ]:
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


def edited(tx: Transaction, person: Person, *, is_unnamed: bool = False, **changes: str) -> None:
    fields = replace(fields_of(person), **changes)
    edit_person_guest(tx, person, fields, is_unnamed=is_unnamed)


def imported(tx: Transaction, person: Person, **changes: str) -> None:
    shown = {
        "given_name": "Vuk",
        "family_name": "Kovačević",
        "email": person.email,
        "institution": "Sud BiH",
    } | changes
    content = write_csv(
        [
            ["reference", *shown],
            [reference(RowKind.PERSON, person.event_id, person.id), *shown.values()],
        ]
    )
    import_guests(tx, tx.get_one(Event, person.event_id), content, skip_refused=False)


def institution_renamed(tx: Transaction, person: Person) -> None:
    """Rename the institution, which has an offer."""
    invitation = add_institution_guest(
        tx,
        tx.get_one(Event, person.event_id),
        name="Sud BiH",
        group="judges",
        email="",
        language="bs",
        seats=1,
    )
    fields = InstitutionFields(name="Sud FBiH", group="judges", email="", language="bs", seats=None)
    edit_institution_guest(tx, invitation, fields)


def withdrawn(tx: Transaction, person: Person) -> None:
    withdraw_invitation(
        tx, tx.query(Invitation).filter_by(person_id=person.id).one(), reason="Mistake"
    )


def declined(tx: Transaction, person: Person) -> None:
    decline(tx, tx.query(Invitation).filter_by(person_id=person.id).one())


Change = Callable[[Transaction, Person], object]
CHANGES: dict[str, tuple[Change, tuple[object, ...]]] = {
    "renamed": (
        partial(edited, family_name="Vuković"),
        ("Vuk Vuković", "Sud BiH", "judges", "invited", []),
    ),
    "another group": (
        partial(edited, group="police"),
        ("Vuk Kovačević", "Sud BiH", "police", "invited", []),
    ),
    "another institution": (
        partial(edited, institution="SIPA"),
        ("Vuk Kovačević", "SIPA", "judges", "invited", []),
    ),
    "unnamed": (partial(edited, is_unnamed=True), ("Judges 001", "", "judges", "invited", [])),
    "institution renamed": (
        institution_renamed,
        ("Vuk Kovačević", "Sud FBiH", "judges", "invited", []),
    ),
    "somebody waits": (
        lambda tx, person: set_awaited_by(tx, person, "Ana"),
        ("Vuk Kovačević", "Sud BiH", "judges", "invited", [Flag.AWAITED]),
    ),
    "renamed by a file": (
        partial(imported, given_name="Vukan"),
        ("Vukan Kovačević", "Sud BiH", "judges", "invited", []),
    ),
    "another institution by a file": (
        partial(imported, institution="SIPA"),
        ("Vuk Kovačević", "SIPA", "judges", "invited", []),
    ),
    "another group by a file": (
        partial(imported, group="police"),
        ("Vuk Kovačević", "Sud BiH", "police", "invited", []),
    ),
    "declined": (declined, ("Vuk Kovačević", "Sud BiH", "judges", "declined", [])),
    "withdrawn": (withdrawn, ("Vuk Kovačević", "Sud BiH", "judges", "cancelled", [])),
}
"""A change of an invited person, and what the doors get."""


@pytest.mark.parametrize(("change", "shown"), CHANGES.values(), ids=CHANGES)
def test_doors_hear_of_each_change_of_an_invited_person(
    event: Event, change: Change, shown: tuple[object, ...]
) -> None:
    invitation = stories.invited(given_name="Vuk", email="vuk@police.example")
    before = read(event)
    assert [row.status for row in before.rows] == ["invited"]
    with transaction(by=audit.SHELL) as tx:
        change(tx, tx.get_one(Person, invitation.person_id))
    [row] = read(event, before.version).rows
    assert (row.name, row.institution, row.group, row.status, list(row.flags)) == shown


def test_doors_hear_that_an_unnamed_guest_is_named_again(event: Event) -> None:
    invitation = stories.invited(given_name="Vuk", email="vuk@police.example")
    with transaction(by=audit.SHELL) as tx:
        edited(tx, tx.get_one(Person, invitation.person_id), is_unnamed=True)
    before = read(event)
    with transaction(by=audit.SHELL) as tx:
        name_again(tx, tx.get_one(Person, invitation.person_id), "Agreed")
    assert statuses(read(event, before.version)) == [(1, "Vuk Kovačević", "invited")]


def test_doors_hear_nothing_about_hidden_details(event: Event) -> None:
    """News about a change of a hidden name would answer a guess."""
    invitation = stories.invited(given_name="Vuk", email="vuk@police.example")
    with transaction(by=audit.SHELL) as tx:
        edited(tx, tx.get_one(Person, invitation.person_id), is_unnamed=True)
    before = read(event)
    with transaction(by=audit.SHELL) as tx:
        edited(
            tx,
            tx.get_one(Person, invitation.person_id),
            is_unnamed=True,
            family_name="Vuković",
            institution="",
        )
    assert read(event).version == before.version


def test_doors_hear_of_a_colleague_in_whose_favour_an_invitation_is_passed_on(event: Event) -> None:
    invitation = stories.invited(given_name="Vuk", email="vuk@police.example")
    before = read(event)
    with transaction(by=audit.LINK) as tx:
        delegate(tx, invitation, stories.fields(given_name="Ana", email="ana@police.example"))
    told = [(1, "Vuk Kovačević", "delegated"), (2, "Ana Kovačević", "invited")]
    assert statuses(read(event, before.version)) == told


def test_doors_remove_people_whose_invitation_is_withdrawn(event: Event) -> None:
    invitation = stories.invited(given_name="Vuk", email="vuk@police.example")
    changed(invitation, InvitationState.WITHDRAWN)
    assert read(event, read(event).version).rows == read(event).rows == []


def test_an_unnamed_guest_who_is_invited_is_listed_by_pseudonym(event: Event) -> None:
    stories.invited(given_name="Vuk", email="vuk@police.example")
    with transaction(by=audit.SHELL) as tx:
        write_shown(tx, tx.get_one(Person, 1), is_unnamed=True, unnamed_number=1)
    row = read(event).rows[0]
    assert (row.name, row.search, row.institution) == ("Judges 001", "judges 001", "")


@pytest.mark.long
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

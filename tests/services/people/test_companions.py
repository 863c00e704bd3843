"""Companions: written, corrected, merged, and forgotten with their guest."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import CompanionRole, NamedCompanion
from ctevents.models import AuditEntry, Companion, Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.companions import let_companion_in
from ctevents.services.figures.attendance import matrix
from ctevents.services.figures.attendee_list import head_counts
from ctevents.services.guests.merging import merge
from ctevents.services.people.companions import companions_of, companions_version
from ctevents.services.privacy.requests import erase_person
from ctevents.services.privacy.retention import erase_event
from ctevents.services.replies.registrations import (
    Wishes,
    change_companions,
    change_registration,
    write_wishes,
)
from ctevents.services.replies.restoring import restore_listed
from ctevents.services.seating.companions import companions_at
from ctevents.texts.link_keys import sealer
from tests.support import stories

IVO = NamedCompanion(CompanionRole.DRIVER, "Ivo", "Ilić")
EVA = NamedCompanion(CompanionRole.INTERPRETER, "Eva", "Ek")
LATER = datetime(2027, 9, 10, 1, 0, tzinfo=UTC)


def name(registration: Registration, *named: NamedCompanion, seen: str | None = None) -> bool:
    with transaction(by=audit.SHELL) as tx:
        return change_companions(tx, tx.get_one(Registration, registration.id), named, seen=seen)


def named(registration: Registration) -> list[NamedCompanion]:
    db.session.rollback()
    return [each.named for each in companions_of(db.session(), registration.id)]


def ids(registration: Registration) -> list[str]:
    return [each.id for each in companions_of(db.session(), registration.id)]


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event(most_companions=2)
    return stories.registered()


def test_a_change_is_one_of_the_registration(registration: Registration) -> None:
    assert (name(registration, IVO, EVA), name(registration, IVO, EVA)) == (True, False)
    assert named(registration) == [IVO, EVA]
    entry = db.session.query(AuditEntry).filter_by(action="registration.changed").one()
    assert entry.details["fields"] == ["companions"]


def test_a_companion_who_is_named_again_or_corrected_stays_the_same(
    registration: Registration,
) -> None:
    name(registration, IVO, EVA)
    ivo, eva = ids(registration)
    name(registration, EVA, NamedCompanion(CompanionRole.ASSISTANT, "Ivo", "Ilić-Ek"))
    assert ids(registration) == [eva, ivo]
    name(registration)
    assert named(registration) == []


@pytest.mark.parametrize(
    ("corrected", "has_arrived"),
    [
        pytest.param(
            NamedCompanion(CompanionRole.SECURITY, "Ivo", "Ilic"),
            True,
            id="a slip in the name, another task",
        ),
        pytest.param(
            NamedCompanion(CompanionRole.DRIVER, "Mara", "Marić"), False, id="a different driver"
        ),
    ],
)
def test_who_has_arrived_stays_so_after_a_slip_was_corrected_and_not_another_person(
    registration: Registration, corrected: NamedCompanion, has_arrived: bool
) -> None:
    name(registration, IVO)
    with transaction(by=audit.SHELL) as tx:
        let_companion_in(tx, registration.event_id, ids(registration)[0], station="A")
    name(registration, corrected)
    (companion,) = companions_of(db.session(), registration.id)
    assert (companion.named, companion.entry is not None) == (corrected, has_arrived)


def test_what_somebody_else_saved_meanwhile_is_not_lost(registration: Registration) -> None:
    seen = companions_version(companions_of(db.session(), registration.id))
    name(registration, IVO)
    with pytest.raises(Refusal) as refused:
        name(registration, EVA, seen=seen)
    assert (refused.value.reason, named(registration)) == (Reason.CHANGED_MEANWHILE, [IVO])


def test_they_are_catered_for_and_in_no_figure_of_attendance(registration: Registration) -> None:
    before = matrix(db.session(), [registration.event_id]).as_json()
    name(registration, IVO, EVA)
    counts = head_counts(db.session(), registration.event_id)
    assert (counts.confirmed, counts.assistants, counts.heads) == (1, 2, 3)
    assert matrix(db.session(), [registration.event_id]).as_json() == before


def test_a_form_without_their_names_changes_only_the_number(registration: Registration) -> None:
    with transaction(by=audit.SHELL) as tx:
        row = tx.get_one(Registration, registration.id)
        assert write_wishes(tx, row, Wishes(assistants=2)) == ["assistants"]
        assert write_wishes(tx, row, Wishes(companions=[IVO])) == ["companions"]
        assert row.assistants == 1


@pytest.mark.parametrize("wishes", [Wishes(assistants=2), Wishes(companions=[IVO])])
def test_the_listed_guest_who_is_restored_has_none_of_the_other_person(
    registration: Registration, wishes: Wishes
) -> None:
    other = stories.fields(given_name="Emir", family_name="Emirić", email="emir@outside.example")
    with transaction(by=audit.LINK) as tx:
        row = tx.get_one(Registration, registration.id)
        change_registration(tx, row, other, wishes)
        row.visa_asked_at = tx.now
    with transaction(by=audit.SHELL) as tx:
        assert restore_listed(tx, tx.get_one(Person, registration.person_id))
        row = tx.get_one(Registration, registration.id)
        assert (row.assistants, row.visa_asked_at, companions_of(tx, row.id)) == (0, None, [])


def test_merging_keeps_those_of_both_once(registration: Registration) -> None:
    twin = stories.registered(
        given_name="Амра", family_name="Ковачевић", email="amra@other.example"
    )
    name(registration, IVO)
    name(twin, IVO, EVA)
    with transaction(by=audit.SHELL) as tx:
        for row in companions_of(tx, twin.id):
            let_companion_in(tx, registration.event_id, row.id, station="A")
        kept = merge(
            tx,
            tx.get_one(Event, registration.event_id),
            (registration.person_id, twin.person_id),
            (),
        )
        registration_id = tx.query(Registration.id).filter_by(person_id=kept.id).scalar()
    found = companions_of(db.session(), registration_id)
    assert ([each.named for each in found], [each.position for each in found]) == (
        [IVO, EVA],
        [0, 1],
    )
    assert [each.entry and each.entry.station for each in found] == ["A", "A"]


def test_nothing_joins_the_companion_of_an_unnamed_guest_to_the_guest(
    registration: Registration,
) -> None:
    other = stories.registered(given_name="Ada", email="ada@court.example")
    name(registration, IVO)
    name(other, EVA)
    stories.unnamed(registration.person_id)
    eva, ivo = companions_at(db.session(), registration.event_id)
    assert (eva.guest, eva.guest_id, eva.institution) == (
        "Ada Kovačević",
        other.person_id,
        "Sud BiH",
    )
    assert (ivo.name, ivo.guest, ivo.guest_id, ivo.institution, ivo.group) == (
        "Ivo Ilić",
        "",
        None,
        "",
        "",
    )


@pytest.mark.long
def test_names_are_erased_with_their_guest_and_with_the_event_and_the_number_stays(
    registration: Registration,
) -> None:
    other = stories.registered(given_name="Ada", email="ada@court.example")
    name(registration, IVO)
    name(other, EVA)
    with transaction(by=audit.SHELL) as tx:
        erase_person(tx, sealer(), tx.get_one(Person, registration.person_id), "Asked for it")
    assert (named(registration), named(other)) == ([], [EVA])
    with transaction(by=audit.SHELL, at=LATER) as tx:
        erase_event(tx, sealer(), stories.event())
    assert db.session.query(Companion).count() == 0
    assert [count for (count,) in db.session.query(Registration.assistants)] == [1, 1]

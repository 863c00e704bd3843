"""Unnamed guests: edited without being identified, and revealed for a stated reason."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Person
from ctevents.services.common import audit
from ctevents.services.guests.unmasking import (
    correct_unnamed_guest,
    edit_unnamed_guest,
    name_again,
    record_unmasking,
)
from ctevents.services.people.people import unnamed_version
from ctevents.services.people.unnamed import without_identity
from ctevents.services.seating.roster import roster, roster_version
from tests.support import stories


@pytest.fixture
def amra(app: Flask) -> Person:
    stories.published_event()
    person = stories.unnamed(stories.registered(phone="+387 61 234 567").person_id)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, person.id).formerly = [
            {"name": "Emina Hodžić", "email": "", "institution": ""}
        ]
    return person


def known(person: Person) -> tuple[str, ...]:
    return person.name, person.email, person.institution_name, person.position, person.phone


def edit(person: Person, **values: Any) -> list[str]:
    as_it_is: dict[str, Any] = {
        "group": person.group.code,
        "sex": person.sex,
        "language": person.language,
    }
    with transaction(by=audit.SHELL) as tx:
        return edit_unnamed_guest(tx, person, **(as_it_is | values))


def recorded(action: str) -> list[tuple[int | None, dict[str, Any]]]:
    entries = db.session.query(AuditEntry).filter_by(action=action).order_by(AuditEntry.id)
    return [(entry.person_id, entry.words) for entry in entries]


def test_what_may_be_known_is_edited_and_who_it_is_stays(amra: Person) -> None:
    before = known(amra)
    assert edit(amra, group="police", sex=Sex.X, language="mk") == ["group", "sex", "language"]
    assert (amra.group.code, amra.sex, amra.language, amra.is_unnamed) == (
        "police",
        Sex.X,
        "mk",
        True,
    )
    assert known(amra) == before
    assert edit(amra) == []


def test_an_edit_of_what_is_no_longer_so_is_refused(amra: Person) -> None:
    seen = unnamed_version(amra)
    edit(amra, group="police")
    with pytest.raises(Refusal) as refused:
        edit(amra, language="mk", seen=seen)
    assert (refused.value.reason, amra.language) == (Reason.CHANGED_MEANWHILE, "en")


def test_a_guest_who_was_erased_meanwhile_is_not_corrected(amra: Person) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, amra.id).erased_at = tx.now
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        correct_unnamed_guest(tx, amra, "given_name", "Emina")
    assert (refused.value.reason, amra.given_name) == (Reason.PERSON_ERASED, "Amra")


def test_the_audit_log_has_the_reason_for_revealing(amra: Person) -> None:
    with transaction(by=audit.by_account(7)) as tx:
        record_unmasking(tx, amra, "The hotel asks for Amra")
    assert recorded("guest.unmasked") == [(amra.id, {"reason": "The hotel asks for …"})]
    assert amra.is_unnamed


def test_named_again_is_told_to_the_doors_and_happens_once(amra: Person) -> None:
    version = roster_version(db.session(), amra.event_id)
    for _ in range(2):
        with transaction(by=audit.SHELL) as tx:
            name_again(tx, amra, "No longer under cover")
    assert recorded("guest.named") == [(amra.id, {"reason": "No longer under cover"})]
    assert [row.name for row in roster(db.session(), amra.event_id, since=version).rows] == [
        "Amra Kovačević"
    ]


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("The ministry asks who it is", "The ministry asks who it is"),
        ("Amra Kovačević asked", "… … asked"),
        ("ковачевић, AMRA: accreditation", "…, …: accreditation"),
        ("Kovačevića traži ministarstvo", "… traži ministarstvo"),
        ("her address is amra@police.example", "her address is …"),
        ("call +387 61 234 567 today", "call … today"),
        ("the JUDGE of the Sud BiH", "the … of the …"),
        ("Emina Hodžić until she married", "… … until she married"),
    ],
)
def test_a_reason_does_not_tell_who_it_is(amra: Person, reason: str, kept: str) -> None:
    assert without_identity(reason, amra) == kept

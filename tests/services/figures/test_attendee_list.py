"""The list of attendees: people who agreed, and nobody else."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import AttendeeChoice
from ctevents.models import AuditEntry, Registration
from ctevents.services.common import audit
from ctevents.services.figures.attendee_list import (
    ListCount,
    list_counts,
    people_listed,
    record_list,
)
from ctevents.services.replies.registrations import cancel_registration
from tests.support import stories


def registered(
    family_name: str, *, agrees: bool = True, comes: bool = False, given_name: str = "Ana"
) -> Registration:
    email = f"{given_name}-{family_name}@police.example".lower()
    registration = stories.registered(
        given_name=given_name, family_name=family_name, email=email, group="police"
    )
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).may_share_details = agrees
    if comes:
        stories.checked_in(registration)
    return registration


@pytest.fixture
def people(app: Flask) -> None:
    """Make three people who agreed: one attended, one cancelled, one was absent; one who did not
    agree; and an unnamed guest who attended."""
    stories.published_event()
    registered("Živković", comes=True)
    registered("Аврамовић", given_name="Јелена")
    registered("Silent", agrees=False, comes=True)
    stories.unnamed(registered("Secret", comes=True).person_id)
    gone = registered("Gone")
    with transaction(by=audit.SHELL) as tx:
        cancel_registration(tx, gone)


def names(listing: AttendeeChoice, *, only_agreed: bool = True) -> list[str]:
    (listed,) = people_listed(
        db.session(), [stories.event().id], listing, only_agreed=only_agreed
    ).values()
    return [person.shown.name for person in listed]


@pytest.mark.long
@pytest.mark.usefixtures("people")
def test_those_stand_on_it_who_agreed_and_have_a_place_or_came() -> None:
    assert names(AttendeeChoice.EXPECTED) == ["Јелена Аврамовић", "Ana Živković"]
    assert names(AttendeeChoice.ATTENDED) == ["Ana Živković"]
    assert names(AttendeeChoice.ATTENDED, only_agreed=False) == [
        "Ana Silent",
        "Ana Živković",
        "Police 001",
    ]


@pytest.mark.usefixtures("people")
def test_staff_are_told_how_many_are_left_out_and_the_log_how_many_were_named() -> None:
    event_id = stories.event().id
    assert list_counts(db.session(), event_id) == {
        AttendeeChoice.EXPECTED: ListCount(2, 2),
        AttendeeChoice.ATTENDED: ListCount(1, 2),
    }
    with transaction(by=audit.SHELL) as tx:
        record_list(tx, event_id, AttendeeChoice.EXPECTED, "pdf")
    entry = db.session.query(AuditEntry).filter_by(action="attendee_list.made").one()
    assert entry.details == {"names": "names-expected", "rows": 2, "file": "pdf"}

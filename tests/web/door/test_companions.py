"""Companions at the check-in desk: found by name, ticked without a badge, and not let in without
their guest's seat."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import CompanionRole, NamedCompanion
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Companion, Registration
from ctevents.services.common import audit
from ctevents.services.replies.registrations import cancel_registration, change_companions
from ctevents.services.seating.roster import door_counts
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

IVO = NamedCompanion(CompanionRole.DRIVER, "Ivo", "Ilić")


@pytest.fixture
def registration(app: Flask, clock: Clock) -> Registration:
    stories.published_event(most_companions=1)
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        change_companions(tx, tx.get_one(Registration, registration.id), [IVO])
    clock.now = datetime(2027, 3, 10, 9, tzinfo=UTC)
    return registration


@pytest.fixture
def staff(app: Flask, registration: Registration) -> Browser:
    return stories.signed_in(app, Role.DOOR, "ba")


def look_for(staff: Browser, name: str) -> Page:
    return staff.submit(staff.open("/door/ba/desk"), "code", press="Check in or search", code=name)


def companion() -> Companion:
    db.session.rollback()
    return db.session.query(Companion).one()


@pytest.mark.long
@pytest.mark.parametrize("typed", ["ilic", "Иво Илић", "kovacevic"])
def test_a_tick_lets_them_in_and_can_be_taken_back(
    staff: Browser, registration: Registration, typed: str
) -> None:
    page = look_for(staff, typed)
    assert "Ivo Ilić Driver · with Amra Kovačević · Sud BiH may enter" in page.text
    address = f"/door/ba/companions/{companion().id}"
    token = {"csrf_token": page.found_form("code").xpath(".//input[@name='csrf_token']/@value")[0]}
    said = staff.follow(staff.post(address, token))
    assert "Let in: Ivo Ilić" in said.text
    entry = companion().entry
    assert entry is not None
    assert entry.station == "A"
    staff.post(address, token)
    assert companion().entry == entry
    assert door_counts(db.session(), registration.event_id).attended == 0
    assert (
        "No longer in: Ivo Ilić" in staff.follow(staff.submit(look_for(staff, typed), "Undo")).text
    )
    assert companion().entry is None
    actions = [entry.action for entry in db.session.query(AuditEntry).order_by(AuditEntry.id)]
    assert actions[-2:] == ["companion.let_in", "companion.undone"]


@pytest.mark.long
def test_without_the_seat_of_their_guest_they_are_not_let_in(
    staff: Browser, registration: Registration
) -> None:
    page = look_for(staff, "ilic")
    with transaction(by=audit.SHELL, at=datetime(2027, 3, 1, tzinfo=UTC)) as tx:
        cancel_registration(tx, tx.get_one(Registration, registration.id))
    token = {"csrf_token": page.found_form("code").xpath(".//input[@name='csrf_token']/@value")[0]}
    said = staff.follow(staff.post(f"/door/ba/companions/{companion().id}", token))
    assert "Not to be let in, because the guest has no seat: Ivo Ilić" in said.text
    assert companion().entry is None
    assert "not to be let in" in look_for(staff, "ilic").text


@pytest.mark.long
def test_the_companion_of_an_unnamed_guest_is_found_by_their_own_name_only(
    staff: Browser, registration: Registration
) -> None:
    stories.unnamed(registration.person_id)
    assert "Ivo Ilić Driver may enter" in look_for(staff, "ilic").text
    assert "Ivo" not in look_for(staff, "kovacevic").text
    assert "Ivo" not in look_for(staff, "judges").text


@pytest.mark.long
def test_no_entry_about_an_unnamed_guest_has_the_time_at_which_a_companion_came(
    staff: Browser, registration: Registration
) -> None:
    stories.unnamed(registration.person_id)
    page = look_for(staff, "ilic")
    token = {"csrf_token": page.found_form("code").xpath(".//input[@name='csrf_token']/@value")[0]}
    staff.post(f"/door/ba/companions/{companion().id}", token)
    staff.post(f"/door/ba/companions/{companion().id}/undo", token)
    entries = db.session.query(AuditEntry).filter(AuditEntry.action.startswith("companion.")).all()
    assert [(entry.person_id, entry.details["companion"]) for entry in entries] == [
        (None, companion().id)
    ] * 2

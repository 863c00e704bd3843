"""The page of a guest has one form: one press saves details, notes, marks and companions, and loses
nothing."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import undefer

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Person
from ctevents.services.common import audit
from ctevents.services.people.companions import companions_of
from ctevents.services.people.marks import set_vip, tags_of
from ctevents.services.replies.registrations import registration_of
from ctevents.web.question_fields import _names_of_row
from tests.support import stories
from tests.support.pages import Browser

SAVE = "Save the guest"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event(most_companions=2)
    return stories.signed_in(app, Role.OFFICE, "ba")


@pytest.fixture
def path(office: Browser) -> str:
    return f"/staff/events/ba/guests/people/{stories.registered().person_id}"


def person() -> Person:
    db.session.rollback()
    return db.session.query(Person).options(undefer(Person.note)).one()


@pytest.mark.long
def test_a_correction_a_note_a_mark_and_a_companion_are_saved_by_one_press(
    office: Browser, path: str
) -> None:
    page = office.open(path)
    assert [text for text in page.all("main button") if text.startswith("Save")] == [SAVE]
    host = next(
        str(option["value"])
        for option in page.form("is_vip").select("#host option")
        if option["value"]
    )
    marks = {
        "is_vip": "y",
        "host": host,
        "tags": "Front row",
        "note": "Comes late",
        "awaited_by": "Emir, 061 111 222",
    }
    companion = dict(zip(_names_of_row(1), ("interpreter", "Ana", "Kos"), strict=True))
    answer = office.submit(page, SAVE, position="Minister", **marks, **companion)
    assert office.follow(answer).all(".notice") == ["The guest is saved."]
    saved = person()
    assert (saved.position, saved.is_vip, str(saved.host_id)) == ("Minister", True, host)
    assert (saved.note, saved.awaited_by) == ("Comes late", "Emir, 061 111 222")
    assert [tag.name for tag in tags_of(db.session(), saved.id)] == ["Front row"]
    registration = registration_of(db.session(), saved.id)
    assert registration is not None
    assert [each.given_name for each in companions_of(db.session(), registration.id)] == ["Ana"]
    edits = db.session.query(AuditEntry).where(
        AuditEntry.action.in_(["guest.edited", "registration.changed"])
    )
    fields = sorted(field for entry in edits for field in entry.details["fields"])
    assert fields == ["awaited_by", "companions", "host", "is_vip", "note", "position", "tags"]
    assert office.follow(office.submit(office.open(path), SAVE)).all(".notice") == [
        "Nothing was changed."
    ]


@pytest.mark.long
def test_a_slip_in_one_part_keeps_what_was_typed_in_the_others(office: Browser, path: str) -> None:
    typed = {"note": "Comes late", "is_vip": "y", "tags": "x" * 41, "family_name": ""}
    answer = office.submit(office.open(path), SAVE, **typed)
    assert (answer.status, answer.errors) == (
        422,
        ["Enter the family name.", "A tag can have at most 40 characters."],
    )
    assert len(answer.all("#errors")) == 1
    office.submit(answer, SAVE, tags="Media", family_name="Kovačević")
    assert (person().note, person().is_vip) == ("Comes late", True)


@pytest.mark.long
def test_what_colleagues_did_meanwhile_stays_until_it_was_seen(office: Browser, path: str) -> None:
    """A colleague edits in a different window, and a bulk action marks VIPs."""
    stale = office.open(path)
    office.submit(office.open(path), SAVE, position="Clerk", note="Vegetarian")
    with transaction(by=audit.SHELL) as tx:
        set_vip(tx, stories.event().id, tx.scalars(select(Person.id)).all(), is_vip=True)
    answer = office.submit(stale, SAVE, phone="061 333 444", note="Comes late", tags="Media")
    assert (answer.status, person().phone, person().note, person().is_vip) == (
        409,
        "",
        "Vegetarian",
        True,
    )
    assert answer.all("main .notice.warning li") == [
        "Position: Clerk",
        "Phone: (empty)",
        "Note: Vegetarian",
    ]
    assert office.submit(answer, SAVE, position="Clerk").status == 303
    assert (person().phone, person().note, person().is_vip) == ("061 333 444", "Comes late", True)


def test_a_page_from_before_an_upgrade_keeps_notes_and_marks(office: Browser, path: str) -> None:
    """Its form has only the details."""
    office.submit(office.open(path), SAVE, note="Comes late", is_vip="y")
    old = {
        "marks_version": None,
        "companions_version": None,
        "is_vip": None,
        "note": None,
        "tags": None,
    }
    assert office.submit(office.open(path), SAVE, position="Judge", **old).status == 303
    assert (person().position, person().note, person().is_vip) == ("Judge", "Comes late", True)


@pytest.mark.parametrize("part", ["", "marks_version"])
def test_a_form_without_its_token_and_version_saves_nothing(
    office: Browser, path: str, part: str
) -> None:
    """Another site, too, can send a form that leaves both out."""
    before = person()
    names, is_vip = (before.given_name, before.family_name), before.is_vip
    typed = {"given_name": "Eve", "family_name": "Kos", "is_vip": "y"} | (
        {part: "x"} if part else {}
    )
    answer = office.client.post(path, data=typed)
    assert answer.status_code == 422
    after = person()
    assert ((after.given_name, after.family_name), after.is_vip) == (names, is_vip)

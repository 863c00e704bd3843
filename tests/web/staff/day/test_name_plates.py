"""Name plates: groups, languages, and the audit log's entries."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from tests.formats.pdf.test_badges import alternatives, pages, text_of
from tests.support import door, stories


@pytest.mark.long
def test_they_are_printed_for_some_groups_by_family_name_and_logged(app: Flask) -> None:
    stories.published_event("al")
    for given, family, group in (
        ("Љубица", "Његић", "judges"),
        ("Ana", "Čolić", "judges"),
        ("Emir", "Abazi", "police"),
    ):
        stories.registered(
            "al",
            title="Prof.",
            given_name=given,
            family_name=family,
            group=group,
            email=f"{given}@x.example",
        )
    office = stories.signed_in(app, Role.OFFICE, "al")
    page = office.open("/staff/events/al/name-plates")
    assert (page.heading, page.all("tbody tr")) == (
        "Name plates: Tirana",
        ["Police 1", "Judges 2", "All 3"],
    )
    answer = office.submit(page, "group", group=["judges"], language="sq").response
    assert answer.headers["Content-Disposition"] == "attachment; filename=name-plates-tirana.pdf"
    assert ["ČOLIĆ" in each.extract_text() for each in pages(answer.data)] == [True, False]
    assert "Prof.ЊЕГИЋ,Љубица" in text_of(answer.data)
    assert alternatives(answer.data) == ["Nuk ka lejuar fotografi"] * 2
    entry = db.session.query(AuditEntry).filter_by(action="name_plates.printed").one()
    assert entry.details == {"groups": ["judges"], "name_plates": 2}


def test_without_anybody_page_says_so(app: Flask) -> None:
    stories.published_event("ba")
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/events/ba/name-plates")
    assert "There are no name plates to print yet" in page.text


@pytest.mark.long
def test_the_plate_of_one_guest_is_printed_from_their_page(app: Flask) -> None:
    stories.published_event("ba")
    amra = stories.registered(title="H.E.")
    stories.registered(given_name="Vuk", email="vuk@police.example")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(f"/staff/events/ba/guests/people/{amra.person_id}")
    assert page.heading == "H.E. Amra Kovačević"
    answer = office.submit(page, "Print the name plate (PDF)").response
    assert answer.headers["Content-Disposition"] == f"attachment; filename=name-plate-{amra.id}.pdf"
    assert text_of(answer.data).startswith("H.E.")
    assert (len(pages(answer.data)), "Vuk" in text_of(answer.data)) == (1, False)
    entry = db.session.query(AuditEntry).filter_by(action="name_plates.printed").one()
    assert (entry.person_id, entry.details) == (amra.person_id, {"name_plates": 1})


@pytest.mark.long
def test_a_guest_without_a_seat_has_no_plate(app: Flask) -> None:
    stories.published_event("ba")
    office, registration = stories.signed_in(app, Role.OFFICE, "ba"), stories.registered()
    path = f"/staff/events/ba/guests/people/{registration.person_id}"
    page = office.open(path)
    door.cancelled(registration.id)
    assert office.submit(page, "Print the name plate (PDF)").status == 404

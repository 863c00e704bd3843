"""Unnamed guests."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import AttendeeChoice
from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.people import Sex
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Invitation, Person
from ctevents.services.common import audit
from ctevents.services.door.sheets import sheet_rows
from ctevents.services.figures.attendee_list import people_listed
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import (
    add_person_guest,
    edit_person_guest,
    guest_list,
    guest_records,
)
from ctevents.services.guests.records import SortBy
from ctevents.services.people.institutions import institutions
from ctevents.services.people.unnamed import shown
from ctevents.services.seating.badges import badges_to_print
from tests.support import stories
from tests.support.tables import guest_table


def add(name: str, **changes: Any) -> Invitation:
    with transaction(by=audit.SHELL) as tx:
        typed = stories.fields(given_name=name, email=f"{name}@police.example", **changes)
        return add_person_guest(tx, stories.event(), typed, is_unnamed=True)


def edit(invitation: Invitation, *, is_unnamed: bool = True, **changes: Any) -> None:
    person = stories.person_of(invitation)
    typed = stories.fields(given_name=person.given_name, email=person.email, **changes)
    with transaction(by=audit.SHELL) as tx:
        edit_person_guest(tx, person, typed, is_unnamed=is_unnamed)


def names(*invitations: Invitation) -> list[str]:
    return [shown(stories.person_of(each)).name for each in invitations]


def test_a_number_stays_with_its_person(app: Flask) -> None:
    """The number on a printed badge never belongs to a different person later."""
    stories.planned_event()
    amra, emir, vuk = add("Amra"), add("Emir"), add("Vuk")
    assert names(amra, emir, vuk) == ["Judges 001", "Judges 002", "Judges 003"]
    edit(amra, is_unnamed=False)
    edit(vuk, group="police")
    assert names(amra, emir, vuk) == ["Amra Kovačević", "Judges 002", "Police 003"]
    ana = add("Ana")
    edit(amra)
    assert names(amra, emir, vuk, ana) == ["Judges 001", "Judges 002", "Police 003", "Judges 004"]


def test_each_event_counts_for_itself_and_a_file_gives_numbers_in_its_order(app: Flask) -> None:
    add("Amra")
    event = stories.planned_event("xk")
    content = (
        "given_name,family_name,group,unnamed\n"
        "Ana,Hoti,police,yes\nDriton,Hoti,police,\nBesa,Hoti,police,yes\n"
    )
    with transaction(by=audit.SHELL) as tx:
        import_guests(tx, event, content.encode(), skip_refused=False)
    numbers = {
        person.given_name: person.unnamed_number
        for person in db.session.query(Person).filter_by(event_id=event.id)
    }
    assert numbers == {"Ana": 1, "Driton": None, "Besa": 2}


def test_the_guest_list_says_of_them_nothing_that_tells_who_they_are(app: Flask) -> None:
    invitation = add("Amra", phone="+387 61 234 567")
    [record] = guest_records(db.session(), stories.event().id)
    hidden = (
        record.email,
        record.institution,
        record.institution_id,
        record.position,
        record.phone,
    )
    assert (record.name, *hidden) == ("Judges 001", "", "", None, "", "")
    shown_still = (record.group, record.sex, record.language, record.is_unnamed, record.invitation)
    assert shown_still == ("judges", Sex.F, "en", True, invitation.state)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("judges 001", ["Judges 001"]),
        ("JUDGES", ["Judges 001"]),
        ("001", ["Judges 001"]),
        ("amra", []),
        ("kovacevic", ["Ana Kovačević"]),
        ("amra@police", []),
        ("sud", ["Ana Kovačević"]),
    ],
)
def test_they_are_found_only_by_the_pseudonym(app: Flask, search: str, found: list[str]) -> None:
    add("Amra")
    stories.guest(given_name="Ana", email="ana@police.example")
    assert listed(search=search) == found


def test_no_filter_and_no_order_tells_where_they_belong(app: Flask) -> None:
    institution_id = stories.person_of(add("Amra")).institution_id
    assert listed(institution_id=institution_id) == []
    stories.guest(given_name="Zora")
    stories.guest(given_name="Vuk", institution="Vlada")
    assert {sort: listed(sort_by=sort)[-1] for sort in (SortBy.NAME, SortBy.INSTITUTION)} == {
        SortBy.NAME: "Judges 001",
        SortBy.INSTITUTION: "Judges 001",
    }


@pytest.mark.long
def test_on_all_that_is_printed_they_stand_in_the_same_order(app: Flask) -> None:
    stories.published_event()
    for given_name, group in (("Zana", "police"), ("Amra", "judges")):
        registration = stories.registered(
            given_name=given_name, group=group, email=f"{given_name}@x.example"
        )
        stories.unnamed(registration.person_id)
    stories.registered(given_name="Ema")
    session, event_id = db.session(), stories.event().id
    printed = [
        [
            shown(registration.person).name
            for _badge, registration in badges_to_print(session, event_id)
        ],
        [row.name for row in sheet_rows(session, event_id)],
        [
            each.shown.name
            for each in people_listed(
                session, [event_id], AttendeeChoice.EXPECTED, only_agreed=False
            )[event_id]
        ],
    ]
    assert printed == [["Ema Kovačević", "Judges 002", "Police 001"]] * 3


def test_a_body_of_which_nobody_else_is_listed_is_not_offered(app: Flask) -> None:
    add("Amra", institution="Shelter")
    add("Emir", institution="Sud BiH")
    stories.guest(given_name="Zora", institution="Sud BiH")
    stories.institution_guest(name="Vlada")
    assert [body.name for body in institutions(db.session(), stories.event().id)] == [
        "Sud BiH",
        "Vlada",
    ]


def test_the_exported_list_hides_them_and_changes_nothing_when_it_is_imported_again(
    app: Flask,
) -> None:
    add("Amra", phone="+387 61 234 567", title="H.E.", rank="minister")
    edit(add("Emir"), group="police")
    event, tables = stories.event(), [guest_table(db.session(), stories.event().id)]
    assert [row[:11] for row in tables[0][1:]] == [
        ["Judges", "001", "", "", "", "", "", "judges", "f", "en", ""],
        ["Police", "002", "", "", "", "", "", "police", "f", "en", ""],
    ]
    with transaction(by=audit.SHELL) as tx:
        planned = import_guests(tx, event, write_csv(tables[0]), skip_refused=False)
    assert [row.outcome for row in planned.rows] == [RowOutcome.SAME, RowOutcome.SAME]
    tables.append(guest_table(db.session(), event.id))
    assert tables[0] == tables[1]
    assert {person.given_name for person in db.session.query(Person)} == {"Amra", "Emir"}


def listed(*, sort_by: SortBy = SortBy.NAME, **filters: Any) -> list[str]:
    found = guest_list(db.session(), stories.event().id, GuestFilters(**filters), sort_by=sort_by)
    return [record.name for record in found.records]

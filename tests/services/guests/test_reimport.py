"""An exported list is imported again: unchanged it changes nothing, in any order and with any part
left out."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from io import StringIO
from random import Random
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Base, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import Problem
from ctevents.domain.people import Sex, name_key
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.formats.spreadsheet import write_csv, write_xlsx
from ctevents.formats.transliteration import search_key
from ctevents.models import Institution, Invitation, Person, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.guests.export import HEADINGS
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.merging import merge
from ctevents.services.people.unnamed import number_unnamed
from ctevents.tokens import new_nonce
from tests.support import door, stories
from tests.support.tables import guest_table

Table = list[list[str | int]]


def exported(slug: str = "ba") -> Table:
    return guest_table(db.session(), stories.event(slug).id)


def bring(table: Sequence[Sequence[str | int]] | bytes, slug: str = "ba") -> list[PlannedRow]:
    content = table if isinstance(table, bytes) else write_csv(table)
    with transaction(by=audit.by_account(7)) as tx:
        return import_guests(tx, stories.event(slug), content, skip_refused=True).rows


def everything() -> dict[str, list[Any]]:
    """Every row of every table."""
    session = db.session()
    return {
        table.name: [
            tuple(row)
            for row in session.execute(select(table).order_by(*table.primary_key.columns))
        ]
        for table in Base.metadata.sorted_tables
    }


def outcomes(rows: Sequence[PlannedRow]) -> set[RowOutcome]:
    return {row.outcome for row in rows}


NAMES = [
    "Ana",
    "ANA",
    "Ана",
    "Đorđe",
    "Ђорђе",
    "Gëzim",
    "=1+1",
    "+Ana",
    "-Bo",
    "@x",
    "'=cmd",
    "''-",
    "'t Hooft",
    "O'Neill",
    "Judges",
    "007",
    "1e5",
    "true",
    "2027-03-10",
    'Ana "Ani", Anka; Anica',
    "N" * 200,
    "محمد",
]
BODIES = ["MUP", "Sud BiH", "Суд БиХ", "=Sud", "I" * 200, None]
ADDRESSES = [
    "",
    "",
    "office@mup.example",
    "OFFICE@mup.example",
    "a@x.example",
    "+a@x.example",
    "=a@x.example",
]
PHONES = ["", "+387 61 234 567", "+38344123456", "044123456", "00383 44", "-", "'+1"]


def crowd(lot: Random, size: int = 40) -> None:
    """Make people of every kind on a list, many with similar name, address or institution."""
    event_id, groups = stories.event().id, list(db.session().scalars(select(StakeholderGroup.id)))
    with transaction(by=audit.SHELL) as tx:
        bodies = [
            None if name is None else _body(tx, event_id, name, lot.choice([*groups, None]))
            for name in BODIES
        ]
        for body in filter(None, bodies):
            if lot.random() < 0.5:
                split = lot.choice([{}, {"police": 1, "judges": 2}])
                tx.add(
                    _invitation(
                        lot,
                        event_id,
                        institution=body,
                        seats=3,
                        split=split,
                        focal_email="a@x.example",
                    )
                )
        for _ in range(size):
            _person(tx, lot, event_id, lot.choice(groups), lot.choice(bodies))
        number_unnamed(tx, event_id)
        for person in tx.scalars(select(Person).where(Person.is_unnamed)):
            person.is_unnamed = lot.random() < 0.7  # the others are named again


def _body(tx: Transaction, event_id: int, name: str, group_id: int | None) -> Institution:
    body = Institution(event_id=event_id, name=name, name_key=name_key(name), group_id=group_id)
    tx.add(body)
    return body


def _person(
    tx: Transaction, lot: Random, event_id: int, group_id: int, body: Institution | None
) -> None:
    given_name, family_name = lot.choice(NAMES), lot.choice(NAMES)
    person = Person(
        event_id=event_id,
        given_name=given_name,
        family_name=family_name,
        search_key=search_key(f"{given_name} {family_name}"),
        sort_key=b"",
        email=lot.choice(ADDRESSES),
        institution=body,
        institution_typed=lot.choice(["", "", "M.U.P."]) if body else "",
        position=lot.choice(["", "=Judge", "P" * 200]),
        title=lot.choice(["", "H.E.", "T" * 60]),
        rank=lot.choice([None, *Rank]),
        group_id=group_id,
        sex=lot.choice(list(Sex)),
        language=lot.choice(["bs", "sr-Cyrl"]),
        phone=lot.choice(PHONES),
        is_unnamed=lot.random() < 0.3,
        self_entered=lot.choice([[], ["given_name", "position"]]),
        formerly=lot.choice([[], [{"name": "Ana Ana", "email": "", "institution": "MUP"}]]),
        created_at=stories.now(),
    )
    tx.add(person)
    tx.flush()
    if lot.random() < 0.7:
        tx.add(_invitation(lot, event_id, person=person, person_id=person.id))
    if lot.random() < 0.4:
        tx.add(
            Registration(
                event_id=event_id,
                person=person,
                state=lot.choice(list(RegistrationState)),
                is_walk_in=lot.random() < 0.5,
                link_nonce=new_nonce(),
                reply_token=new_nonce(),
                created_at=stories.now(),
                asked_at=stories.now(),
                changed_at=stories.now(),
            )
        )


def _invitation(lot: Random, event_id: int, **whose: Any) -> Invitation:
    state = lot.choice(list(InvitationState))
    return Invitation(
        event_id=event_id,
        link_nonce=new_nonce(),
        language="bs",
        state=state,
        created_at=stories.now(),
        **whose,
    )


def by_semicolons(table: Table) -> bytes:
    """Return the table as a spreadsheet program saves it in these countries, sorted by family
    name."""
    out = StringIO(newline="")
    rows = [next(csv.reader([line])) for line in write_csv(table).decode("utf-8-sig").splitlines()]
    csv.writer(out, delimiter=";").writerows(
        [rows[0], *sorted(rows[1:], key=lambda row: row[::-1])]
    )
    return out.getvalue().encode("utf-8-sig")


def as_numbers(table: Table) -> bytes:
    """Return a workbook in which texts that look like numbers are numbers."""
    rows = [
        [int(cell) if isinstance(cell, str) and cell.isdigit() else cell for cell in row]
        for row in table
    ]
    return write_xlsx(rows, sheet="guests")


def some_columns(table: Table) -> bytes:
    kept = [HEADINGS.index(heading) for heading in ("reference", "phone", "group")]
    return write_csv([[row[index] for index in kept] for row in table[:1] + table[:5:-2]])


@pytest.mark.long
@pytest.mark.parametrize(
    "file",
    [write_csv, by_semicolons, as_numbers, some_columns],
    ids=["csv", "semicolons and another order", "a workbook with numbers", "some rows and columns"],
)
@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_on_a_list_stays_as_it_was(
    app: Flask, seed: int, file: Callable[[Table], bytes]
) -> None:
    crowd(Random(seed))
    before, content = everything(), file(exported())
    assert outcomes(bring(content)) == {RowOutcome.SAME}
    assert everything() == before


@pytest.mark.long
@pytest.mark.parametrize("is_unnamed", [False, True])
def test_by_whatever_way_somebody_came_on_it(app: Flask, is_unnamed: bool) -> None:
    """Added by hand, invited, nominated by an institution, at the door; later states are drawn by
    lot above."""
    event_id = stories.published_event().id
    stories.guest(email="by-hand@police.example")
    stories.registered()
    stories.named(stories.invited_institution(), "Nominee", email="nominee@police.example")
    door.walked_in(event_id)
    with transaction(by=audit.SHELL) as tx:
        for person in tx.scalars(select(Person)):
            person.is_unnamed = is_unnamed
        number_unnamed(tx, event_id)
    before, table = everything(), exported()
    assert (outcomes(bring(table)), len(table)) == ({RowOutcome.SAME}, 1 + 4 + 1)
    assert everything() == before


@pytest.mark.long
def test_a_merged_guest_is_known_by_what_is_left_of_them(app: Flask) -> None:
    kept, lost = (
        stories.person_of(stories.guest(email=f"{name}@police.example")) for name in ("a", "b")
    )
    old, pair = exported(), (kept.id, lost.id)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), pair, ())
    assert outcomes(bring(exported())) == {RowOutcome.SAME}
    planned = bring(old)
    assert sorted(row.outcome for row in planned) == [RowOutcome.REFUSED, RowOutcome.SAME]


def cell(table: Table, row: int, heading: str, value: str | int) -> None:
    table[row][HEADINGS.index(heading)] = value


def test_a_person_with_another_name_is_the_same_person(app: Flask) -> None:
    person = stories.person_of(stories.guest())
    table, old = exported(), exported()
    cell(table, 1, "family_name", "Begić")
    cell(table, 1, "email", "begic@police.example")
    cell(table, 1, "institution", "Vlada")
    assert outcomes(bring(table)) == {RowOutcome.CHANGED}
    db.session().refresh(person)
    assert (person.name, person.email, person.institution_name) == (
        "Amra Begić",
        "begic@police.example",
        "Vlada",
    )
    assert (outcomes(bring(table)), db.session.query(Person).count()) == ({RowOutcome.SAME}, 1)
    without = [row[: HEADINGS.index("reference")] for row in old]
    assert [row.target for row in bring(without)] == [person.id]  # known by the old name too


def test_seats_and_address_of_an_institution(app: Flask) -> None:
    invitation = stories.institution_guest(seats=3)
    reference = exported()[1][HEADINGS.index("reference")]
    assert outcomes(bring([["reference", "seats", "email"], [reference, 5, "new@x.example"]])) == {
        RowOutcome.CHANGED
    }
    db.session().refresh(invitation)
    assert (invitation.seats, invitation.focal_email) == (5, "new@x.example")
    [same] = bring([["reference", "institution", "seats"], [reference, "Another name", 5]])
    assert (same.outcome, db.session.query(Institution).count()) == (RowOutcome.SAME, 1)


@pytest.mark.parametrize("foreign", [True, False])
def test_the_reference_of_another_list_is_one_of_none(app: Flask, foreign: bool) -> None:
    """The answer is the same, and nothing is changed."""
    for slug in ("ba", "xk"):
        stories.guest(slug)
    table = exported()
    reference = exported("xk")[1][HEADINGS.index("reference")] if foreign else "P999-ABCD"
    cell(table, 1, "reference", reference)
    cell(table, 1, "phone", "1")
    before, [planned] = everything(), bring(table)
    assert [(error.column, error.problem) for error in planned.errors] == [
        ("reference", Problem.UNKNOWN_REFERENCE)
    ]
    assert (planned.outcome, planned.target, planned.name, everything() == before) == (
        RowOutcome.REFUSED,
        None,
        "",
        True,
    )


def test_a_pseudonymous_row_changes_what_its_form_does(app: Flask) -> None:
    person = stories.unnamed(stories.person_of(stories.guest(phone="+387 61")).id)
    table = exported()
    for heading, value in {
        "group": "police",
        "email": "eve@x.example",
        "phone": "1",
        "institution": "New",
    }.items():
        cell(table, 1, heading, value)
    assert outcomes(bring(table)) == {RowOutcome.CHANGED}
    db.session().refresh(person)
    assert (
        person.name,
        person.email,
        person.phone,
        person.institution_name,
        person.group.code,
    ) == (
        "Amra Kovačević",
        "amra@police.example",
        "+387 61",
        "Sud BiH",
        "police",
    )
    assert [body.name for body in db.session.query(Institution)] == ["Sud BiH"]

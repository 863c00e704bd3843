"""Hosts, tags and remarks of a file: added to what staff keep about a guest, and never given to an
unnamed one."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import undefer

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Account, Event, GuestImport, Person
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.plan import ImportPlan, plan
from ctevents.services.guests.undoing.undo import undo_import, undo_plan
from ctevents.services.people.marks import add_tag, tags_of, write_notes
from tests.conftest import Clock
from tests.support import stories

COLUMNS = ["given_name", "family_name", "email", "group", "unnamed", "host", "tags", "remarks"]
AMRA = [
    "Amra",
    "Kovačević",
    "amra@police.example",
    "judges",
    "",
    "Ana at the desk",
    "Speaker; panel 2",
    "needs a lift",
]


def imported(*rows: list[str]) -> ImportPlan:
    with transaction(by=audit.SHELL) as tx:
        return import_guests(tx, stories.event(), write_csv([COLUMNS, *rows]), skip_refused=False)


def marks() -> list[tuple[str, int | None, str, list[str]]]:
    db.session().expire_all()
    people = (
        db.session().scalars(select(Person).options(undefer(Person.note)).order_by(Person.id)).all()
    )
    return [
        (
            each.note,
            each.host_id,
            each.awaited_by,
            [tag.name for tag in tags_of(db.session(), each.id)],
        )
        for each in people
    ]


def test_a_new_guest_has_them(app: Flask) -> None:
    imported(AMRA)
    assert marks() == [("needs a lift", None, "Ana at the desk", ["panel 2", "Speaker"])]


def test_an_account_of_the_team_is_the_host(app: Flask) -> None:
    email = stories.account(Role.OFFICE, "ba")
    imported([*AMRA[:5], email.upper(), "", ""])
    account = db.session().scalars(select(Account).where(Account.email == email)).one()
    assert marks() == [("", account.id, "", [])]


@pytest.mark.long
def test_a_listed_guest_gets_more_and_loses_none(app: Flask, clock: Clock) -> None:
    number = stories.guest().person_id or 0
    with transaction(by=audit.SHELL) as tx:
        write_notes(tx, stories.event().id, {number: "old friend"})
        add_tag(tx, stories.event().id, [number], "speaker")
    clock.advance(minutes=1)
    before = marks()
    imported(AMRA)
    after = [("old friend\nneeds a lift", None, "Ana at the desk", ["panel 2", "speaker"])]
    assert marks() == after
    again = plan(db.session(), stories.event(), write_csv([COLUMNS, AMRA]), actor=audit.SHELL)
    assert [row.outcome for row in again.rows] == [RowOutcome.SAME]
    made = db.session().scalars(select(GuestImport)).one()
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, made.event_id)
        undo_import(tx, event, made.id, undo_plan(tx, event, made.id, tx.now).version)
    assert marks() == before


@pytest.mark.parametrize("is_listed", [False, True])
def test_an_unnamed_guest_gets_none(app: Flask, is_listed: bool) -> None:
    if is_listed:
        stories.unnamed(stories.guest().person_id or 0)
    imported([*AMRA[:4], "yes", *AMRA[5:]])
    assert marks() == [("", None, "", [])]


def test_a_tag_that_is_too_long_refuses_the_row(app: Flask) -> None:
    found = plan(
        db.session(),
        stories.event(),
        write_csv([COLUMNS, [*AMRA[:6], "x" * 41, ""]]),
        actor=audit.SHELL,
    )
    assert [(error.column, error.problem) for error in found.rows[0].errors] == [
        ("tags", "too_long")
    ]

"""The way to partitions by event stays open, and docs/scale.md names what would change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import Table, UniqueConstraint, func, select

import ctevents.models  # noqa: F401  # all tables
from bench.databases import KINDS
from bench.multitude import FIRST
from bench.scale import compared, site_among
from ctevents.db.base import Base
from ctevents.db.handle import db
from ctevents.models import Event, Person, Registration
from tests.conftest import Databases

SCALE = Path(__file__).resolve().parents[1] / "docs" / "scale.md"
BETWEEN_EVENTS = {"two_people", "account_letters"}
"""Tables that join people of two events, or letters to staff: they stay in one place."""


def of_guests() -> dict[str, Table]:
    """Return the tables that refer to a guest, directly or by others, and that of guests."""
    found, tables = {"people"}, Base.metadata.tables
    while more := {name for name in set(tables) - found if refers_to(tables[name]) & found}:
        found |= more
    return {name: tables[name] for name in sorted(found)}


def refers_to(table: Table) -> set[str]:
    return {each.referred_table.name for each in table.foreign_key_constraints}


def ways_to_events(table: Table) -> set[str]:
    """Return the columns that refer to an event."""
    found = (each for each in table.foreign_key_constraints if each.referred_table.name == "events")
    return {column.name for each in found for column in each.columns}


def unique_keys(table: Table) -> list[list[str]]:
    constraints = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    return [
        [column.name for column in each.columns] for each in (*constraints, *(i for i in table.indexes if i.unique))
    ]


def keys_without_event() -> set[tuple[str, str]]:
    """Return table and columns of each unique key that a partitioned table could not have."""
    return {
        (name, ", ".join(key))
        for name, table in of_guests().items()
        if name not in BETWEEN_EVENTS
        for key in unique_keys(table)
        if "event_id" not in key
    }


def listed(heading: str) -> list[list[str]]:
    """Return the cells of the table in docs/scale.md that begins with this heading, without backticks."""
    rows = SCALE.read_text("utf-8").partition(f"| {heading} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [[cell.strip().replace("`", "") for cell in row.strip("|").split("|")] for row in rows]


def test_each_table_of_guests_knows_its_event_or_refers_to_one_that_does() -> None:
    tables = of_guests()
    without = {name for name, table in tables.items() if "event_id" not in table.c} - BETWEEN_EVENTS
    assert {name for name in without if not refers_to(tables[name]) & set(tables)} == set()
    assert {row[0] for row in listed("needs an event_id of its own")} == without


def test_no_table_refers_to_a_second_event() -> None:
    """Apart from the note from which event a text was copied."""
    ways = {name: ways_to_events(table) - {"event_id"} for name, table in Base.metadata.tables.items()}
    assert {name: columns for name, columns in ways.items() if columns} == {"replaced_wordings": {"from_event_id"}}


def test_only_the_table_of_two_people_refers_to_a_second_person() -> None:
    ways = {
        name: [each.referred_table.name for each in table.foreign_key_constraints]
        for name, table in of_guests().items()
    }
    twice = {name for name, tables in ways.items() if tables.count("people") > 1}
    assert twice == {"two_people"}


def test_the_unique_keys_that_would_change_are_listed() -> None:
    assert {
        (row[0], key) for row in listed("unique without event_id") for key in re.split(r"; ", row[1])
    } == keys_without_event()


@pytest.mark.long
@pytest.mark.postgresql
@pytest.mark.parametrize("kind", KINDS)
def test_each_event_has_people_of_its_own(databases: Databases, kind: str, tmp_path: Path) -> None:
    with site_among(kind, 3, FIRST, tmp_path) as site, site.app.app_context():
        of_event = select(Person.event_id, func.count()).join(Registration).group_by(Person.event_id)
        assert sorted(count for _, count in db.session.execute(of_event)) == [FIRST] * 3
        assert db.session.scalar(select(func.count()).where(Event.slug.like("ba-%"))) == 2
        work, found = next(compared(site, site))
    assert (work.name, len(found)) == ("scan", 2)

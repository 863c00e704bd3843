"""The table of erasure has each column with personal data, and each instant beside them."""

from __future__ import annotations

import pytest

from ctevents.db.base import Base, Instant
from ctevents.domain.privacy.endings import ENDINGS, WITH_INSTANTS, Act, endings
from ctevents.services.privacy.parts import REWRITERS
from tests.test_privacy import PRIVACY, named, personal
from tests.test_readme import rows, section

TABLES = Base.metadata.tables
LISTED = {f"{table}.{column}" for table, columns in ENDINGS.items() for column in columns}
EVERY = [
    (table, column, ending)
    for table, columns in ENDINGS.items()
    for column, ending in columns.items()
]


def test_each_personal_column_has_an_ending() -> None:
    assert set(personal()) - LISTED == set(), (
        "say in domain/privacy/endings.py what erasure does with these columns"
    )


def test_each_instant_of_a_person_has_an_ending() -> None:
    instants = {
        f"{name}.{column.name}"
        for name in WITH_INSTANTS
        for column in TABLES[name].c
        if isinstance(column.type, Instant)
    }
    assert instants - LISTED == {"people.erased_at"}


def test_each_ending_is_that_of_a_column() -> None:
    assert {
        f"{table}.{column}" for table, column, _ in EVERY if column not in TABLES[table].c
    } == set()


def test_a_column_that_stays_says_why() -> None:
    assert [
        (table, column)
        for table, column, ending in EVERY
        if (ending.act is Act.KEEP) is not bool(ending.why)
    ] == []


def test_a_row_is_deleted_as_a_whole() -> None:
    acts = {
        table: {ending.act for ending in columns.values()} for table, columns in ENDINGS.items()
    }
    assert {
        table for table, found in acts.items() if Act.DELETE in found and found != {Act.DELETE}
    } == set()


def test_each_column_of_which_a_part_goes_has_its_function() -> None:
    assert REWRITERS.keys() == {
        f"{table}.{column}" for table, column, ending in EVERY if ending.act is Act.REWRITE
    }


@pytest.mark.parametrize("is_of_one", [True, False])
def test_what_stays_is_left_out(is_of_one: bool) -> None:
    assert endings("accounts", is_of_one=is_of_one) == {}
    assert ("asked_at" in endings("registrations", is_of_one=is_of_one)) is not is_of_one


def test_what_readers_are_told_is_erased_is() -> None:
    """The id of the entry is a figure, and no name."""
    listed = rows(section(PRIVACY, "Columns with personal data"))
    by_retention = {name for row in listed if "retention" in row[2] for name in named(row[0])}
    changed = {f"{table}.{column}" for table, column, ending in EVERY if ending.act is not Act.KEEP}
    assert by_retention - changed == {"registrations.entry_id"}

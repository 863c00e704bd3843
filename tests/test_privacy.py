"""docs/privacy.md has a row for each column and file that can hold personal data."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Boolean, Column, Date, Enum, Integer

from ctevents.db.base import Base, Instant
from ctevents.models.columns import SealedColumn
from ctevents.private_files import OWN
from tests.test_readme import rows, section

PRIVACY = Path(__file__).resolve().parents[1] / "docs" / "privacy.md"
WITHOUT_WORDS = (Integer, Boolean, Date, Enum, Instant)
"""Types of columns that cannot hold a name. A new type can, until somebody adds it here."""


def columns_of_text() -> set[str]:
    columns: list[Column[object]] = [
        column for table in Base.metadata.tables.values() for column in table.columns
    ]
    return {
        f"{column.table.name}.{column.name}"
        for column in columns
        if not isinstance(column.type, WITHOUT_WORDS)
    }


def personal() -> list[str]:
    return [
        name
        for row in rows(section(PRIVACY, "Columns with personal data"))
        for name in named(row[0])
    ]


def impersonal() -> list[str]:
    listed = rows(section(PRIVACY, "Columns of text without personal data"))
    return [
        f"{table}.{column}"
        for name, columns in listed
        for table in named(name)
        for column in named(columns)
    ]


def named(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_each_column_of_text_has_one_row() -> None:
    listed = [*personal(), *impersonal()]
    assert columns_of_text() - set(listed) == set(), (
        "say in docs/privacy.md whether it can hold personal data"
    )
    assert set(listed) - columns_of_text() == set(), "these columns do not exist"
    assert sorted(listed) == sorted(set(listed)), "these columns have two rows"


def test_the_encrypted_columns_are_listed() -> None:
    columns = [column for table in Base.metadata.tables.values() for column in table.columns]
    sealed = {str(column) for column in columns if isinstance(column.type, SealedColumn)}
    assert set(named(section(PRIVACY, "What is encrypted"))) == {*sealed, "sealed_answers.content"}


def test_each_row_says_whose_data_and_what_ends_them() -> None:
    listed = rows(section(PRIVACY, "Columns with personal data")) + rows(
        section(PRIVACY, "Files with personal data")
    )
    assert [row[0] for row in listed if len(row) != 3 or not all(row)] == []


def test_each_file_of_the_instance_folder_has_a_row() -> None:
    listed = " ".join(row[0] for row in rows(section(PRIVACY, "Files with personal data")))
    assert [name for name in OWN if f"instance/{name}" not in listed] == []


def test_each_of_the_thirteen_principles_names_a_test_or_a_page() -> None:
    listed = rows(section(PRIVACY, "The thirteen data protection principles of IOM"))
    assert [int(row[0].split(".")[0]) for row in listed] == list(range(1, 14))
    proofs = {row[0]: named(row[2]) for row in listed}
    root = PRIVACY.parents[1]
    files = [proof for found in proofs.values() for proof in found if proof != "/privacy"]
    assert [file for file in files if not (root / file).is_file()] == []

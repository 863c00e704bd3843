"""No part of a file is ignored silently."""

from __future__ import annotations

from pathlib import Path

import pytest

from ctevents.domain.guests.columns import NumberedRow, place_of
from ctevents.domain.guests.layout import Heading, file_report
from tests.support.tables import read_rows

GUEST_LISTS = Path(__file__).parents[2] / "support" / "guest-lists"


def ignored(*headings: str) -> list[Heading]:
    return list(file_report([(1, ["given_name", "family_name", *headings])]).ignored)


@pytest.mark.parametrize(
    ("heading", "nearest"),
    [
        ("E-mial", "email"),
        ("Posta elektronke", "email"),
        ("Institucia", "institution"),
        ("Телефн", "phone"),
        ("E-poÅ¡ta", "email"),
        ("Parking", ""),
    ],
)
def test_an_unknown_heading_is_told_with_the_nearest_one(heading: str, nearest: str) -> None:
    assert ignored(heading) == [Heading("C", heading, nearest=nearest)]


def test_no_column_that_is_used_already_is_suggested() -> None:
    assert ignored("E-mail", "E-mail 2") == [Heading("D", "E-mail 2")]


def test_a_column_without_a_heading_is_told_if_anything_stands_in_it() -> None:
    rows: list[NumberedRow] = [(1, ["Ime", "", "", "Prezime"]), (2, ["Ana", "", "dr", "Perić"])]
    report = file_report(rows)
    assert report.ignored == (Heading("C", ""),)
    assert report.used == (
        Heading("A", "Ime", "given_name"),
        Heading("D", "Prezime", "family_name"),
    )


def test_rows_that_say_nothing_in_a_known_column_are_told() -> None:
    rows: list[NumberedRow] = [
        (1, ["Ime", "Prezime", "Ukupno"]),
        (2, ["Ana", "Perić", ""]),
        (7, ["", "", "76"]),
    ]
    assert file_report(rows).skipped == (7,)


def test_columns_are_named_as_a_spreadsheet_program_does() -> None:
    assert [place_of(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


@pytest.mark.parametrize("file", ["al.xlsx", "ba.xlsx", "xk.csv", "me.csv", "rs.xlsx", "mk.csv"])
def test_lists_as_they_arrive_leave_nothing_out(file: str) -> None:
    report = file_report(read_rows((GUEST_LISTS / file).read_bytes()))
    assert (len(report.used), report.ignored, report.skipped) == (10, (), ())

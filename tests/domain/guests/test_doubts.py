"""The content of a row in a damaged file, and what it may not replace."""

from __future__ import annotations

import pytest

from ctevents.domain.guests.changes import ListEntry
from ctevents.domain.guests.columns import NumberedRow
from ctevents.domain.guests.doubts import CellDoubt, Doubt
from ctevents.domain.guests.list import PlannedRow, RowOutcome, plan_import
from ctevents.domain.guests.rows import CellError, GuestRow, Problem, read_guests
from ctevents.domain.people import LANGUAGES

COLUMNS = ["given_name", "family_name", "email", "institution", "group", "reference"]
DRAGANA = ["Dragana", "Đurić", "dragana@sud.example", "Sud BiH", "judges", ""]
LISTED = ListEntry(
    key=1,
    given_name="Dragana",
    family_name="Đurić",
    email="dragana@sud.example",
    institution="Općina Čelić",
    group="judges",
    references=frozenset({"P1-ABCD"}),
)


def read(*rows: list[str], without_value: tuple[tuple[int, int], ...] = ()) -> list[GuestRow]:
    table: list[NumberedRow] = [
        (1, COLUMNS),
        *((number, row) for number, row in enumerate(rows, start=2)),
    ]
    return read_guests(
        table,
        groups={"judges": "judges"},
        languages=LANGUAGES,
        default_language="bs",
        institution_groups={},
        is_email=lambda text: text.count("@") == 1,
        without_value=without_value,
    )


def planned(*cells: str) -> PlannedRow:
    [row] = plan_import(read([*cells]), [LISTED], resemblance_key=lambda name: name)
    return row


def test_a_row_with_more_cells_than_headings_is_refused_only_for_that() -> None:
    """A comma without quotes shifts what follows it: the group would be read as the reference."""
    [guest] = read(
        ["Dragana", "Đurić", "dragana@sud.example", "Sud BiH", " Sarajevo", "judges", "P1-ABCD"]
    )
    assert guest.errors == (CellError("G", Problem.TOO_MANY_CELLS, "P1-ABCD"),)


def test_empty_cells_beyond_the_last_heading_are_no_matter_where_most_rows_have_them() -> None:
    assert [guest.errors for guest in read([*DRAGANA, ""], DRAGANA, [*DRAGANA, " "])] == [
        (),
        (),
        (),
    ]


def test_a_row_with_more_cells_than_the_others_is_shifted_even_if_the_last_one_is_empty() -> None:
    errors = [
        guest.errors
        for guest in read(DRAGANA, ["Dragana", "Đurić", "", "Sud", "BiH", "judges", ""], DRAGANA)
    ]
    assert errors == [(), (CellError("G", Problem.TOO_MANY_CELLS),), ()]


@pytest.mark.parametrize(
    ("cell", "column", "doubt"),
    [
        ("Kova?evi?", "family_name", CellDoubt("family_name", Doubt.LETTERS_LOST, "Kova?evi?")),
        (
            "Ã‹ngjÃ«ll",
            "given_name",
            CellDoubt("given_name", Doubt.ENCODED_TWICE, "Ã‹ngjÃ«ll", "Ëngjëll"),
        ),
        ("Op?ina", "institution", CellDoubt("institution", Doubt.LETTERS_LOST, "Op?ina")),
        ("Peri\0ć", "family_name", CellDoubt("family_name", Doubt.UNREADABLE, "Perić")),
    ],
)
def test_damaged_cells(cell: str, column: str, doubt: CellDoubt) -> None:
    row = list(DRAGANA)
    row[COLUMNS.index(column)] = cell
    [guest] = read(row)
    assert (guest.doubts, guest.errors) == ((doubt,), ())


def test_half_of_a_letter_that_tidying_would_remove_is_read_first() -> None:
    [guest] = read(["Ä\x8cedo", *DRAGANA[1:]])
    assert guest.doubts[0].meant == "Čedo"


def test_a_formula_without_a_value() -> None:
    [guest, other] = read(
        [*DRAGANA[:2], "", *DRAGANA[3:]], DRAGANA, without_value=((2, 2), (2, 9), (9, 2))
    )
    assert (guest.doubts, other.doubts) == ((CellDoubt("email", Doubt.NO_VALUE),), ())


def test_a_row_of_nothing_but_formulas_is_no_blank_row() -> None:
    [guest] = read([""] * 6, without_value=((2, 0), (2, 1)))
    assert [doubt.column for doubt in guest.doubts] == ["given_name", "family_name"]
    assert Problem.MISSING_NAME in {error.problem for error in guest.errors}


@pytest.mark.parametrize("damaged", ["?uri?", "Ä\x90uriÄ‡", "Đuri\ufffd"])
def test_a_damaged_name_never_replaces_the_one_on_the_list(damaged: str) -> None:
    row = planned("Dragana", damaged, "dragana@sud.example", "Op?ina ?eli?", "judges", "P1-ABCD")
    assert (row.outcome, row.changes) == (RowOutcome.SAME, ())
    assert {doubt.column for doubt in row.guest.doubts} == {"family_name", "institution"}


@pytest.mark.parametrize("typed", ["Op?ina ?eli?", "Općina Čelić"])
def test_the_same_with_its_letters_lost_is_no_change(typed: str) -> None:
    row = planned("Dragana", "Đurić", "dragana@sud.example", typed, "judges", "")
    assert (row.outcome, row.changes) == (RowOutcome.SAME, ())


def test_the_rest_of_its_row_is_taken() -> None:
    row = planned("Dragana", "?uri?", "new@sud.example", "", "judges", "P1-ABCD")
    assert [(change.field, change.new) for change in row.changes] == [("email", "new@sud.example")]

"""The tables of lists on their pages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.texts.exports.columns import Column, ColumnKind, TableColumns, in_file, of_table, on_page
from ctevents.texts.rendering import speaking
from ctevents.web.staff.list_tables import list_rows

NAME = Column("Name", lambda row: row["name"], kind=ColumnKind.LONG, names_row=True)
SEATS = Column("Seats", lambda row: row["seats"], kind=ColumnKind.NUMBER)
STATE = Column("State", lambda row: "open", key="state")
EMAIL = in_file("E-mail address", lambda row: "amra@police.example")
ACTIONS = on_page("Actions", "actions")
ALL = [NAME, EMAIL, SEATS, STATE, ACTIONS]


def headings(*keys: str) -> list[str]:
    return of_table(ALL, keys).headings


def test_a_column_with_a_key_needs_the_cells_of_the_page() -> None:
    assert headings() == ["Name", "Seats"]
    assert headings("state", "actions") == ["Name", "Seats", "State", "Actions"]
    assert of_table(ALL, ["state"]).numeric == [1]


@pytest.mark.parametrize("key", ["stat", "Seats", "E-mail address"])
def test_cells_of_no_column_are_refused(key: str) -> None:
    with pytest.raises(LookupError):
        headings("state", key)


def test_a_value_is_escaped_and_a_cell_of_the_page_is_not() -> None:
    rows = list_rows(
        of_table([NAME, STATE], ["state"]), [{"name": "<Amra>"}], {"state": lambda row: "<b>open</b>"}, "UTC"
    )
    assert rows == '<tr><th scope="row" class="long"><bdi>&lt;Amra&gt;</bdi></th><td><b>open</b></td></tr>'


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        pytest.param(ColumnKind.NUMBER, 0, '<td class="number">0</td>', id="zero"),
        pytest.param(ColumnKind.NUMBER, 1234, '<td class="number">1,234</td>', id="large number"),
        pytest.param(ColumnKind.NUMBER, None, '<td class="number">–</td>', id="no number"),
        pytest.param(ColumnKind.INSTANT, None, '<td class="instant"></td>', id="no instant"),
        pytest.param(ColumnKind.LONG, "", '<td class="long"></td>', id="no text: a phone hides the cell"),
        pytest.param(ColumnKind.SHORT, "A & B", "<td>A &amp; B</td>", id="short text"),
        pytest.param(
            ColumnKind.INSTANT,
            datetime(2027, 3, 10, 8, 41, tzinfo=UTC),
            '<td class="instant">10 Mar 2027, 09:41</td>',
            id="local time",
        ),
    ],
)
def test_a_plain_cell(app: Flask, kind: ColumnKind, value: object, cell: str) -> None:
    table = TableColumns([Column("Heading", lambda row: row, kind=kind)])
    with speaking("en"):
        assert list_rows(table, [value], {}, "Europe/Sarajevo") == f"<tr>{cell}</tr>"


def test_a_row_has_its_attributes() -> None:
    table = TableColumns([Column("Number", lambda row: row)])
    assert list_rows(table, [1, 2], {}, "UTC", lambda row: f' id="n{row}"') == (
        '<tr id="n1"><td>1</td></tr>\n<tr id="n2"><td>2</td></tr>'
    )

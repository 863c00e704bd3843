"""The tables of lists on their pages."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask, render_template_string

from ctevents.texts.exports.columns import (
    Column,
    ColumnKind,
    in_file,
    of_table,
    on_page,
)
from ctevents.texts.rendering import speaking

NAME = Column("Name", lambda row: row["name"], kind=ColumnKind.LONG, names_row=True)
SEATS = Column("Seats", lambda row: row["seats"], kind=ColumnKind.NUMBER)
STATE = Column("State", lambda row: "open", key="state")
EMAIL = in_file("E-mail address", lambda row: "amra@police.example")
ACTIONS = on_page("Actions", "actions")
PLACE = SimpleNamespace(time_zone="Europe/Sarajevo")
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


def rows_of(columns: list[Column[object]], *rows: object) -> list[Tag]:
    page = """{% from "components/exports.html" import listed with context %}
    {% macro state(row) %}<b>open</b>
    {% endmacro %}
    {% macro attributes(row) %} id="row"{% endmacro %}
    {{ listed("rows", "Caption", rows, attributes, state=state if columns[0].key else none) }}"""
    given = {"columns": columns, "columns_of": lambda kind, keys: of_table(columns, keys)}
    with speaking("en"):
        shown = render_template_string(page, rows=rows, event=PLACE, **given)
    return BeautifulSoup(shown, "html.parser").select("tbody > tr")


def test_a_value_is_escaped_and_a_cell_of_the_page_is_not(app: Flask) -> None:
    row = rows_of([STATE, NAME], {"name": "<Amra>"})[0]
    state, name = row.find_all(["td", "th"])
    assert str(state) == '<td data-label="State"><b>open</b></td>'
    assert str(name) == '<th class="long" scope="row"><bdi>&lt;Amra&gt;</bdi></th>'
    assert row["id"] == "row"


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        pytest.param(ColumnKind.NUMBER, 0, '<td class="number">0</td>', id="zero"),
        pytest.param(ColumnKind.NUMBER, 1234, '<td class="number">1,234</td>', id="large number"),
        pytest.param(ColumnKind.NUMBER, None, '<td class="number">–</td>', id="no number"),
        pytest.param(ColumnKind.INSTANT, None, '<td class="instant"></td>', id="no instant"),
        pytest.param(
            ColumnKind.LONG, "", '<td class="long"></td>', id="no text: a phone hides the cell"
        ),
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
    shown = rows_of([Column('"H"', lambda row: row, kind=kind)], value)[0].td
    assert shown is not None
    assert shown.attrs.pop("data-label") == '"H"'
    assert str(shown) == cell

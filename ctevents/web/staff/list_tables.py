"""The tables of lists on their pages, with the columns of ``web/staff/listings``.

Rows are written here and not by a macro, which takes 2 to 5 ms more of 25 on a page of 100 rows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from flask import Flask
from markupsafe import Markup, escape

from ctevents.texts.exports.columns import Column, ColumnKind, TableColumns, of_table
from ctevents.texts.exports.exporting import listings
from ctevents.texts.markup import in_words
from ctevents.texts.numbers import number
from ctevents.texts.times import local_clock, short_date

Macro = Callable[[Any], str]


def columns_of(kind: str, keys: Collection[str] = ()) -> TableColumns:
    """Return the columns of a table on the page of a list. The page makes the cells under ``keys``."""
    columns = listings()[kind].columns
    assert not callable(columns), "a table of another shape than its file"
    return of_table(columns, keys)


def list_rows(
    table: TableColumns,
    rows: Iterable[Any],
    cells: Mapping[str, Macro],
    time_zone: str,
    attributes: Macro | None = None,
) -> Markup:
    """Return the rows as HTML. ``cells`` are macros by the keys of columns; ``attributes`` makes those of a row."""
    writers = [_writer(column, cells, time_zone) for column in table.columns]
    written = (
        f"<tr{attributes(row) if attributes else ''}>{''.join([write(row) for write in writers])}</tr>" for row in rows
    )
    return Markup("\n".join(written))  # noqa: S704 (what macros return is safe HTML, and ``_plain`` escapes)


def _writer(column: Column[Any], cells: Mapping[str, Macro], time_zone: str) -> Macro:
    begin = 'th scope="row"' if column.names_row else "td"
    begin += f' class="{column.kind}"' if column.kind else ""
    end, value, kind = begin[:2], column.value, column.kind
    if column.key:
        cell = cells[column.key]
        return lambda row: f"<{begin}>{cell(row)}</{end}>"
    assert value is not None
    return lambda row: f"<{begin}>{_plain(value(row), kind, time_zone)}</{end}>"


def _plain(value: Any, kind: ColumnKind, time_zone: str) -> str:
    """Return as HTML a value that the page does not make itself."""
    value = in_words(value)
    if value is None:
        return "–" if kind is ColumnKind.NUMBER else ""
    if kind is ColumnKind.NUMBER and isinstance(value, int):
        return number(value)
    if isinstance(value, datetime):
        return f"{short_date(value, time_zone)}, {local_clock(value, time_zone)}"
    return f"<bdi>{escape(value)}</bdi>" if kind is ColumnKind.LONG and value else escape(value)


def install(app: Flask) -> None:
    app.jinja_env.globals |= {"columns_of": columns_of, "list_rows": list_rows}

"""The columns of a list. Each is declared once, for the list's page and for its file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from flask_babel.speaklater import LazyString

from ctevents.formats.workbook import Cell

Row = TypeVar("Row", contravariant=True)
Heading = str | LazyString
Value = Cell | LazyString | datetime | None


class ColumnKind(StrEnum):
    """The kind of cells of a column; on the page it is their class. ``LONG``: text of any length
    that somebody typed."""

    SHORT = ""
    LONG = "long"
    NUMBER = "number"
    INSTANT = "instant"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its heading, and the value of its cell in a row.

    ``key``: the page makes these cells itself, under this name; a table without such cells has no
    such column. The cells of other columns are the values. ``names_row``: the cell is the heading
    of its row.
    """

    heading: Heading
    value: Callable[[Row], Value] | None
    key: str = ""
    kind: ColumnKind = ColumnKind.SHORT
    names_row: bool = False
    is_on_page: bool = True


def in_file(heading: Heading, value: Callable[[Row], Value]) -> Column[Row]:
    """Return a column that only the file has."""
    return Column(heading, value, is_on_page=False)


def on_page(
    heading: Heading, key: str, kind: ColumnKind = ColumnKind.SHORT, *, names_row: bool = False
) -> Column[Any]:
    """Return a column that only the page has."""
    return Column(heading, None, key, kind, names_row)


@dataclass(frozen=True)
class TableColumns:
    """The columns of a table on a page."""

    columns: Sequence[Column[Any]]

    @property
    def headings(self) -> list[str]:
        """Return the headings in the current language."""
        return [str(column.heading) for column in self.columns]

    @property
    def numeric(self) -> list[int]:
        """Return the places of the columns of numbers."""
        return [
            place for place, column in enumerate(self.columns) if column.kind is ColumnKind.NUMBER
        ]


def of_table(columns: Sequence[Column[Any]], keys: Collection[str]) -> TableColumns:
    """Return the columns of a table that makes the cells under ``keys``. Raises ``LookupError`` for
    an unknown key."""
    shown = [column for column in columns if column.is_on_page]
    if unknown := set(keys) - {column.key for column in shown}:
        raise LookupError(f"no column on the page has the key {', '.join(sorted(unknown))}")
    return TableColumns([column for column in shown if not column.key or column.key in keys])

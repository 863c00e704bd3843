"""The rows of a file of sources: their values, and the cells that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ctevents.domain.guests.columns import NumberedRow
from ctevents.domain.launch.source_columns import Header, columns_in
from ctevents.domain.launch.sources import (
    LONGEST_TEXT,
    LONGEST_THEME,
    MOST_PARTICIPANTS,
    NUMBER,
    SourceKind,
    Value,
)
from ctevents.domain.people import folded, tidy

_GROUP_AND_FIGURE = re.compile(r"(.+?)\s*[:\s]\s*(\S+)")

ALL = "all"
"""The addressees of a recommendation that is for all groups."""

_BETWEEN = re.compile(r"[,;\n]")
_DAY = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})\.?")


class SourceProblem(StrEnum):
    """The reason why a cell is refused, and its row with it. Each has a sentence where it is shown."""

    BAD_NUMBER = "bad_number"
    NUMBER_TWICE = "number_twice"
    MISSING_ENGLISH = "missing_english"
    TOO_LONG = "too_long"
    UNKNOWN_GROUP = "unknown_group"
    ALL_AND_OTHERS = "all_and_others"
    UNKNOWN_WORKSHOP = "unknown_workshop"
    UNKNOWN_FINDING = "unknown_finding"
    BAD_DATE = "bad_date"
    ENDS_BEFORE_START = "ends_before_start"
    BAD_FIGURE = "bad_figure"
    NO_VALUE = "no_value"
    """A formula that has no value."""


@dataclass(frozen=True)
class SourceError:
    """A cell that cannot be used. ``column``: its heading as typed. ``value``: the part that is wrong."""

    column: str
    problem: SourceProblem
    value: str = ""


@dataclass(frozen=True)
class SourceRow:
    """A row of a table. ``columns``: the values of its cells, also of empty ones; a bad cell is only in ``errors``."""

    kind: SourceKind
    sheet: str
    row: int
    number: str
    columns: Mapping[str, Value]
    headings: Mapping[str, str]
    errors: tuple[SourceError, ...] = ()

    def with_error(self, column: str, problem: SourceProblem, value: str = "") -> SourceRow:
        return replace(self, errors=(*self.errors, SourceError(self.heading_of(column), problem, value)))

    def heading_of(self, column: str) -> str:
        """Return the heading as typed, or the one that a missing column would have."""
        return self.headings.get(column, column.removesuffix(":en"))


class BadCell(ValueError):
    def __init__(self, problem: SourceProblem, value: str) -> None:
        super().__init__(problem.value)
        self.problem, self.value = problem, value


@dataclass(frozen=True)
class SourceTable:
    """A sheet with its header. ``without_value``: row and index of the formulas that have no value."""

    kind: SourceKind
    sheet: str
    header: Header
    rows: Sequence[NumberedRow]
    without_value: Collection[tuple[int, int]] = ()


def read_rows(table: SourceTable, groups: Mapping[str, str]) -> list[SourceRow]:
    """Return the rows below the header that have something in a column of the kind. ``groups``: codes by ``folded`` name or
    code."""
    columns = columns_in(table.header, table.kind)
    below = [(number, cells) for number, cells in table.rows if number > table.header.row]
    found = (_row(table, number, cells, columns, groups) for number, cells in below)
    return [row for row in found if row.columns or row.errors]


def _row(
    table: SourceTable, number: int, cells: Sequence[str], columns: Mapping[str, int], groups: Mapping[str, str]
) -> SourceRow:
    values, errors = dict[str, Value](), list[SourceError]()
    typed = {name: cells[index] if index < len(cells) else "" for name, index in columns.items()}
    for name, cell in typed.items():
        try:
            if (number, columns[name]) in table.without_value:
                raise BadCell(SourceProblem.NO_VALUE, "")
            values |= _figures(cell, groups) if name == "participants" else {name: _value(name, cell, groups)}
        except BadCell as bad:
            errors.append(SourceError(table.header.headings[name], bad.problem, bad.value))
    if not any(typed.values()) and not any(error.problem is SourceProblem.NO_VALUE for error in errors):
        values, errors = {}, []
    named = str(values.get("number", ""))
    return SourceRow(table.kind, table.sheet, number, named, values, table.header.headings, tuple(errors))


def _value(column: str, cell: str, groups: Mapping[str, str]) -> Value:
    base = column.partition(":")[0]
    if base == "addressees":
        return _addressees(cell, groups)
    return _READERS[base](cell)


def _number(cell: str) -> str:
    if not NUMBER.fullmatch(cell):
        raise BadCell(SourceProblem.BAD_NUMBER, tidy(cell))
    return cell


def _line(cell: str) -> str:
    return _within(tidy(cell), LONGEST_THEME)


def _text(cell: str) -> str:
    return _within("\n".join(line for line in map(tidy, cell.splitlines()) if line), LONGEST_TEXT)


def _within(text: str, most: int) -> str:
    if len(text) > most:
        raise BadCell(SourceProblem.TOO_LONG, str(most))
    return text


def _addressees(cell: str, groups: Mapping[str, str]) -> tuple[str, ...]:
    words = _several(cell)
    unknown = [word for word in words if folded(word) not in groups and folded(word) != ALL]
    if unknown:
        raise BadCell(SourceProblem.UNKNOWN_GROUP, ", ".join(unknown))
    codes = tuple(dict.fromkeys(groups[folded(word)] for word in words if folded(word) != ALL))
    if codes and any(folded(word) == ALL for word in words):
        raise BadCell(SourceProblem.ALL_AND_OTHERS, tidy(cell))
    return codes


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in map(tidy, _BETWEEN.split(cell)) if word))


def _date(cell: str) -> date | None:
    if not cell:
        return None
    day = _DAY.fullmatch(cell)
    try:
        found = date(int(day[3]), int(day[2]), int(day[1])) if day else date.fromisoformat(cell.partition("T")[0])
    except ValueError:
        raise BadCell(SourceProblem.BAD_DATE, tidy(cell)) from None
    if not 1990 <= found.year < 2100:
        raise BadCell(SourceProblem.BAD_DATE, tidy(cell))
    return found


def _figures(cell: str, groups: Mapping[str, str]) -> dict[str, Value]:
    """Return the figures of all groups from a cell such as ``judges: 12, police: 8``; a group that it does not name has none."""
    found: dict[str, Value] = {f"participants:{code}": None for code in groups.values()}
    for word in _several(cell):
        told = _GROUP_AND_FIGURE.fullmatch(word)
        if told is None:
            raise BadCell(SourceProblem.BAD_FIGURE, word)
        if folded(told[1]) not in groups:
            raise BadCell(SourceProblem.UNKNOWN_GROUP, told[1])
        found[f"participants:{groups[folded(told[1])]}"] = _figure(told[2])
    return found


def _figure(cell: str) -> int | None:
    if not cell:
        return None
    figure = int(cell) if cell.isascii() and cell.isdecimal() and len(cell) < 10 else MOST_PARTICIPANTS + 1
    if figure > MOST_PARTICIPANTS:
        raise BadCell(SourceProblem.BAD_FIGURE, tidy(cell))
    return figure


_READERS: dict[str, Callable[[str], Value]] = {
    "number": _number,
    "theme": _line,
    "place": _line,
    "text": _text,
    "workshop": tidy,
    "findings": _several,
    "starts_on": _date,
    "ends_on": _date,
    "participants": _figure,
}

"""The rows of a file of sources: their values, and the cells that cannot be used.

The columns of a file of sources: headings, and the kind of source that they mean.

Headings are compared as ``folded`` returns them. A heading may name a language or a group after a
colon: ``text:sq``.

The effects of an import of sources, before it is carried out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ctevents.domain.guests.columns import ROWS_WITH_TITLES, NumberedRow, place_of
from ctevents.domain.launch.sources import (
    LONGEST_TEXT,
    LONGEST_THEME,
    MOST_PARTICIPANTS,
    NUMBER,
    RecommendationFields,
    SourceFields,
    SourceKind,
    Value,
    WorkshopFields,
    changed_columns,
    columns_of,
    ends_too_early,
    from_columns,
    without_english,
)
from ctevents.domain.people import LANGUAGES, folded, tidy

WORDS = {
    "number": "number, no, nr, numri, broj, број",
    "theme": "theme, themes, topic, tema, тема",
    "text": "text, teksti, tekst, текст",
    "addressees": "addressees, addressee, addressed to, adresatët, adresati, адресати",
    "workshop": "workshop, punëtoria, radionica, радионица, работилница",
    "findings": "findings, gjetjet, nalazi, налази, наоди",
    "place": "place, venue, city, vendi, mjesto, mesto, место, мјесто",
    "starts_on": "starts on, start, from, date, first day, data, datum, датум",
    "ends_on": "ends on, end, to, until, last day",
    "participants": "participants, pjesëmarrësit, učesnici, учесници",
}
"""The headings of each column, in English and in local languages."""

COLUMNS = {
    SourceKind.WORKSHOP: ("number", "theme", "place", "starts_on", "ends_on", "participants"),
    SourceKind.FINDING: ("number", "text"),
    SourceKind.RECOMMENDATION: ("number", "theme", "addressees", "workshop", "findings", "text"),
}
"""The columns of each kind, in the order of a file that we write."""

BY_LANGUAGE = ("theme", "text", "place")
BY_GROUP = ("participants",)

_MEANT = {folded(word): column for column, words in WORDS.items() for word in words.split(",")}
_TAGS = {folded(tag): tag for tag in LANGUAGES}


class TableProblem(StrEnum):
    """The reason why a table cannot be read at all. Each has a sentence where it is shown."""

    NO_NUMBER = "no_number"
    HEADING_TWICE = "heading_twice"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_GROUP = "unknown_group"


class BadTable(ValueError):
    """A table without usable headings. ``heading`` is the wrong one, in this row of the sheet."""

    def __init__(
        self, problem: TableProblem, sheet: str, *, heading: str = "", row: int = 1
    ) -> None:
        super().__init__(problem.value)
        self.problem, self.sheet, self.heading, self.row = problem, sheet, heading, row


@dataclass(frozen=True)
class Header:
    """The headings of a table. ``columns``: index and name of each known column, such as
    ``text:sq``. ``headings``: its heading as typed. ``ignored``: the other headings."""

    row: int
    columns: dict[int, str]
    headings: dict[str, str]
    ignored: tuple[str, ...]


def find_header(rows: Sequence[NumberedRow], sheet: str, groups: Mapping[str, str]) -> Header:
    """Return the header: the first row with a heading ``number`` and one more. ``groups``: codes by
    ``folded`` name or code. Raises ``BadTable``."""
    for number, cells in rows[:ROWS_WITH_TITLES]:
        bases = [_MEANT.get(folded(cell.partition(":")[0]), "") for cell in cells]
        if "number" in bases and len(set(bases) - {""}) > 1:
            return _header(number, cells, sheet, groups)
    raise BadTable(TableProblem.NO_NUMBER, sheet)


def _header(number: int, cells: Sequence[str], sheet: str, groups: Mapping[str, str]) -> Header:
    columns, ignored = dict[int, str](), list[str]()
    for index, cell in enumerate(cells):
        try:
            column = column_of(cell, groups)
        except UnknownSuffix as error:
            raise BadTable(error.problem, sheet, heading=cell, row=number) from error
        if column and column in columns.values():
            raise BadTable(TableProblem.HEADING_TWICE, sheet, heading=cell, row=number)
        if column:
            columns[index] = column
        elif cell:
            ignored.append(f"{place_of(index)} “{cell}”")
    return Header(
        number, columns, {name: cells[index] for index, name in columns.items()}, tuple(ignored)
    )


class UnknownSuffix(ValueError):
    """A heading names a language or a group that does not exist."""

    def __init__(self, problem: TableProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def column_of(heading: str, groups: Mapping[str, str]) -> str:
    """Return the column that a heading means, or an empty text: ``text:sq`` for “Text: SQ”. Raises
    ``UnknownSuffix``."""
    base, _colon, suffix = heading.partition(":")
    column = _MEANT.get(folded(base), "")
    if column in BY_LANGUAGE:
        return f"{column}:{_suffix(suffix or 'en', _TAGS, TableProblem.UNKNOWN_LANGUAGE)}"
    if column in BY_GROUP and suffix:
        return f"{column}:{_suffix(suffix, groups, TableProblem.UNKNOWN_GROUP)}"
    return "" if suffix else column


def _suffix(suffix: str, known: Mapping[str, str], problem: TableProblem) -> str:
    found = known.get(folded(suffix))
    if found is None:
        raise UnknownSuffix(problem)
    return found


def columns_in(header: Header, kind: SourceKind) -> dict[str, int]:
    """Return the positions of the columns that sources of this kind have."""
    return {
        name: index
        for index, name in header.columns.items()
        if name.partition(":")[0] in COLUMNS[kind]
    }


def kind_meant(header: Header, hint: str = "") -> SourceKind:
    """Return the kind of source that the headings mean. Number and text could be findings or
    recommendations: ``hint``, the file's name, may say so; otherwise they are findings."""
    bases = {column.partition(":")[0] for column in header.columns.values()}
    if bases & {"addressees", "workshop", "findings"} or {"theme", "text"} <= bases:
        return SourceKind.RECOMMENDATION
    if "text" not in bases:
        return SourceKind.WORKSHOP
    return SourceKind.RECOMMENDATION if "recommendation" in hint.casefold() else SourceKind.FINDING


_GROUP_AND_FIGURE = re.compile(r"(.+?)\s*[:\s]\s*(\S+)")

ALL = "all"
"""The addressees of a recommendation that is for all groups."""

_BETWEEN = re.compile(r"[,;\n]")
_DAY = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})\.?")


class SourceProblem(StrEnum):
    """The reason why a cell is refused, and its row with it. Each has a sentence where it is
    shown."""

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
    """A cell that cannot be used. ``column``: its heading as typed. ``value``: the part that is
    wrong."""

    column: str
    problem: SourceProblem
    value: str = ""


@dataclass(frozen=True)
class SourceRow:
    """A row of a table. ``columns``: the values of its cells, also of empty ones; a bad cell is
    only in ``errors``."""

    kind: SourceKind
    sheet: str
    row: int
    number: str
    columns: Mapping[str, Value]
    headings: Mapping[str, str]
    errors: tuple[SourceError, ...] = ()

    def with_error(self, column: str, problem: SourceProblem, value: str = "") -> SourceRow:
        return replace(
            self, errors=(*self.errors, SourceError(self.heading_of(column), problem, value))
        )

    def heading_of(self, column: str) -> str:
        """Return the heading as typed, or the one that a missing column would have."""
        return self.headings.get(column, column.removesuffix(":en"))


class BadCell(ValueError):
    def __init__(self, problem: SourceProblem, value: str) -> None:
        super().__init__(problem.value)
        self.problem, self.value = problem, value


@dataclass(frozen=True)
class SourceTable:
    """A sheet with its header. ``without_value``: row and index of the formulas that have no
    value."""

    kind: SourceKind
    sheet: str
    header: Header
    rows: Sequence[NumberedRow]
    without_value: Collection[tuple[int, int]] = ()


def read_rows(table: SourceTable, groups: Mapping[str, str]) -> list[SourceRow]:
    """Return the rows below the header that have something in a column of the kind. ``groups``:
    codes by ``folded`` name or code."""
    columns = columns_in(table.header, table.kind)
    below = [(number, cells) for number, cells in table.rows if number > table.header.row]
    found = (_row(table, number, cells, columns, groups) for number, cells in below)
    return [row for row in found if row.columns or row.errors]


def _row(
    table: SourceTable,
    number: int,
    cells: Sequence[str],
    columns: Mapping[str, int],
    groups: Mapping[str, str],
) -> SourceRow:
    values, errors = dict[str, Value](), list[SourceError]()
    typed = {name: cells[index] if index < len(cells) else "" for name, index in columns.items()}
    for name, cell in typed.items():
        try:
            if (number, columns[name]) in table.without_value:
                raise BadCell(SourceProblem.NO_VALUE, "")
            values |= (
                _figures(cell, groups)
                if name == "participants"
                else {name: _value(name, cell, groups)}
            )
        except BadCell as bad:
            errors.append(SourceError(table.header.headings[name], bad.problem, bad.value))
    if not any(typed.values()) and not any(
        error.problem is SourceProblem.NO_VALUE for error in errors
    ):
        values, errors = {}, []
    named = str(values.get("number", ""))
    return SourceRow(
        table.kind, table.sheet, number, named, values, table.header.headings, tuple(errors)
    )


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
        found = (
            date(int(day[3]), int(day[2]), int(day[1]))
            if day
            else date.fromisoformat(cell.partition("T")[0])
        )
    except ValueError:
        raise BadCell(SourceProblem.BAD_DATE, tidy(cell)) from None
    if not 1990 <= found.year < 2100:
        raise BadCell(SourceProblem.BAD_DATE, tidy(cell))
    return found


def _figures(cell: str, groups: Mapping[str, str]) -> dict[str, Value]:
    """Return the figures of all groups from a cell such as ``judges: 12, police: 8``; a group that
    it does not name has none."""
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
    figure = (
        int(cell)
        if cell.isascii() and cell.isdecimal() and len(cell) < 10
        else MOST_PARTICIPANTS + 1
    )
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


Known = Mapping[SourceKind, Mapping[str, SourceFields]]
"""The saved sources by kind and number, in their printed order."""


class SourceOutcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class PlannedSource:
    """A row and its effect. ``fields``: the source after the import, None for a refused row.
    ``changes``: the columns that change, none for a new source."""

    kind: SourceKind
    sheet: str
    row: int
    number: str
    outcome: SourceOutcome
    fields: SourceFields | None
    changes: tuple[str, ...] = ()
    errors: tuple[SourceError, ...] = ()


@dataclass(frozen=True)
class SourceCounts:
    rows: int
    new: int
    changed: int
    same: int
    refused: int


@dataclass(frozen=True)
class SourcePlan:
    """The rows of all sheets, workshops and findings first. ``ignored``: kinds of tables, and
    headings that are not read."""

    rows: tuple[PlannedSource, ...]
    ignored: tuple[tuple[SourceKind, str], ...] = ()

    @property
    def counts(self) -> SourceCounts:
        count = Counter(row.outcome for row in self.rows)
        return SourceCounts(len(self.rows), *(count[outcome] for outcome in SourceOutcome))

    def numbers(self, kind: SourceKind) -> list[str]:
        """Return the numbers of the rows of a kind that are not refused, in the order of the
        file."""
        return [row.number for row in self.rows if row.kind is kind and row.fields is not None]


def plan_sources(rows: Sequence[SourceRow], known: Known) -> tuple[PlannedSource, ...]:
    """Return the effect of each row. A recommendation may refer to sources that are saved, or in
    the same file."""
    times = Counter((row.kind, row.number) for row in rows if row.number)
    numbers = {
        kind: {*known[kind], *(row.number for row in rows if row.kind is kind)}
        for kind in SourceKind
    }
    order = list(SourceKind)
    planned = [_planned(_without_repetition(row, times), known[row.kind], numbers) for row in rows]
    return tuple(sorted(planned, key=lambda row: order.index(row.kind)))


def _without_repetition(row: SourceRow, times: Mapping[tuple[SourceKind, str], int]) -> SourceRow:
    is_twice = row.number and times[row.kind, row.number] > 1
    return row.with_error("number", SourceProblem.NUMBER_TWICE, row.number) if is_twice else row


def _planned(
    row: SourceRow, known: Mapping[str, SourceFields], numbers: Mapping[SourceKind, set[str]]
) -> PlannedSource:
    before = known.get(row.number)
    merged = {
        **(columns_of(before) if before is not None else {"number": row.number}),
        **row.columns,
    }
    fields = from_columns(row.kind, merged)
    row = _with_bad_references(_with_missing_texts(row, fields), fields, numbers)
    if row.errors:
        return PlannedSource(
            row.kind, row.sheet, row.row, row.number, SourceOutcome.REFUSED, None, errors=row.errors
        )
    changes = tuple(changed_columns(before, fields)) if before is not None else ()
    outcome = (
        SourceOutcome.NEW
        if before is None
        else SourceOutcome.CHANGED
        if changes
        else SourceOutcome.SAME
    )
    return PlannedSource(row.kind, row.sheet, row.row, row.number, outcome, fields, changes)


def _with_missing_texts(row: SourceRow, fields: SourceFields) -> SourceRow:
    """Add an error for each text that English lacks, unless its cell has one already."""
    had = {error.column for error in row.errors}
    for name in without_english(fields):
        if row.heading_of(f"{name}:en") not in had:
            row = row.with_error(f"{name}:en", SourceProblem.MISSING_ENGLISH)
    return row


def _with_bad_references(
    row: SourceRow, fields: SourceFields, numbers: Mapping[SourceKind, set[str]]
) -> SourceRow:
    if isinstance(fields, WorkshopFields) and ends_too_early(fields):
        return row.with_error("ends_on", SourceProblem.ENDS_BEFORE_START, str(fields.ends_on))
    if isinstance(fields, RecommendationFields):
        if fields.workshop and fields.workshop not in numbers[SourceKind.WORKSHOP]:
            row = row.with_error("workshop", SourceProblem.UNKNOWN_WORKSHOP, fields.workshop)
        for number in fields.findings:
            if number not in numbers[SourceKind.FINDING]:
                row = row.with_error("findings", SourceProblem.UNKNOWN_FINDING, number)
    return row

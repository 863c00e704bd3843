"""The layout of a guest list file: its header, the meaning of its columns and words, and the rows
that are no guests.

The columns of a file that an import uses and those it ignores, so that staff see both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from ctevents.domain.guests.cell_words import GROUP_WORDS, TOTALS, is_dash, word_key
from ctevents.domain.guests.columns import (
    COLUMN_BY_HEADING,
    COLUMNS,
    FULL_NAME,
    NUMBER,
    REVERSED,
    BadHeader,
    HeaderProblem,
    NumberedRow,
    column_of,
    find_header,
    place_of,
    width_of,
)
from ctevents.domain.guests.doubts import NAMES
from ctevents.domain.names.corrections import meant_by
from ctevents.domain.names.full_names import FullName, divided
from ctevents.domain.people import folded, tidy

IGNORED = "ignored"
"""The choice for a column that is not imported."""

WORD_COLUMNS = ("group", "sex", "language", "reply")
"""Columns whose words staff can map."""

_ALONE = frozenset(word for word, column in COLUMN_BY_HEADING.items() if column == "given_name") - {
    folded(text)
    for text in (
        "given_name",
        "given names",
        "first name",
        "first names",
        "forename",
        "emri i parë",
    )
}
"""Headings for a given name that mean a whole name if no other column has the family name:
“Name”."""

_NOTES = ("*", "note", "napomen", "shënim", "shenim", "напомен", "забелешк")
_LONG_NOTE = 5
"""Words. A row with a single cell of so many is a sentence, and no guest."""


class RowKind(StrEnum):
    """A row below the header that is no guest."""

    TOTAL = "total"
    HEADING = "heading"
    NOTE = "note"


@dataclass(frozen=True)
class Choices:
    """The decisions of staff. ``columns``: the column that a heading means, by ``heading_key``;
    ``IGNORED`` for none. ``words``: the code that a word in a column means, by ``word_key``."""

    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


NO_CHOICES = Choices()


@dataclass(frozen=True)
class Layout:
    """The way in which a file is read. ``header``: the number of its row with headings.
    ``columns``: the position of each column, from 0. ``ignored``: positions of columns that staff
    ignore. ``words``: as in ``Choices``. ``sheet``: its name, or "" for the first one."""

    header: int
    columns: Mapping[str, int]
    ignored: tuple[int, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    sheet: str = ""

    @property
    def full_name(self) -> str:
        """The column with whole names, or an empty text."""
        return next((column for column in (FULL_NAME, REVERSED) if column in self.columns), "")


def heading_key(cells: Sequence[str], index: int) -> str:
    """Return the key of a heading: its text, or its position if it has none or is the second with
    this text."""
    text = word_key(cells[index]) if index < len(cells) else ""
    is_first = text not in map(word_key, cells[:index])
    return text if text and is_first else f"#{index}"


def layout_of(
    rows: Sequence[NumberedRow],
    choices: Choices = NO_CHOICES,
    header: int | None = None,
    *,
    is_first_of_two: bool = False,
) -> Layout:
    """Return the layout. ``header``: the row that staff chose. ``is_first_of_two``: of two columns
    with the same meaning, take the first; otherwise that raises ``BadHeader``, too."""
    if header is None:
        header = _header(rows, choices, is_first_of_two)
    cells = dict(rows).get(header, [])
    meanings = {
        index: _meaning(cells, index, choices) for index in range(max(len(row) for _, row in rows))
    }
    found = Counter(column for column in meanings.values() if column not in ("", IGNORED, NUMBER))
    column, times = found.most_common(1)[0] if found else ("", 0)
    if times > 1 and not is_first_of_two:
        raise BadHeader(HeaderProblem.HEADING_TWICE, column=column, row=header)
    columns = {
        column: index for index, column in reversed(meanings.items()) if column not in ("", IGNORED)
    }
    ignored = tuple(index for index, column in meanings.items() if column == IGNORED)
    return Layout(header, _with_whole_name(columns, cells, choices), ignored, choices.words)


def _header(rows: Sequence[NumberedRow], choices: Choices, may_be_twice: bool) -> int:
    try:
        return find_header(rows)[0]
    except BadHeader as error:
        if (
            error.problem is HeaderProblem.HEADING_TWICE
            and error.row is not None
            and (choices.columns or may_be_twice)
        ):
            return error.row
        chosen = (number for number, cells in rows if _is_known(cells, choices))
        found = next(chosen, None)
        if found is None:
            raise
        return found


def _is_known(cells: Sequence[str], choices: Choices) -> bool:
    """True for a row all of whose headings staff chose before."""
    keys = [heading_key(cells, index) for index, cell in enumerate(cells) if cell]
    return len(keys) > 1 and all(key in choices.columns for key in keys)


def _meaning(cells: Sequence[str], index: int, choices: Choices) -> str:
    text = cells[index] if index < len(cells) else ""
    return choices.columns.get(heading_key(cells, index)) or column_of(text)


def _with_whole_name(
    columns: dict[str, int], cells: Sequence[str], choices: Choices
) -> dict[str, int]:
    """Read a column “Name” without another one for the family name as whole names. A file of ours
    has references: there the given name is one."""
    place = columns.get("given_name")
    if place is None or {"family_name", "reference", FULL_NAME, REVERSED} & columns.keys():
        return columns
    is_chosen = heading_key(cells, place) in choices.columns
    if is_chosen or folded(cells[place]) not in _ALONE:
        return columns
    return {
        FULL_NAME if column == "given_name" else column: index for column, index in columns.items()
    }


def rows_without_guests(
    rows: Sequence[NumberedRow], layout: Layout
) -> Iterator[tuple[int, RowKind]]:
    """Yield the rows below the header that are totals, repeated headings or notes."""
    headings = [
        cell
        for cell in next((cells for number, cells in rows if number == layout.header), [])
        if cell
    ]
    for number, cells in rows:
        if number > layout.header and (kind := _kind([cell for cell in cells if cell], headings)):
            yield number, kind


def _kind(filled: Sequence[str], headings: Sequence[str]) -> RowKind | None:
    if len(filled) > 1 and filled == headings:
        return RowKind.HEADING
    if not filled or len(filled) > 1 + sum(map(_is_number, filled)):
        return None
    if _is_total(filled):
        return RowKind.TOTAL
    return RowKind.NOTE if len(filled) == 1 and _is_note(filled[0]) else None


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace(",", "", 1).isdecimal()


def _is_total(filled: Sequence[str]) -> bool:
    """True for a word that says so, perhaps with its number in the same cell, and numbers beside
    it."""
    words = [cell for cell in filled if not _is_number(cell)]
    return (
        len(words) == 1
        and folded("".join(mark for mark in words[0] if not mark.isdecimal())) in TOTALS
    )


def _is_note(text: str) -> bool:
    """True for a sentence, a remark with a mark before it, or the name of a group above its
    people."""
    is_marked = text.lower().startswith(_NOTES)
    return is_marked or len(text.split()) >= _LONG_NOTE or folded(text) in GROUP_WORDS


class Line:
    """One row of the file. ``typed`` and ``cells`` hold its text by column name, as read and
    tidied. ``beyond`` is the place and the text of its first surplus cell, or None."""

    def __init__(
        self, number: int, row: Sequence[str], layout: Layout, widths: tuple[int, int]
    ) -> None:
        columns = layout.columns
        self.number = number
        self.typed = {
            column: row[columns[column]] if columns.get(column, len(row)) < len(row) else ""
            for column in COLUMNS
        }
        self.cells = {column: tidy(cell) if cell else "" for column, cell in self.typed.items()}
        for column in WORD_COLUMNS:
            if is_dash(self.cells[column]):
                self.cells[column] = ""
        self.full_name = ""
        self.name: FullName | None = None
        place = columns.get(layout.full_name, len(row))
        if place < len(row) and row[place]:
            self.full_name = tidy(row[place])
            self.name = divided(self.full_name, is_reversed=layout.full_name == REVERSED)
            self.cells["given_name"], self.cells["family_name"] = (
                self.name.given_name,
                self.name.family_name,
            )
            self.cells["title"] = self.cells["title"] or self.name.title
            self.typed.update({column: self.cells[column] for column in (*NAMES, "title")})
        headed, usual = widths
        beyond = (at for at in range(headed, len(row)) if at >= usual or tidy(row[at]))
        self.beyond = next(((place_of(at), tidy(row[at])) for at in beyond), None)


_LIKENESS = 0.75
"""The least similarity of two words, from 0 to 1: “E-mial” and “e-mail” have 0.8."""


@dataclass(frozen=True)
class Heading:
    """A heading. ``place`` is the spreadsheet's name of the column: ``C``. ``text`` may be empty.
    ``column`` is its meaning, or empty if unknown. Then ``nearest`` may be the column that was
    meant."""

    place: str
    text: str
    column: str = ""
    nearest: str = ""


@dataclass(frozen=True)
class FileReport:
    """The columns of a file. ``skipped``: the numbers of rows below the header with content only in
    ignored columns. ``no_guests``: rows that are totals, headings or notes. ``blank``: the number
    of empty rows between the others."""

    used: tuple[Heading, ...]
    ignored: tuple[Heading, ...]
    skipped: tuple[int, ...]
    no_guests: tuple[tuple[int, RowKind], ...] = ()
    blank: int = 0

    @property
    def mistyped(self) -> tuple[Heading, ...]:
        """Ignored headings that nearly name a column which the file lacks."""
        return tuple(heading for heading in self.ignored if heading.nearest)


def file_report(rows: Sequence[NumberedRow], layout: Layout | None = None) -> FileReport:
    """Report how a file is read. A column without a heading is ignored only if it has content.
    Raises ``BadHeader``, unless the ``layout`` is given."""
    layout = layout or layout_of(rows)
    header = dict(rows).get(layout.header, [])
    no_guests = dict(rows_without_guests(rows, layout))
    below = [(row, cells) for row, cells in rows if row > layout.header]
    filled = {index for _, cells in below for index, cell in enumerate(cells) if cell}
    known = {index: column for column, index in layout.columns.items()}
    telling = {index for index, column in known.items() if column != NUMBER}
    width = max([width_of(header), *(index + 1 for index in known)])
    texts = [*header, *[""] * width]
    others = [
        index for index in range(width) if index not in known and (texts[index] or index in filled)
    ]
    return FileReport(
        used=tuple(
            Heading(place_of(index), texts[index], column)
            for index, column in sorted(known.items())
        ),
        ignored=tuple(
            Heading(
                place_of(index),
                texts[index],
                nearest="" if index in layout.ignored else _nearest(texts[index], layout.columns),
            )
            for index in others
        ),
        skipped=tuple(
            row
            for row, cells in below
            if row not in no_guests and any(cells) and not _says_something(cells, telling)
        ),
        no_guests=tuple(no_guests.items()),
        blank=(below[-1][0] - layout.header - len(below)) if below else 0,
    )


def _says_something(cells: Sequence[str], known: Collection[int]) -> bool:
    return any(cell for index, cell in enumerate(cells) if index in known)


def _nearest(heading: str, used: Mapping[str, int]) -> str:
    """Return the column that a mistyped or twice encoded heading may mean. It is empty for a column
    that the file already has."""
    meant = column_of(meant_by(heading))
    words = {
        word: column
        for word, column in COLUMN_BY_HEADING.items()
        if column in COLUMNS and column not in used
    }
    close = [
        words[word] for word in get_close_matches(folded(heading), words, n=1, cutoff=_LIKENESS)
    ]
    return next((column for column in (meant, *close) if column and column not in used), "")

"""The layout of a guest list file: its header, the meaning of its columns and words, and the rows that are no guests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
)
from ctevents.domain.guests.doubts import NAMES
from ctevents.domain.names.full_names import FullName, divided
from ctevents.domain.people import folded, tidy

IGNORED = "ignored"
"""The choice for a column that is not imported."""

WORD_COLUMNS = ("group", "sex", "language", "reply")
"""Columns whose words staff can map."""

_ALONE = frozenset(word for word, column in COLUMN_BY_HEADING.items() if column == "given_name") - {
    folded(text) for text in ("given_name", "given names", "first name", "first names", "forename", "emri i parë")
}
"""Headings for a given name that mean a whole name if no other column has the family name: “Name”."""

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
    """The decisions of staff. ``columns``: the column that a heading means, by ``heading_key``; ``IGNORED`` for none.
    ``words``: the code that a word in a column means, by ``word_key``."""

    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


NO_CHOICES = Choices()


@dataclass(frozen=True)
class Layout:
    """The way in which a file is read. ``header``: the number of its row with headings. ``columns``: the position of each column,
    from 0. ``ignored``: positions of columns that staff ignore. ``words``: as in ``Choices``. ``sheet``: its name, or "" for the
    first one."""

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
    """Return the key of a heading: its text, or its position if it has none or is the second with this text."""
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
    """Return the layout. ``header``: the row that staff chose. ``is_first_of_two``: of two columns with the same meaning, take the
    first; otherwise that raises ``BadHeader``, too."""
    if header is None:
        header = _header(rows, choices, is_first_of_two)
    cells = dict(rows).get(header, [])
    meanings = {index: _meaning(cells, index, choices) for index in range(max(len(row) for _, row in rows))}
    found = Counter(column for column in meanings.values() if column not in ("", IGNORED, NUMBER))
    column, times = found.most_common(1)[0] if found else ("", 0)
    if times > 1 and not is_first_of_two:
        raise BadHeader(HeaderProblem.HEADING_TWICE, column=column, row=header)
    columns = {column: index for index, column in reversed(meanings.items()) if column not in ("", IGNORED)}
    ignored = tuple(index for index, column in meanings.items() if column == IGNORED)
    return Layout(header, _with_whole_name(columns, cells, choices), ignored, choices.words)


def _header(rows: Sequence[NumberedRow], choices: Choices, may_be_twice: bool) -> int:
    try:
        return find_header(rows)[0]
    except BadHeader as error:
        if error.problem is HeaderProblem.HEADING_TWICE and error.row is not None and (choices.columns or may_be_twice):
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


def _with_whole_name(columns: dict[str, int], cells: Sequence[str], choices: Choices) -> dict[str, int]:
    """Read a column “Name” without another one for the family name as whole names. A file of ours has references: there the
    given name is one."""
    place = columns.get("given_name")
    if place is None or {"family_name", "reference", FULL_NAME, REVERSED} & columns.keys():
        return columns
    is_chosen = heading_key(cells, place) in choices.columns
    if is_chosen or folded(cells[place]) not in _ALONE:
        return columns
    return {FULL_NAME if column == "given_name" else column: index for column, index in columns.items()}


def rows_without_guests(rows: Sequence[NumberedRow], layout: Layout) -> Iterator[tuple[int, RowKind]]:
    """Yield the rows below the header that are totals, repeated headings or notes."""
    headings = [cell for cell in next((cells for number, cells in rows if number == layout.header), []) if cell]
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
    """True for a word that says so, perhaps with its number in the same cell, and numbers beside it."""
    words = [cell for cell in filled if not _is_number(cell)]
    return len(words) == 1 and folded("".join(mark for mark in words[0] if not mark.isdecimal())) in TOTALS


def _is_note(text: str) -> bool:
    """True for a sentence, a remark with a mark before it, or the name of a group above its people."""
    is_marked = text.lower().startswith(_NOTES)
    return is_marked or len(text.split()) >= _LONG_NOTE or folded(text) in GROUP_WORDS


class Line:
    """One row of the file. ``typed`` and ``cells`` hold its text by column name, as read and tidied. ``beyond`` is the place and
    the text of its first surplus cell, or None."""

    def __init__(self, number: int, row: Sequence[str], layout: Layout, widths: tuple[int, int]) -> None:
        columns = layout.columns
        self.number = number
        self.typed = {
            column: row[columns[column]] if columns.get(column, len(row)) < len(row) else "" for column in COLUMNS
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
            self.cells["given_name"], self.cells["family_name"] = self.name.given_name, self.name.family_name
            self.cells["title"] = self.cells["title"] or self.name.title
            self.typed.update({column: self.cells[column] for column in (*NAMES, "title")})
        headed, usual = widths
        beyond = (at for at in range(headed, len(row)) if at >= usual or tidy(row[at]))
        self.beyond = next(((place_of(at), tidy(row[at])) for at in beyond), None)

"""The columns of a file of sources: headings, and the kind of source that they mean.

Headings are compared as ``folded`` returns them. A heading may name a language or a group after a colon: ``text:sq``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.guests.columns import ROWS_WITH_TITLES, NumberedRow, place_of
from ctevents.domain.launch.sources import SourceKind
from ctevents.domain.people import LANGUAGES, folded

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

    def __init__(self, problem: TableProblem, sheet: str, *, heading: str = "", row: int = 1) -> None:
        super().__init__(problem.value)
        self.problem, self.sheet, self.heading, self.row = problem, sheet, heading, row


@dataclass(frozen=True)
class Header:
    """The headings of a table. ``columns``: index and name of each known column, such as ``text:sq``. ``headings``: its
    heading as typed. ``ignored``: the other headings."""

    row: int
    columns: dict[int, str]
    headings: dict[str, str]
    ignored: tuple[str, ...]


def find_header(rows: Sequence[NumberedRow], sheet: str, groups: Mapping[str, str]) -> Header:
    """Return the header: the first row with a heading ``number`` and one more. ``groups``: codes by ``folded`` name or code.
    Raises ``BadTable``."""
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
    return Header(number, columns, {name: cells[index] for index, name in columns.items()}, tuple(ignored))


class UnknownSuffix(ValueError):
    """A heading names a language or a group that does not exist."""

    def __init__(self, problem: TableProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def column_of(heading: str, groups: Mapping[str, str]) -> str:
    """Return the column that a heading means, or an empty text: ``text:sq`` for “Text: SQ”. Raises ``UnknownSuffix``."""
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
    return {name: index for index, name in header.columns.items() if name.partition(":")[0] in COLUMNS[kind]}


def kind_meant(header: Header, hint: str = "") -> SourceKind:
    """Return the kind of source that the headings mean. Number and text could be findings or recommendations: ``hint``, the
    file's name, may say so; otherwise they are findings."""
    bases = {column.partition(":")[0] for column in header.columns.values()}
    if bases & {"addressees", "workshop", "findings"} or {"theme", "text"} <= bases:
        return SourceKind.RECOMMENDATION
    if "text" not in bases:
        return SourceKind.WORKSHOP
    return SourceKind.RECOMMENDATION if "recommendation" in hint.casefold() else SourceKind.FINDING

"""A survey of a guest list file for staff: what was understood of it, and what they have to
choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from ctevents.domain.guests.cell_words import is_dash, word_key
from ctevents.domain.guests.columns import (
    FULL_NAME,
    NUMBER,
    REVERSED,
    ROWS_WITH_TITLES,
    BadHeader,
    HeaderProblem,
    NumberedRow,
    column_of,
    place_of,
)
from ctevents.domain.guests.layout import (
    IGNORED,
    NO_CHOICES,
    WORD_COLUMNS,
    Choices,
    FileReport,
    Layout,
    file_report,
    heading_key,
    layout_of,
)
from ctevents.domain.names.full_names import FullName, divided
from ctevents.domain.people import tidy

SAMPLES = 3
"""Cells of a column that staff see."""
MOST_WORDS = 40
"""Words of a column that staff map. A column with more of them holds something else."""
MOST_NAMES = 20
"""Doubtful names that staff see before the preview, which has all of them."""

LONGEST_BEGINNING = 80
"""Characters of a row."""

NO_HEADINGS = 0
"""The number of the header in a file without one."""

Words = Mapping[str, Mapping[str, str]]
"""Words that are understood: for each of ``WORD_COLUMNS`` the codes by ``word_key``."""


@dataclass(frozen=True)
class ColumnSurvey:
    """A column of the file. ``column``: its meaning, or ``IGNORED``. ``is_open``: staff should look
    at it."""

    index: int
    heading: str
    samples: tuple[str, ...]
    column: str
    is_open: bool = False

    @property
    def place(self) -> str:
        return place_of(self.index)


@dataclass(frozen=True)
class WordSurvey:
    """A word that is not understood, as first typed, and the number of its rows. ``code``: the
    choice of staff, or None."""

    column: str
    text: str
    rows: int
    code: str | None = None

    @property
    def key(self) -> str:
        return word_key(tidy(self.text))

    @property
    def name(self) -> str:
        """The name of the word among all of the file."""
        return f"{self.column}-{self.key}"


@dataclass(frozen=True)
class Survey:
    """A file. ``first_rows``: its beginning, with the headings. ``names``: the rows with doubtful
    names. ``choices``: the decisions of staff so far; ``is_remembered``: those of an earlier file.
    ``left_open``: names of words without a choice that staff have seen: rows with them are
    rejected."""

    sheets: tuple[str, ...]
    first_rows: tuple[tuple[int, str], ...]
    layout: Layout
    columns: tuple[ColumnSurvey, ...]
    words: tuple[WordSurvey, ...]
    names: tuple[tuple[int, str, FullName], ...]
    report: FileReport
    rows: int
    choices: Choices = NO_CHOICES
    is_remembered: bool = False
    left_open: tuple[str, ...] = ()

    @property
    def has_names(self) -> bool:
        """True if the file has names, or needs none: an exported one has references, and that of
        institutions has seats."""
        columns = self.layout.columns.keys()
        has_both = {"given_name", "family_name"} <= columns
        return (
            bool(self.layout.full_name)
            or has_both
            or not columns.isdisjoint({"reference", "seats"})
        )

    @property
    def open_words(self) -> list[WordSurvey]:
        return [
            word for word in self.words if word.code is None and word.name not in self.left_open
        ]

    @property
    def is_clear(self) -> bool:
        """True if staff have nothing to choose."""
        return (
            self.has_names
            and not self.open_words
            and not any(column.is_open for column in self.columns)
        )


def survey(
    rows: Sequence[NumberedRow],
    words: Words,
    choices: Choices = NO_CHOICES,
    header: int | None = None,
) -> Survey:
    """Survey a sheet. Raises ``BadHeader`` if it has no two cells side by side."""
    layout = _possible_layout(rows, choices, header)
    report = file_report(rows, layout)
    others = {number for number, _kind in report.no_guests}
    below = [
        (number, cells) for number, cells in rows if number > layout.header and number not in others
    ]
    return Survey(
        sheets=(),
        first_rows=tuple((number, _beginning(cells)) for number, cells in rows[:ROWS_WITH_TITLES]),
        layout=layout,
        columns=tuple(_columns(dict(rows).get(layout.header, []), below, layout, report)),
        words=tuple(
            word for column in WORD_COLUMNS for word in _words(column, below, layout, words)
        ),
        names=tuple(_doubtful_names(below, layout)),
        report=report,
        rows=len(below) - (len(report.skipped) if layout.columns else 0),
        choices=choices,
    )


def _possible_layout(rows: Sequence[NumberedRow], choices: Choices, header: int | None) -> Layout:
    """Return the layout; without a known heading, that of the first row with several cells. It is
    none if it looks like a guest."""
    try:
        return layout_of(rows, choices, header, is_first_of_two=True)
    except BadHeader:
        several = (row for row in rows[:ROWS_WITH_TITLES] if sum(map(bool, row[1])) > 1)
        number, cells = next(several, (None, []))
        if number is None:
            raise
        is_guest = any("@" in cell or cell.isdecimal() for cell in cells)
        return layout_of(rows, choices, NO_HEADINGS if is_guest else number, is_first_of_two=True)


def _columns(
    header: Sequence[str], below: Sequence[NumberedRow], layout: Layout, report: FileReport
) -> list[ColumnSurvey]:
    nearest = {heading.place: heading.nearest for heading in report.ignored}
    meanings = {index: column for column, index in layout.columns.items()}
    found = []
    for index in sorted(
        {*meanings, *(index for index, text in enumerate(header) if text), *_filled(below)}
    ):
        heading = header[index] if index < len(header) else ""
        guess = nearest.get(place_of(index), "")
        is_twice = (
            not guess
            and index not in meanings
            and index not in layout.ignored
            and bool(column_of(heading))
        )
        column = meanings.get(index) or guess or IGNORED
        found.append(
            ColumnSurvey(index, heading, _samples(below, index), column, bool(guess) or is_twice)
        )
    return found


def _beginning(cells: Sequence[str]) -> str:
    return shorten(" · ".join(filter(None, cells)), LONGEST_BEGINNING, placeholder=" …")


def _filled(below: Sequence[NumberedRow]) -> set[int]:
    return {index for _, cells in below for index, cell in enumerate(cells) if cell}


def _samples(below: Sequence[NumberedRow], index: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _, cells in below:
        if index < len(cells) and cells[index]:
            found[cells[index]] = None
            if len(found) == SAMPLES:
                break
    return tuple(found)


def _words(
    column: str, below: Sequence[NumberedRow], layout: Layout, known: Words
) -> list[WordSurvey]:
    place = layout.columns.get(column)
    if place is None:
        return []
    texts = Counter(cells[place] for _, cells in below if place < len(cells) and cells[place])
    chosen = layout.words.get(column, {})
    rows, first = Counter[str](), dict[str, str]()
    for text, count in texts.items():
        key = word_key(tidy(text))
        if key in chosen or (key not in known[column] and not is_dash(text)):
            first.setdefault(key, text)
            rows[key] += count
    return [
        WordSurvey(column, first[key], count, chosen.get(key))
        for key, count in rows.most_common(MOST_WORDS)
    ]


def _doubtful_names(
    below: Sequence[NumberedRow], layout: Layout
) -> list[tuple[int, str, FullName]]:
    place = layout.columns.get(layout.full_name)
    found: list[tuple[int, str, FullName]] = []
    for number, cells in below if place is not None else ():
        if place is not None and place < len(cells) and cells[place] and len(found) < MOST_NAMES:
            name = divided(tidy(cells[place]), is_reversed=layout.full_name == REVERSED)
            if name.is_doubtful:
                found.append((number, cells[place], name))
    return found


def chosen_columns(header: Sequence[str], chosen: Mapping[int, str]) -> dict[str, str]:
    """Return the columns that staff chose otherwise than they are recognised, by ``heading_key``.
    ``chosen``: by position."""
    return {
        heading_key(header, index): column
        for index, column in chosen.items()
        if column != column_of(header[index] if index < len(header) else "")
    }


def refuse_twice(columns: Mapping[int, str]) -> None:
    """Raise ``BadHeader`` if two columns of the file mean the same."""
    names = {REVERSED: FULL_NAME}
    found = Counter(
        names.get(column, column) for column in columns.values() if column not in (IGNORED, NUMBER)
    )
    column, times = found.most_common(1)[0] if found else ("", 0)
    if times > 1:
        raise BadHeader(HeaderProblem.HEADING_TWICE, column=column)

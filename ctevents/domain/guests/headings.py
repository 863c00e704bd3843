"""The columns of a file that an import uses and those it ignores, so that staff see both."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ctevents.domain.guests.columns import (
    COLUMN_BY_HEADING,
    COLUMNS,
    NUMBER,
    NumberedRow,
    column_of,
    place_of,
    width_of,
)
from ctevents.domain.guests.layout import Layout, RowKind, layout_of, rows_without_guests
from ctevents.domain.names.damaged_text import meant_by
from ctevents.domain.people import folded

_LIKENESS = 0.75
"""The least similarity of two words, from 0 to 1: “E-mial” and “e-mail” have 0.8."""


@dataclass(frozen=True)
class Heading:
    """A heading. ``place`` is the spreadsheet's name of the column: ``C``. ``text`` may be empty. ``column`` is its meaning, or
    empty if unknown. Then ``nearest`` may be the column that was meant."""

    place: str
    text: str
    column: str = ""
    nearest: str = ""


@dataclass(frozen=True)
class FileReport:
    """The columns of a file. ``skipped``: the numbers of rows below the header with content only in ignored columns.
    ``no_guests``: rows that are totals, headings or notes. ``blank``: the number of empty rows between the others."""

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
    """Report how a file is read. A column without a heading is ignored only if it has content. Raises ``BadHeader``, unless the
    ``layout`` is given."""
    layout = layout or layout_of(rows)
    header = dict(rows).get(layout.header, [])
    no_guests = dict(rows_without_guests(rows, layout))
    below = [(row, cells) for row, cells in rows if row > layout.header]
    filled = {index for _, cells in below for index, cell in enumerate(cells) if cell}
    known = {index: column for column, index in layout.columns.items()}
    telling = {index for index, column in known.items() if column != NUMBER}
    width = max([width_of(header), *(index + 1 for index in known)])
    texts = [*header, *[""] * width]
    others = [index for index in range(width) if index not in known and (texts[index] or index in filled)]
    return FileReport(
        used=tuple(Heading(place_of(index), texts[index], column) for index, column in sorted(known.items())),
        ignored=tuple(
            Heading(
                place_of(index),
                texts[index],
                nearest="" if index in layout.ignored else _nearest(texts[index], layout.columns),
            )
            for index in others
        ),
        skipped=tuple(
            row for row, cells in below if row not in no_guests and any(cells) and not _says_something(cells, telling)
        ),
        no_guests=tuple(no_guests.items()),
        blank=(below[-1][0] - layout.header - len(below)) if below else 0,
    )


def _says_something(cells: Sequence[str], known: Collection[int]) -> bool:
    return any(cell for index, cell in enumerate(cells) if index in known)


def _nearest(heading: str, used: Mapping[str, int]) -> str:
    """Return the column that a mistyped or twice encoded heading may mean. It is empty for a column that the file already has."""
    meant = column_of(meant_by(heading))
    words = {word: column for word, column in COLUMN_BY_HEADING.items() if column in COLUMNS and column not in used}
    close = [words[word] for word in get_close_matches(folded(heading), words, n=1, cutoff=_LIKENESS)]
    return next((column for column in (meant, *close) if column and column not in used), "")

"""The columns of a file that an import uses and those it ignores, so that staff see both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from string import ascii_uppercase

from ctevents.domain.guests.columns import COLUMN_BY_HEADING, NumberedRow, column_of, find_header
from ctevents.domain.guests.damaged_text import meant_by
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
    """The columns of a file. ``skipped``: the numbers of rows below the header with content only in ignored columns."""

    used: tuple[Heading, ...]
    ignored: tuple[Heading, ...]
    skipped: tuple[int, ...]

    @property
    def mistyped(self) -> tuple[Heading, ...]:
        """Ignored headings that nearly name a column which the file lacks."""
        return tuple(heading for heading in self.ignored if heading.nearest)


def place_of(index: int) -> str:
    """Return the letters of a column: ``A`` for 0, ``AA`` for 26."""
    rest, letter = divmod(index, 26)
    return (place_of(rest - 1) if rest else "") + ascii_uppercase[letter]


def width_of(header: Sequence[str]) -> int:
    """Return the number of columns up to the last heading."""
    return max((index for index, cell in enumerate(header, start=1) if cell), default=0)


def widths_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return how many cells a row may fill, and how many it may have, including empty ones. The second is the length of the
    header, or of most rows if that is more."""
    lengths = Counter(map(len, rows))
    usual = max(lengths, key=lambda length: (lengths[length], length), default=0)
    return width_of(header), max(len(header), usual)


def file_report(rows: Sequence[NumberedRow]) -> FileReport:
    """Report the columns of a file. A column without a heading is ignored only if it has content. Raises ``BadHeader``."""
    number, columns = find_header(rows)
    header = dict(rows)[number]
    below = [(row, cells) for row, cells in rows if row > number]
    filled = {index for _, cells in below for index, cell in enumerate(cells) if cell}
    known = {index: column for column, index in columns.items()}
    others = [index for index in range(width_of(header)) if index not in known and (header[index] or index in filled)]
    return FileReport(
        used=tuple(Heading(place_of(index), header[index], column) for index, column in sorted(known.items())),
        ignored=tuple(
            Heading(place_of(index), header[index], nearest=_nearest(header[index], columns)) for index in others
        ),
        skipped=tuple(row for row, cells in below if any(cells) and not _says_something(cells, known)),
    )


def _says_something(cells: Sequence[str], known: dict[int, str]) -> bool:
    return any(cell for index, cell in enumerate(cells) if index in known)


def _nearest(heading: str, used: dict[str, int]) -> str:
    """Return the column that a mistyped or twice encoded heading may mean. It is empty for a column that the file already has."""
    meant = column_of(meant_by(heading))
    words = {word: column for word, column in COLUMN_BY_HEADING.items() if column not in used}
    close = [words[word] for word in get_close_matches(folded(heading), words, n=1, cutoff=_LIKENESS)]
    return next((column for column in (meant, *close) if column and column not in used), "")

"""What of a file an import uses and what it leaves out, so that nothing is left out in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from string import ascii_uppercase

from ctevents.domain.guests.columns import COLUMN_BY_HEADING, Row, column_of, find_header, folded
from ctevents.domain.guests.damaged_text import meant_by

_LIKENESS = 0.75
"""Of two words, from 0 to 1: “E-mial” and “e-mail” have 0.8."""


@dataclass(frozen=True)
class Heading:
    """``place`` is how a spreadsheet program calls the column: ``C``. ``text`` may be empty. ``column`` is what the heading
    means, empty where nothing is known of it; then ``nearest`` may be the column that was meant."""

    place: str
    text: str
    column: str = ""
    nearest: str = ""


@dataclass(frozen=True)
class FileReport:
    """``skipped``: the numbers of rows below the header that have something only in ignored columns."""

    used: tuple[Heading, ...]
    ignored: tuple[Heading, ...]
    skipped: tuple[int, ...]

    @property
    def mistyped(self) -> tuple[Heading, ...]:
        """Ignored headings that nearly name a column which the file lacks."""
        return tuple(heading for heading in self.ignored if heading.nearest)


def place_of(index: int) -> str:
    """``A`` of 0, ``AA`` of 26."""
    rest, letter = divmod(index, 26)
    return (place_of(rest - 1) if rest else "") + ascii_uppercase[letter]


def width_of(header: Sequence[str]) -> int:
    """How many columns there are up to the last heading."""
    return max((index for index, cell in enumerate(header, start=1) if cell), default=0)


def widths_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """How many cells a row may fill, and how many it may have, empty ones too: as many as the header, or as most rows have."""
    lengths = Counter(map(len, rows))
    usual = max(lengths, key=lambda length: (lengths[length], length), default=0)
    return width_of(header), max(len(header), usual)


def file_report(rows: Sequence[Row]) -> FileReport:
    """Raises ``BadHeader``. A column without a heading is ignored if anything stands in it."""
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
    """The column that a heading may mean which is typed wrong or was encoded twice; none that the file has already."""
    meant = column_of(meant_by(heading))
    words = {word: column for word, column in COLUMN_BY_HEADING.items() if column not in used}
    close = [words[word] for word in get_close_matches(folded(heading), words, n=1, cutoff=_LIKENESS)]
    return next((column for column in (meant, *close) if column and column not in used), "")

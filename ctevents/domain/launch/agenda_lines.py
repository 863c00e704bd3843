"""A programme typed or pasted as lines: one item each, its columns separated by “|”, or by tabs as spreadsheet programs do.

09:00–09:30 | Opening | Otvaranje | Amra Hodžić, Court of BiH; Emir Begić
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import time

from ctevents.domain.launch.agenda import clock_typed


@dataclass(frozen=True, kw_only=True)
class Line:
    """An item. ``start``, ``end``: None if not typed. ``speakers``: name and institution."""

    start: time | None = None
    end: time | None = None
    titles: dict[str, str] = field(default_factory=dict)
    speakers: tuple[tuple[str, str], ...] = ()


class UnreadableLine(ValueError):
    """The line of this number has a time that is none, or more columns than there are."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


_TIMES = re.compile(r"[\d:.h\s–—-]*\d[\d:.h\s–—-]*")
"""A cell that is meant as one time or two."""


def lines_of(text: str, languages: Sequence[str]) -> Iterator[Line]:
    """Yield the items of a text. Its columns: the times (one column or two), a title in each of ``languages``, the speakers."""
    for number, line in enumerate(text.splitlines(), start=1):
        cells = [" ".join(cell.split()) for cell in line.split("\t" if "\t" in line else "|")]
        if any(cells):
            try:
                yield _line(cells, languages)
            except ValueError as error:
                raise UnreadableLine(number) from error


def _line(cells: list[str], languages: Sequence[str]) -> Line:
    clocks, rest = _clocks(cells)
    titles, more = rest[: len(languages)], [cell for cell in rest[len(languages) :] if cell]
    if len(more) > 1:
        raise ValueError(more)
    return Line(
        start=clocks[0],
        end=clocks[1],
        titles={tag: title for tag, title in zip(languages, titles, strict=False) if title},
        speakers=tuple(_speakers(more[0])) if more else (),
    )


def _clocks(cells: list[str]) -> tuple[tuple[time | None, time | None], list[str]]:
    """Return start and end, and the cells after them."""
    first, *rest = cells
    if first and not _TIMES.fullmatch(first):
        return (None, None), cells
    clocks = [clock_typed(each) for each in re.split("[–—-]", first)] if first else []
    if len(clocks) == 1 and rest and _TIMES.fullmatch(rest[0]):
        clocks, rest = [*clocks, clock_typed(rest[0])], rest[1:]
    start, end, *more = [*clocks, None, None]
    if any(more):
        raise ValueError(clocks)
    return (start, end), rest


def _speakers(text: str) -> Iterator[tuple[str, str]]:
    for each in text.split(";"):
        name, _comma, institution = (part.strip() for part in each.partition(","))
        if name:
            yield name, institution

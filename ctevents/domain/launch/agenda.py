"""The programme while it is edited: times of items as typed, moves, and what the editor should look
at.

Times are local times of the event. An item without an end lasts until the next one begins; one
without a start follows the one before.

A programme typed or pasted as lines: one item each, its columns separated by “|”, or by tabs as
spreadsheet programs do.

09:00–09:30 | Opening | Otvaranje | Amra Hodžić, Court of BiH; Emir Begić"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True, kw_only=True)
class Slot:
    """The time of an item. ``start``, ``end``: None if not typed. ``end_day``: None if it ends on
    the same day."""

    day: date
    start: time | None = None
    end: time | None = None
    end_day: date | None = None

    @property
    def starts_at(self) -> datetime | None:
        return None if self.start is None else datetime.combine(self.day, self.start)

    @property
    def ends_at(self) -> datetime | None:
        return None if self.end is None else datetime.combine(self.end_day or self.day, self.end)

    @classmethod
    def of(cls, starts_at: datetime, ends_at: datetime) -> Slot:
        day, end_day = starts_at.date(), ends_at.date()
        return cls(
            day=day,
            start=starts_at.time(),
            end=ends_at.time(),
            end_day=None if end_day == day else end_day,
        )


_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))?")


def clock_typed(text: str) -> time:
    """Return the time of ``9``, ``9:30``, ``9.30`` or ``930``. Raises ``ValueError`` for other
    texts."""
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"{text!r} is no time")
    return time(hour, minute)


def filled(slots: Sequence[Slot], first: datetime | None, last: datetime | None) -> list[Slot]:
    """Return the slots with the times that follow from others, where they do. ``first``, ``last``:
    the hours of the event."""
    begun = [
        replace(slot, start=_start_of(slots, place, first)) for place, slot in enumerate(slots)
    ]
    return [slot if slot.end else _ended(slot, begun, last) for slot in begun]


def _start_of(slots: Sequence[Slot], place: int, first: datetime | None) -> time | None:
    slot = slots[place]
    if slot.start is not None:
        return slot.start
    earlier = [each for each in slots[:place] if each.day == slot.day]
    if earlier:
        return earlier[-1].end if earlier[-1].end_day is None else None
    return first.time() if first is not None and first.date() == slot.day else None


def _ended(slot: Slot, others: Sequence[Slot], last: datetime | None) -> Slot:
    if slot.starts_at is None:
        return slot
    later = [each.starts_at for each in others if each.starts_at and each.day == slot.day]
    ends = [*later, *([last] if last is not None and last.date() == slot.day else [])]
    end = min((moment for moment in ends if moment > slot.starts_at), default=None)
    return slot if end is None else replace(slot, end=end.time(), end_day=None)


def exchanged(earlier: Slot, later: Slot) -> tuple[Slot, Slot]:
    """Return the slots of two neighbours that change places: of the one that stood later, and of
    the other.

    Both keep their length. Those that follow each other on a day fill the same hours as before,
    with the same pause between them. Otherwise each begins where the other one began.
    """
    one, two = _span(earlier), _span(later)
    if one is None or two is None:
        return (replace(later, day=earlier.day), replace(earlier, day=later.day))
    in_turn = earlier.day == later.day and one[1] <= two[0]
    new_end = one[0] + (two[1] - two[0])
    begins = new_end + (two[0] - one[1]) if in_turn else two[0]
    return Slot.of(one[0], new_end), Slot.of(begins, begins + (one[1] - one[0]))


def _span(slot: Slot) -> tuple[datetime, datetime] | None:
    return (
        None if slot.starts_at is None or slot.ends_at is None else (slot.starts_at, slot.ends_at)
    )


def shifted_slot(slot: Slot, minutes: int) -> Slot:
    """Return the slot so many minutes later. Times that are not typed stay so."""
    by = timedelta(minutes=minutes)
    start = None if slot.starts_at is None else slot.starts_at + by
    end = None if slot.ends_at is None else slot.ends_at + by
    day = start.date() if start else slot.day
    end_day = None if end is None or end.date() == day else end.date()
    return Slot(
        day=day,
        start=start.time() if start else None,
        end=end.time() if end else None,
        end_day=end_day,
    )


@dataclass(frozen=True, kw_only=True)
class Placed:
    """An item with its number in the form, its local times and its room."""

    number: int
    starts_at: datetime
    ends_at: datetime
    room: str = ""


def overlaps(items: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """Return the pairs of items at the same time, in order. Items in two named rooms are parallel,
    which is no mistake."""
    return [
        (one, two)
        for place, one in enumerate(items)
        for two in items[place + 1 :]
        if one.starts_at < two.ends_at and two.starts_at < one.ends_at
        if not (one.room and two.room and one.room != two.room)
    ]


def empty_times(items: Sequence[Placed]) -> Iterator[tuple[datetime, datetime]]:
    """Yield the times between items of one day at which nothing is planned."""
    until: datetime | None = None
    for item in sorted(items, key=lambda each: each.starts_at):
        if until is not None and until.date() == item.starts_at.date() and until < item.starts_at:
            yield until, item.starts_at
        until = item.ends_at if until is None else max(until, item.ends_at)


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
    """Yield the items of a text. Its columns: the times (one column or two), a title in each of
    ``languages``, the speakers."""
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

"""The rows of the programme's form as they were typed: copied, moved, shifted and put back before anything is saved.

A row is its fields by the prefixes of their names (``start``, ``title_en`` …); in the form each name ends in the row's number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from werkzeug.datastructures import MultiDict

from ctevents.domain.launch.agenda import Slot, clock_typed, exchanged, filled, shifted_slot
from ctevents.domain.launch.agenda_lines import Line
from ctevents.domain.schedule import to_local
from ctevents.models import Event
from ctevents.services.events.programme import ProgrammeItem, item_mark
from ctevents.web.staff.event.speakers import MOST_SPEAKERS, SPELLING

Row = dict[str, list[str]]
Value = TypeVar("Value")

BLANK_ROWS = 3
MOST_ROWS = 200
"""Items of a programme. Its form may have blank rows besides."""
_NUMBERED = re.compile(r"([a-z_A-Z0-9-]+)-([0-9]{1,3})")


def rows_sent(form: MultiDict[str, str], count: int) -> list[Row]:
    """Return the rows of a sent form. A number that is too large for a programme brings no rows that were not sent."""
    rows: list[Row] = [{} for _number in range(count)]
    for name in form:
        found = _NUMBERED.fullmatch(name)
        if found and 1 <= int(found[2]) <= count:
            rows[int(found[2]) - 1][found[1]] = form.getlist(name)
    while len(rows) > MOST_ROWS and not rows[-1]:
        rows.pop()
    return rows


def numbered(rows: Iterable[Row]) -> MultiDict[str, str]:
    """Return the rows as a sent form."""
    named = {f"{name}-{number}": values for number, row in enumerate(rows, 1) for name, values in row.items()}
    return MultiDict(named)


def row_of(item: ProgrammeItem, event: Event) -> Row:
    """Return the row of a saved item. ``was`` tells later whether the item was changed meanwhile."""
    starts, ends = (to_local(instant, event.time_zone) for instant in (item.starts_at, item.ends_at))
    row = {"kind": [item.kind.value], "room": [item.room], "was": [item_mark(item)]} | _times(Slot.of(starts, ends))
    row |= {f"title_{tag}": [text] for tag, text in item.titles.items()}
    for place, speaker in enumerate(item.speakers, start=1):
        values = {"place": str(place), "name": speaker.name, "role": speaker.role.value}
        row |= {f"speaker{place}_{name}": [value] for name, value in values.items()}
        row[f"speaker{place}_institution"] = [speaker.institution]
        for name, texts in (("name", speaker.names), ("institution", speaker.institutions)):
            row |= {f"{SPELLING}{place}_{name}_{tag}": [text] for tag, text in texts.items()}
        row |= {f"speaker{place}_consents": ["y"]} if speaker.has_consented else {}
    return row | {"recommendations": list(item.recommendations)}


def row_of_line(line: Line) -> Row:
    row = {f"title_{tag}": [text] for tag, text in line.titles.items()}
    for place, (name, institution) in enumerate(line.speakers, start=1):
        row |= {f"speaker{place}_name": [name], f"speaker{place}_institution": [institution]}
    return row | {name: [clock_text(clock)] for name, clock in (("start", line.start), ("end", line.end)) if clock}


def clock_text(clock: time | None) -> str:
    return f"{clock:%H:%M}" if clock else ""


def _times(slot: Slot) -> Row:
    return {
        "day": [slot.day.isoformat()],
        "start": [clock_text(slot.start)],
        "end": [clock_text(slot.end)],
        "end_day": [slot.end_day.isoformat() if slot.end_day else ""],
    }


def is_blank(row: Mapping[str, Sequence[str]]) -> bool:
    """True for a row without times, titles, room and speakers: it is no item."""
    return not any(
        value.strip()
        for name, values in row.items()
        if name in ("start", "end", "room")
        or name.startswith(("title_", SPELLING))
        or name.endswith(("_name", "_institution"))
        for value in values
    )


def is_live(row: Row) -> bool:
    return "removed" not in row and not is_blank(row)


def shown_speakers(row: Row) -> int:
    """Return how many speakers the row shows: those that it showed before, and an empty one after the last name."""
    names = {
        place: row[f"speaker{place}_name"] for place in range(1, MOST_SPEAKERS + 1) if f"speaker{place}_name" in row
    }
    last = max((place for place, name in names.items() if any(name)), default=0)
    return min(max(last + 1, *names, 0), MOST_SPEAKERS)


@dataclass(frozen=True)
class Days:
    """The days to which items may belong. Rows without a day have the first."""

    days: Sequence[date]
    event: Event

    def slots(self, rows: Sequence[Row]) -> list[Slot]:
        """Return the times of the rows, filled in where they follow from others. A time that cannot be read counts as missing."""
        hours = [at and to_local(at, self.event.time_zone) for at in (self.event.starts_at, self.event.ends_at)]
        slots = [self._slot(row) for row in rows]
        live = [place for place, row in enumerate(rows) if is_live(row)]
        for place, slot in zip(live, filled([slots[each] for each in live], *hours), strict=True):
            slots[place] = slot
        return slots

    def _slot(self, row: Row) -> Slot:
        day = _read(date.fromisoformat, row, "day") or self.days[0]
        start, end = (_read(clock_typed, row, name) for name in ("start", "end"))
        return Slot(day=day, start=start, end=end, end_day=_read(date.fromisoformat, row, "end_day"))


def _read(read: Callable[[str], Value], row: Row, name: str) -> Value | None:
    try:
        return read(row.get(name, [""])[0])
    except ValueError:
        return None


def _taking(row: Row, slot: Slot) -> Row:
    """Return the row with these times. A text that is no time stays."""
    times = {name: value for name, value in _times(slot).items() if value != [""] or name == "end_day"}
    return row | times


def copied(rows: list[Row], place: int, days: Days) -> list[Row]:
    """Return the rows with a copy after the one at ``place``. It begins when the original ends, and is as long."""
    row = {name: values for name, values in rows[place].items() if name != "was"}
    slot = days.slots(rows)[place]
    if slot.starts_at and slot.ends_at:
        minutes = int((slot.ends_at - slot.starts_at).total_seconds() // 60)
        after = shifted_slot(slot, minutes)
        row = _taking(row, after) if after.day in days.days else row | {"start": [""], "end": [""]}
    return [*rows[: place + 1], row, *rows[place + 1 :]]


def moved(rows: list[Row], place: int, by: int, days: Days) -> tuple[list[Row], int]:
    """Return the rows with that at ``place`` one place up (``by`` is -1) or down, and its new place. Removed and
    blank rows are passed over."""
    others = [each for each, row in enumerate(rows) if each == place or is_live(row)]
    other = others.index(place) + by
    if not 0 <= other < len(others):
        return rows, place
    one, two = sorted((place, others[other]))
    slots = days.slots(rows)
    up, down = exchanged(slots[one], slots[two])
    new = list(rows)
    new[one], new[two] = _taking(rows[two], up), _taking(rows[one], down)
    return new, others[other]


def shifted(rows: list[Row], minutes: int, place: int | None, days: Days) -> list[Row] | None:
    """Return the rows with all items so many minutes later, or None if one would leave the days of the event. ``place``: only
    the item there and those that begin at the same time or after it move."""
    slots = days.slots(rows)
    begin = None if place is None else slots[place].starts_at
    new = []
    for row, slot in zip(rows, slots, strict=True):
        if not is_live(row) or (begin and (slot.starts_at is None or slot.starts_at < begin)):
            new.append(row)
            continue
        later = shifted_slot(slot, minutes)
        if not {later.day, later.end_day or later.day} <= set(days.days):
            return None
        new.append(_taking(row, later))
    return new


def removed(rows: list[Row], place: int) -> list[Row]:
    return [row | {"removed": ["y"]} if number == place else row for number, row in enumerate(rows)]


def put_back(rows: list[Row], place: int) -> list[Row]:
    return [
        {name: values for name, values in row.items() if name != "removed"} if number == place else row
        for number, row in enumerate(rows)
    ]


@dataclass(frozen=True, kw_only=True)
class Newer:
    """The items that somebody else saved while a page was open. ``began``: the marks of the items with which the page began.
    ``saved``: the rows of the items that are saved now, by their marks."""

    began: frozenset[str]
    saved: Mapping[str, Row]

    @property
    def gone(self) -> frozenset[str]:
        return self.began - set(self.saved)

    @property
    def theirs(self) -> list[Row]:
        """The rows of items that they added or changed."""
        return [row for mark, row in self.saved.items() if mark not in self.began]

    def are_both(self, row: Row, *, is_changed: bool) -> bool:
        """True if this editor changed the row, and the other one changed or removed its item."""
        return is_changed and row.get("was", [""])[0] in self.gone

    def keeps(self, row: Row, *, is_changed: bool) -> bool:
        """True unless only the other editor changed or removed the item of the row."""
        return is_changed or row.get("was", [""])[0] not in self.gone

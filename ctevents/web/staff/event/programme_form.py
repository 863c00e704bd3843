"""The form of an event's programme: its fields, made of typed rows, and what is wrong in them.

The rows of the programme's form as they were typed: copied, moved, shifted and put back before
anything is saved.

A row is its fields by the prefixes of their names (``start``, ``title_en`` …); in the form each
name ends in the row's number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Any, TypeVar

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice

from ctevents.domain.launch.agenda import (
    Line,
    Placed,
    Slot,
    clock_typed,
    exchanged,
    filled,
    shifted_slot,
)
from ctevents.domain.moves import is_on_its_days
from ctevents.domain.schedule import ProgrammeKind, to_instant, to_local
from ctevents.models import Event
from ctevents.services.events.changes import times_of
from ctevents.services.events.programme import ProgrammeItem, item_mark
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.times import weekday_date
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.staff.event.languages import all_languages
from ctevents.web.staff.event.speakers import (
    MOST_SPEAKERS,
    SPELLING,
    check_speakers,
    known_recommendations,
    recommendations_of,
    recommendations_row,
    speaker_row,
    speakers_of,
    spelling_languages,
)
from ctevents.web.staff.fields import OptionalDay

Row = dict[str, list[str]]
Value = TypeVar("Value")

BLANK_ROWS = 3
MOST_ROWS = 200
"""Items of a programme. Its form may have blank rows besides."""
_NUMBERED = re.compile(r"([a-z_A-Z0-9-]+)-([0-9]{1,3})")


def rows_sent(form: MultiDict[str, str], count: int) -> list[Row]:
    """Return the rows of a sent form. A number that is too large for a programme brings no rows
    that were not sent."""
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
    named = {
        f"{name}-{number}": values
        for number, row in enumerate(rows, 1)
        for name, values in row.items()
    }
    return MultiDict(named)


def row_of(item: ProgrammeItem, event: Event) -> Row:
    """Return the row of a saved item. ``was`` tells later whether the item was changed
    meanwhile."""
    starts, ends = (
        to_local(instant, event.time_zone) for instant in (item.starts_at, item.ends_at)
    )
    row = {"kind": [item.kind.value], "room": [item.room], "was": [item_mark(item)]} | _times(
        Slot.of(starts, ends)
    )
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
    return row | {
        name: [clock_text(clock)]
        for name, clock in (("start", line.start), ("end", line.end))
        if clock
    }


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
    """Return how many speakers the row shows: those that it showed before, and an empty one after
    the last name."""
    names = {
        place: row[f"speaker{place}_name"]
        for place in range(1, MOST_SPEAKERS + 1)
        if f"speaker{place}_name" in row
    }
    last = max((place for place, name in names.items() if any(name)), default=0)
    return min(max(last + 1, *names, 0), MOST_SPEAKERS)


@dataclass(frozen=True)
class Days:
    """The days to which items may belong. Rows without a day have the first."""

    days: Sequence[date]
    event: Event

    def slots(self, rows: Sequence[Row]) -> list[Slot]:
        """Return the times of the rows, filled in where they follow from others. A time that cannot
        be read counts as missing."""
        hours = [
            at and to_local(at, self.event.time_zone)
            for at in (self.event.starts_at, self.event.ends_at)
        ]
        slots = [self._slot(row) for row in rows]
        live = [place for place, row in enumerate(rows) if is_live(row)]
        for place, slot in zip(live, filled([slots[each] for each in live], *hours), strict=True):
            slots[place] = slot
        return slots

    def _slot(self, row: Row) -> Slot:
        day = _read(date.fromisoformat, row, "day") or self.days[0]
        start, end = (_read(clock_typed, row, name) for name in ("start", "end"))
        return Slot(
            day=day, start=start, end=end, end_day=_read(date.fromisoformat, row, "end_day")
        )


def _read(read: Callable[[str], Value], row: Row, name: str) -> Value | None:
    try:
        return read(row.get(name, [""])[0])
    except ValueError:
        return None


def _taking(row: Row, slot: Slot) -> Row:
    """Return the row with these times. A text that is no time stays."""
    times = {
        name: value for name, value in _times(slot).items() if value != [""] or name == "end_day"
    }
    return row | times


def copied(rows: list[Row], place: int, days: Days) -> list[Row]:
    """Return the rows with a copy after the one at ``place``. It begins when the original ends, and
    is as long."""
    row = {name: values for name, values in rows[place].items() if name != "was"}
    slot = days.slots(rows)[place]
    if slot.starts_at and slot.ends_at:
        minutes = int((slot.ends_at - slot.starts_at).total_seconds() // 60)
        after = shifted_slot(slot, minutes)
        row = _taking(row, after) if after.day in days.days else row | {"start": [""], "end": [""]}
    return [*rows[: place + 1], row, *rows[place + 1 :]]


def moved(rows: list[Row], place: int, by: int, days: Days) -> tuple[list[Row], int]:
    """Return the rows with that at ``place`` one place up (``by`` is -1) or down, and its new
    place. Removed and blank rows are passed over."""
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
    """Return the rows with all items so many minutes later, or None if one would leave the days of
    the event. ``place``: only the item there and those that begin at the same time or after it
    move."""
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
        {name: values for name, values in row.items() if name != "removed"}
        if number == place
        else row
        for number, row in enumerate(rows)
    ]


@dataclass(frozen=True, kw_only=True)
class Newer:
    """The items that somebody else saved while a page was open. ``began``: the marks of the items
    with which the page began. ``saved``: the rows of the items that are saved now, by their
    marks."""

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


KINDS = {
    ProgrammeKind.SESSION: _("Session with speakers"),
    ProgrammeKind.MEAL: _("Meal (counted in the catering order)"),
    ProgrammeKind.BREAK: _("Break or arrival"),
}

UNKNOWN = date(2000, 1, 1)
"""The day of items while nobody has typed one. It is not saved."""

ItemRow = dict[str, Any]
"""The fields of one row by the prefixes of their names."""


class Clock(StringField):
    """A time of day, or nothing. The form says which item has one that cannot be read."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        if self.data and self.data.strip():
            try:
                clock_typed(self.data)
            except ValueError as error:
                raise ValueError(self.data) from error


class ProgrammeForm(Form):
    """``programme_form`` makes its rows, whose fields are numbered from 1. ``rows``: as they were
    typed."""

    version = HiddenField()
    began = HiddenField()
    day = OptionalDay(_("Day of the programme"))
    minutes = OneLine(_("Minutes"))
    lines = TextAreaField(_("Lines of the programme"))
    rows: Sequence[Row]
    days: Days
    asks_day = False
    """True if neither the plan nor the saved programme says on which days the event is."""

    def row(self, number: int) -> ItemRow:
        return self._by_number[str(number)]

    @cached_property
    def _by_number(self) -> dict[str, ItemRow]:
        """The rows by their numbers, sorted out once: a long programme has thousands of fields."""
        rows: dict[str, ItemRow] = defaultdict(dict)
        for field in self:
            prefix, _dash, number = field.name.rpartition("-")
            rows[number][prefix] = field
        return rows

    def live_rows(self) -> list[tuple[int, ItemRow, Slot]]:
        """Return number, fields and times of each item that is to be saved."""
        slots = self.days.slots(self.rows)
        numbers = [number for number, row in enumerate(self.rows, start=1) if is_live(row)]
        return [(number, self.row(number), slots[number - 1]) for number in numbers]

    def validate(self, extra_validators: Any = None) -> bool:
        super().validate(extra_validators)
        live = self.live_rows()
        for number in set(range(1, len(self.rows) + 1)) - {number for number, *_rest in live}:
            for field in self.row(number).values():
                field.errors = []
        for number, row, slot in live:
            _check(number, row)
            _check_times(number, row, slot, self.days.event)
        if len(live) > MOST_ROWS:
            self.refuse(too_many_items())
        if live and self.asks_day and self.days.days[0] == UNKNOWN and not self.day.errors:
            self.day.errors = [gettext("Enter the day of the programme.")]
        return not self.errors

    def items(self) -> list[ProgrammeItem]:
        return [_item(row, slot, self.days.event) for _number, row, slot in self.live_rows()]

    def placed(self) -> list[Placed]:
        """Return the items whose times can be read."""
        return [
            Placed(
                number=number,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                room=row["room"].data or "",
            )
            for number, row, slot in self.live_rows()
            if slot.starts_at and slot.ends_at and slot.starts_at < slot.ends_at
        ]


def too_many_items() -> str:
    return gettext("A programme can have at most %(most)d items.", most=MOST_ROWS)


def _check(number: int, row: ItemRow) -> None:
    if not row["title_en"].data and not row["title_en"].errors:
        row["title_en"].errors = [
            gettext("Item %(number)d: enter a title in English.", number=number)
        ]
    check_speakers(row)


def _check_times(number: int, row: ItemRow, slot: Slot, event: Event) -> None:
    wrong = [row[name] for name in ("start", "end") if row[name].errors]
    for field in wrong:
        field.errors = [gettext("Item %(number)d: enter a time, such as 10:00.", number=number)]
        field.process_errors = []  # it names its field already
    if wrong:
        return
    if slot.starts_at is None:
        row["start"].errors = [gettext("Item %(number)d: enter the start.", number=number)]
    if slot.ends_at is None:
        row["end"].errors = [gettext("Item %(number)d: enter the end.", number=number)]
    if slot.starts_at is None or slot.ends_at is None:
        return
    if slot.ends_at <= slot.starts_at:
        row["end"].errors = [
            gettext("Item %(number)d: the end must be after the start.", number=number)
        ]
    for name, local in (("start", slot.starts_at), ("end", slot.ends_at)):
        if not row[name].errors:
            row[name].errors = _errors_of(number, local, event)


def _errors_of(number: int, local: datetime, event: Event) -> list[str]:
    try:
        instant = to_instant(local, event.time_zone)
    except ValueError:
        skipped = _(
            "This time does not exist in %(city)s, because the clocks go forward. Enter a "
            "different time."
        )
        return [str(skipped) % {"city": event.city_in(page_language())}]
    times = times_of(event)
    if is_on_its_days(times, instant, instant) or times.starts_at is None:
        return []
    day = weekday_date(times.starts_at, times.time_zone)
    return [
        gettext(
            "Item %(number)d: this is not the day of the event (%(day)s).", number=number, day=day
        )
    ]


def _item(row: ItemRow, slot: Slot, event: Event) -> ProgrammeItem:
    assert slot.starts_at is not None
    assert slot.ends_at is not None
    titles = {
        name.removeprefix("title_"): field.data
        for name, field in row.items()
        if name.startswith("title_")
    }
    return ProgrammeItem(
        starts_at=to_instant(slot.starts_at, event.time_zone),
        ends_at=to_instant(slot.ends_at, event.time_zone),
        titles={tag: text for tag, text in titles.items() if text},
        kind=ProgrammeKind(row["kind"].data),
        room=row["room"].data or "",
        speakers=speakers_of(row),
        recommendations=recommendations_of(row),
    )


def programme_form(event: Event, rows: Sequence[Row], top: Mapping[str, str]) -> ProgrammeForm:
    """Return the form of these rows. ``top``: the fields that are not of a row, as they were
    sent."""
    known, languages, own = (
        known_recommendations(event),
        spelling_languages(event),
        times_of(event).days,
    )
    saved = _saved_days(event)
    asks_day = not own and len(saved) < 2
    days = [_day_in(top, saved)] if asks_day else [*own, *sorted(saved - set(own))]
    fields: dict[str, Any] = {"rows": rows, "days": Days(days, event), "asks_day": asks_day}
    for number, row in enumerate(rows, start=1):
        of_row = (
            _row_fields(event, days)
            | speaker_row(shown_speakers(row), languages)
            | recommendations_row(known)
        )
        fields |= {f"{name}-{number}": field for name, field in of_row.items()}
    form_class: type[ProgrammeForm] = type("EventProgrammeForm", (ProgrammeForm,), fields)
    shown = {"day": days[0].isoformat()} if asks_day and days != [UNKNOWN] else {}
    form = form_class(
        formdata=MultiDict([*(shown | dict(top)).items(), *numbered(rows).items(multi=True)])
    )
    for number in range(1, len(rows) + 1):
        for field in form.row(number).values():
            field.flags.always_filled = (
                field.name.startswith(_NOT_OPTIONAL) or field.type == "SelectField"
            )
    return form


_NOT_OPTIONAL = ("start", "end", "title_", SPELLING)
"""Beginnings of the names of fields that the page does not call optional: it says once which may
stay empty."""


def _saved_days(event: Event) -> set[date]:
    instants = [instant for item in event.programme for instant in (item.starts_at, item.ends_at)]
    return {to_local(instant, event.time_zone).date() for instant in instants}


def _day_in(top: Mapping[str, str], saved: set[date]) -> date:
    try:
        return date.fromisoformat(top.get("day", "").strip())
    except ValueError:
        return next(iter(saved), UNKNOWN) if "day" not in top else UNKNOWN


def _row_fields(event: Event, days: Sequence[date]) -> ItemRow:
    limit = [at_most(LONGEST_LINE)]
    row: ItemRow = {"start": Clock(_("Start")), "end": Clock(_("End"))}
    if len(days) > 1:
        choices = [SelectChoice(day.isoformat(), day_named(day)) for day in days]
        row["day"] = SelectField(_("Day"), choices=choices, default=choices[0].value)
        row["end_day"] = SelectField(
            _("Ends"), choices=[SelectChoice("", _("on the same day")), *choices], default=""
        )
    for tag in all_languages(event):
        label = gettext("Title, %(language)s", language=NAMES[tag])
        row[f"title_{tag}"] = OneLine(label, limit, render_kw={"lang": tag})
    kinds = [SelectChoice(kind, text) for kind, text in KINDS.items()]
    row["kind"] = SelectField(_("Kind"), choices=kinds, default=ProgrammeKind.SESSION)
    return row | {"room": OneLine(_("Room"), limit), "was": HiddenField()}


def day_named(day: date) -> str:
    return weekday_date(datetime.combine(day, time(12), UTC), "UTC")

"""The form of an event's programme: its fields, made of typed rows, and what is wrong in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice

from ctevents.domain.launch.agenda import Placed, Slot, clock_typed
from ctevents.domain.moves import is_on_its_days
from ctevents.domain.schedule import ProgrammeKind, to_instant, to_local
from ctevents.models import Event
from ctevents.services.events.moves import times_of
from ctevents.services.events.programme import ProgrammeItem
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.times import weekday_date
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.staff.event.programme_rows import MOST_ROWS, Days, Row, is_live, numbered, shown_speakers
from ctevents.web.staff.event.speakers import (
    SPELLING,
    check_speakers,
    known_recommendations,
    recommendations_of,
    recommendations_row,
    speaker_row,
    speakers_of,
    spelling_languages,
)
from ctevents.web.staff.event.texts_by_language import all_languages
from ctevents.web.staff.fields import OptionalDay

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
    """``programme_form`` makes its rows, whose fields are numbered from 1. ``rows``: as they were typed."""

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
            Placed(number=number, starts_at=slot.starts_at, ends_at=slot.ends_at, room=row["room"].data or "")
            for number, row, slot in self.live_rows()
            if slot.starts_at and slot.ends_at and slot.starts_at < slot.ends_at
        ]


def too_many_items() -> str:
    return gettext("A programme can have at most %(most)d items.", most=MOST_ROWS)


def _check(number: int, row: ItemRow) -> None:
    if not row["title_en"].data and not row["title_en"].errors:
        row["title_en"].errors = [gettext("Item %(number)d: enter a title in English.", number=number)]
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
        row["end"].errors = [gettext("Item %(number)d: the end must be after the start.", number=number)]
    for name, local in (("start", slot.starts_at), ("end", slot.ends_at)):
        if not row[name].errors:
            row[name].errors = _errors_of(number, local, event)


def _errors_of(number: int, local: datetime, event: Event) -> list[str]:
    try:
        instant = to_instant(local, event.time_zone)
    except ValueError:
        skipped = _("This time does not exist in %(city)s, because the clocks go forward. Enter a different time.")
        return [str(skipped) % {"city": event.city_in(page_language())}]
    times = times_of(event)
    if is_on_its_days(times, instant, instant) or times.starts_at is None:
        return []
    day = weekday_date(times.starts_at, times.time_zone)
    return [gettext("Item %(number)d: this is not the day of the event (%(day)s).", number=number, day=day)]


def _item(row: ItemRow, slot: Slot, event: Event) -> ProgrammeItem:
    assert slot.starts_at is not None
    assert slot.ends_at is not None
    titles = {name.removeprefix("title_"): field.data for name, field in row.items() if name.startswith("title_")}
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
    """Return the form of these rows. ``top``: the fields that are not of a row, as they were sent."""
    known, languages, own = known_recommendations(event), spelling_languages(event), times_of(event).days
    saved = _saved_days(event)
    asks_day = not own and len(saved) < 2
    days = [_day_in(top, saved)] if asks_day else [*own, *sorted(saved - set(own))]
    fields: dict[str, Any] = {"rows": rows, "days": Days(days, event), "asks_day": asks_day}
    for number, row in enumerate(rows, start=1):
        of_row = _row_fields(event, days) | speaker_row(shown_speakers(row), languages) | recommendations_row(known)
        fields |= {f"{name}-{number}": field for name, field in of_row.items()}
    form_class: type[ProgrammeForm] = type("EventProgrammeForm", (ProgrammeForm,), fields)
    shown = {"day": days[0].isoformat()} if asks_day and days != [UNKNOWN] else {}
    form = form_class(formdata=MultiDict([*(shown | dict(top)).items(), *numbered(rows).items(multi=True)]))
    for number in range(1, len(rows) + 1):
        for field in form.row(number).values():
            field.flags.always_filled = field.name.startswith(_NOT_OPTIONAL) or field.type == "SelectField"
    return form


_NOT_OPTIONAL = ("start", "end", "title_", SPELLING)
"""Beginnings of the names of fields that the page does not call optional: it says once which may stay empty."""


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
        row["end_day"] = SelectField(_("Ends"), choices=[SelectChoice("", _("on the same day")), *choices], default="")
    for tag in all_languages(event):
        label = gettext("Title, %(language)s", language=NAMES[tag])
        row[f"title_{tag}"] = OneLine(label, limit, render_kw={"lang": tag})
    kinds = [SelectChoice(kind, text) for kind, text in KINDS.items()]
    row["kind"] = SelectField(_("Kind"), choices=kinds, default=ProgrammeKind.SESSION)
    return row | {"room": OneLine(_("Room"), limit), "was": HiddenField()}


def day_named(day: date) -> str:
    return weekday_date(datetime.combine(day, time(12), UTC), "UTC")

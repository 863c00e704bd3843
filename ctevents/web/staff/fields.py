"""Form fields of the back office: local times, whole numbers, boxes to tick, lists of lines."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from flask_babel import gettext, ngettext
from wtforms import (
    DateField,
    DateTimeLocalField,
    HiddenField,
    IntegerField,
    SelectMultipleField,
    TextAreaField,
)
from wtforms.validators import ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from ctevents.domain.schedule import to_instant, to_local
from ctevents.models import Event
from ctevents.texts.numbers import number as written
from ctevents.texts.rendering import page_language
from ctevents.texts.times import weekday_and_clock
from ctevents.web.forms import LONGEST_LINE, one_line

MOST_LINES = 30
LARGEST_NUMBER = 100_000


class LocalTime(DateTimeLocalField):
    """An instant, or nothing; shown and typed as the local time of an event."""

    def __init__(self, label: Any, *, event: Event, **options: Any) -> None:
        super().__init__(label, **options)
        self.time_zone, self.city = event.time_zone, event.city_in(page_language())

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return to_local(self.data, self.time_zone).strftime("%Y-%m-%dT%H:%M") if self.data else ""

    def shown(self) -> str:
        return weekday_and_clock(self.data, self.time_zone) if self.data else ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = None
        typed = str(valuelist[0]).strip() if valuelist else ""
        if typed:
            self.data = self._instant(self._local(typed))

    @staticmethod
    def _local(typed: str) -> datetime:
        try:
            local = datetime.fromisoformat(typed)
        except ValueError:
            local = datetime.max
        if local.tzinfo is not None or not 2000 <= local.year < 2100:
            raise ValueError(gettext("Enter a date and a time, such as 2027-03-10 10:00."))
        return local.replace(second=0, microsecond=0)

    def _instant(self, local: datetime) -> datetime:
        try:
            return to_instant(local, self.time_zone)
        except ValueError as error:
            raise ValueError(
                gettext(
                    "This time does not exist in %(city)s, because the clocks go forward. Enter a "
                    "different time.",
                    city=self.city,
                )
            ) from error


class ClockTime(DateTimeLocalField):
    """A local time whose zone is chosen in the same form, or nothing. Its data have no zone."""

    data: datetime | None

    def _value(self) -> str:
        return str(self.raw_data[0]) if self.raw_data else ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = None
        typed = str(valuelist[0]).strip() if valuelist else ""
        self.data = LocalTime._local(typed) if typed else None


class LocalDay(DateField):
    """A calendar day at the event's place."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = _day_typed(str(valuelist[0]) if valuelist else "")


class OptionalDay(DateField):
    """A calendar day, or nothing."""

    data: date | None

    def process_formdata(self, valuelist: list[Any]) -> None:
        typed = str(valuelist[0]).strip() if valuelist else ""
        self.data = None
        self.data = _day_typed(typed) if typed else None

    def shown(self) -> str:
        return self.data.isoformat() if self.data else ""


def _day_typed(typed: str) -> date:
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        day = date.max
    if not 2000 <= day.year < 2100:
        raise ValueError(gettext("Enter a day, such as 2027-03-10."))
    return day


class WholeNumber(IntegerField):
    """A number from ``least`` to ``most``, or nothing."""

    def __init__(
        self, *arguments: Any, least: int = 1, most: int = LARGEST_NUMBER, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.least, self.most = least, most

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = None
        typed = str(valuelist[0]).strip() if valuelist else ""
        if not typed:
            del valuelist[:]  # blanks are nothing, to the validators too
            return
        number = int(typed) if typed.isdecimal() and len(typed) < 10 else -1
        if not self.least <= number <= self.most:
            words = gettext(
                "Enter a whole number from %(least)s to %(most)s.",
                least=written(self.least),
                most=written(self.most),
            )
            raise ValueError(words)
        self.data = number


class Boxes(SelectMultipleField):
    """Any number of boxes to tick; its data are the values of the ticked ones."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def pre_validate(self, form: object) -> None:
        if not set(self.data or []) <= {choice.value for choice in self.iter_choices()}:
            raise ValidationError(gettext("Not a valid choice."))

    def shown(self) -> str:
        return ", ".join(str(choice.label) for choice in self.iter_choices() if choice.selected)


class Letters(HiddenField):
    """A hidden field: the number of letters that the confirming button named, or 0 without one."""

    @property
    def number(self) -> int:
        typed = str(self.data or "")
        return int(typed) if typed.isdecimal() and len(typed) < 10 else 0


class Lines(TextAreaField):
    """A list of texts, one on each line."""

    def _value(self) -> str:
        return str(self.raw_data[0]) if self.raw_data else "\n".join(self.data or [])

    def process_formdata(self, valuelist: list[Any]) -> None:
        lines = [one_line(line) for line in str(valuelist[0] if valuelist else "").splitlines()]
        self.data: list[str] = [line for line in lines if line]

    def pre_validate(self, form: object) -> None:
        lines: list[str] = self.data or []
        if len(lines) > MOST_LINES:
            raise ValidationError(
                ngettext("Enter at most %(num)d line.", "Enter at most %(num)d lines.", MOST_LINES)
            )
        if any(len(line) > LONGEST_LINE for line in lines):
            words = ngettext(
                "A line is too long: use at most %(num)d character.",
                "A line is too long: use at most %(num)d characters.",
                LONGEST_LINE,
            )
            raise ValidationError(words)

"""Dates and times for people, in the current language and the local time of a place.

Dates of an event, a deadline or a programme item have their weekday: ``weekday_date`` and ``weekday_and_clock`` on
their own, ``told_date`` and ``told_day_and_clock`` within a sentence. Other dates (of a letter, a log entry) have none.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_timedelta, get_day_names
from flask_babel import get_locale, gettext

from ctevents.formats.local_times import clock_in, date_in
from ctevents.texts.languages import LOCALES

IN_CLDR, IN_MONTENEGRIN = "ponedeljak", "ponedjeljak"
"""Monday: CLDR's ``sr_Latn_ME`` has the Serbian spelling."""


def local_date(instant: datetime, time_zone: str, style: str = "long") -> str:
    """Return ``10 March 2027``, for dates that are not the event's."""
    return date_in(instant, time_zone, style, get_locale())


def calendar_day(day: date) -> str:
    """Return ``10 March 2027`` for a day that is the same everywhere."""
    return format_date(day, "long", get_locale())


def local_clock(instant: datetime, time_zone: str) -> str:
    return clock_in(instant, time_zone, get_locale())


def local_day_and_clock(instant: datetime, time_zone: str) -> str:
    return day_and_time(local_date(instant, time_zone), local_clock(instant, time_zone))


def day_and_time(day: str, time: str) -> str:
    """Join a date and a time. The full stop of an ordinal is left out before a comma: ``10. mart 2027, 10:00``."""
    return re.sub(r"(?<=\d)\.(?=,)", "", gettext("%(day)s, %(time)s", day=day, time=time))


def weekday_date(instant: datetime, time_zone: str) -> str:
    """Return ``Wednesday, 10 March 2027``; in Albanian ``e mërkurë, 10 mars 2027``."""
    return _spelled(local_date(instant, time_zone, "full"))


def weekday_and_clock(instant: datetime, time_zone: str) -> str:
    """Return ``Wednesday, 10 March 2027, 10:00``."""
    return day_and_time(weekday_date(instant, time_zone), local_clock(instant, time_zone))


def told_date(instant: datetime, time_zone: str) -> str:
    """Return the date for use after a preposition: ``Wednesday, 10 March 2027``, but ``10 mars 2027 (e mërkurë)``.

    In other languages than English the preposition would change the weekday (Albanian *deri të mërkurën*, Serbian *do
    srede*). In brackets after the date it stays unchanged.
    """
    if str(get_locale()).partition("_")[0] == "en":
        return weekday_date(instant, time_zone)
    return f"{local_date(instant, time_zone)} ({weekday_names()[_day(instant, time_zone).weekday()]})"


def told_day_and_clock(instant: datetime, time_zone: str) -> str:
    return day_and_time(told_date(instant, time_zone), local_clock(instant, time_zone))


def without_weekday(text: str) -> str:
    """Return the text without weekdays, as older texts have it, in the current language."""
    for name in weekday_names():
        text = text.replace(f"{name}, ", "").replace(f" ({name})", "")
    return text


def from_now(instant: datetime, now: datetime, time_zone: str) -> str:
    """Return ``in 3 days``, counted in calendar days at the place, not in hours."""
    days = _day(instant, time_zone) - _day(now, time_zone)
    return format_timedelta(days, "day", add_direction=True, locale=get_locale()) if days else gettext("today")


def _day(instant: datetime, time_zone: str) -> date:
    return instant.astimezone(ZoneInfo(time_zone)).date()


def weekday_names() -> list[str]:
    """Return the names of the weekdays, from Monday."""
    names = get_day_names("wide", "format", get_locale())
    return [_spelled(names[number]) for number in range(7)]


def _spelled(day: str) -> str:
    return day.replace(IN_CLDR, IN_MONTENEGRIN) if str(get_locale()) == LOCALES["cnr"] else day

"""Dates and times as people read them, in the language that is spoken and at the clocks of a place.

A date of an event, a deadline or an item of a programme stands with its weekday: ``weekday_date`` and ``weekday_and_clock`` by
themselves, ``told_date`` and ``told_day_and_clock`` within a sentence. Other dates (of a letter, an entry in a log) have none.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_timedelta
from flask_babel import get_locale, gettext

from ctevents.formats.local_times import clock_in, date_in

MONDAY = date(2027, 3, 8)


def local_date(instant: datetime, time_zone: str, style: str = "long") -> str:
    """``10 March 2027``: of whatever is not the date of an event."""
    return date_in(instant, time_zone, style, get_locale())


def local_clock(instant: datetime, time_zone: str) -> str:
    return clock_in(instant, time_zone, get_locale())


def local_day_and_clock(instant: datetime, time_zone: str) -> str:
    return day_and_time(local_date(instant, time_zone), local_clock(instant, time_zone))


def day_and_time(day: str, time: str) -> str:
    return gettext("%(day)s, %(time)s", day=day, time=time)


def weekday_date(instant: datetime, time_zone: str) -> str:
    """``Wednesday, 10 March 2027``; in Albanian ``e mërkurë, 10 mars 2027``."""
    return local_date(instant, time_zone, "full")


def weekday_and_clock(instant: datetime, time_zone: str) -> str:
    """``Wednesday, 10 March 2027, 10:00``."""
    return day_and_time(weekday_date(instant, time_zone), local_clock(instant, time_zone))


def told_date(instant: datetime, time_zone: str) -> str:
    """As it stands after a preposition: ``Wednesday, 10 March 2027``, but ``10 mars 2027 (e mërkurë)``.

    In other languages than English the preposition would change the weekday (Albanian *deri të mërkurën*, Serbian *do srede*).
    In brackets behind the date it stays as it is.
    """
    if str(get_locale()).partition("_")[0] == "en":
        return weekday_date(instant, time_zone)
    return f"{local_date(instant, time_zone)} ({_weekday(_day(instant, time_zone))})"


def told_day_and_clock(instant: datetime, time_zone: str) -> str:
    return day_and_time(told_date(instant, time_zone), local_clock(instant, time_zone))


def without_weekday(text: str) -> str:
    """The text as it was when dates had no weekday, in the language that is spoken."""
    for number in range(7):
        name = _weekday(MONDAY + timedelta(days=number))
        text = text.replace(f"{name}, ", "").replace(f" ({name})", "")
    return text


def from_now(instant: datetime, now: datetime, time_zone: str) -> str:
    """``in 3 days``: by the calendar of the place, not by hours."""
    days = _day(instant, time_zone) - _day(now, time_zone)
    return format_timedelta(days, "day", add_direction=True, locale=get_locale()) if days else gettext("today")


def _day(instant: datetime, time_zone: str) -> date:
    return instant.astimezone(ZoneInfo(time_zone)).date()


def _weekday(day: date) -> str:
    return format_date(day, "EEEE", locale=get_locale())

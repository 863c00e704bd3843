"""Dates and times for people, in the current language and the local time of a place.
``tests/texts/test_times.py`` has a table of all forms.

Dates of an event, a deadline or a programme item have their weekday: ``weekday_date`` and
``weekday_and_clock`` on their own, ``told_date`` and ``told_day_and_clock`` for deadlines,
``date_in_sentence`` where a sentence goes on in every language. Other dates (of a letter, a log
entry) have none.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import (
    format_date,
    format_skeleton,
    format_timedelta,
    get_day_names,
    get_month_names,
)
from flask_babel import get_locale, gettext

from ctevents.domain.schedule import TimeAndPlace
from ctevents.formats.local_times import clock_in, date_in
from ctevents.texts.languages import LOCALES

_SERBIAN = (
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra"
)
GENITIVES = {
    LOCALES[
        "bs"
    ]: "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra",
    LOCALES["cnr"]: _SERBIAN,
    LOCALES["sr-Latn"]: _SERBIAN,
    LOCALES[
        "sr-Cyrl"
    ]: "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
}
"""The months of a date within a sentence, by locale. CLDR has the nominative only, for a date by
itself. In these languages the sentence about a deadline ends with a colon and the date: a
preposition would change the weekday, too."""

_FROM_TO = re.compile(r"\b(?:od|од) (\d.+?) (?:do|до) (?=\d)")
"""A range of days in a sentence, in the languages with a genitive."""

IN_CLDR, IN_MONTENEGRIN = "ponedeljak", "ponedjeljak"
"""Monday: CLDR's ``sr_Latn_ME`` has the Serbian spelling."""


def local_date(instant: datetime, time_zone: str, style: str = "long") -> str:
    """Return ``10 March 2027``, for dates that are not the event's."""
    return date_in(instant, time_zone, style, get_locale())


def short_date(instant: datetime, time_zone: str) -> str:
    """Return ``10 Mar 2027`` or ``10. 3. 2027.``, for tables and the door."""
    return local_date(instant, time_zone, _short_style())


def short_date_patterns() -> list[str]:
    """Return ``short_date`` for each month, from January, with ``%(day)s`` and ``%(year)s`` to fill
    in: a browser does not know all our languages."""
    return [
        format_date(date(2027, month, 28), _short_style(), get_locale())
        .replace("2027", "%(year)s")
        .replace("28", "%(day)s")
        for month in range(1, 13)
    ]


def _short_style() -> str:
    """Return the name of the style in CLDR. Bosnian has its months as numbers, like its
    neighbours."""
    return "short" if str(get_locale()) == LOCALES["bs"] else "medium"


def calendar_day(day: date) -> str:
    """Return ``10 March 2027`` for a day that is the same everywhere."""
    return format_date(day, "long", get_locale())


def calendar_days(first: date, last: date) -> str:
    """Return ``9–11 March 2027``, ``30 March – 2 April 2027``, or the one day. The first of two
    ordinals has no full stop before a dash: ``9–11. mart 2027.``"""
    if first == last:
        return calendar_day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{calendar_day(last)}"
    begin = (
        format_skeleton("MMMMd", first, locale=get_locale())
        if first.year == last.year
        else calendar_day(first)
    )
    return f"{begin} – {calendar_day(last)}"


def weekday_and_day(day: date) -> str:
    """Return a day that is the same everywhere like ``weekday_date``."""
    return _spelled(format_date(day, "full", get_locale()))


def local_clock(instant: datetime, time_zone: str) -> str:
    return clock_in(instant, time_zone, get_locale())


def hours(starts_at: datetime, ends_at: datetime, time_zone: str) -> str:
    """Return ``10:00–13:00``."""
    return f"{local_clock(starts_at, time_zone)}–{local_clock(ends_at, time_zone)}"


def new_time(was: TimeAndPlace, now: TimeAndPlace, time_zone: str, city: str) -> str:
    """Return the sentence that only the hours have changed, with the city as it follows "in"; "" if
    there is more than one day."""
    instants = (was.starts_at, was.ends_at, now.starts_at, now.ends_at)
    if len({_day(instant, time_zone) for instant in instants}) > 1:
        return ""
    before, after = (hours(each.starts_at, each.ends_at, time_zone) for each in (was, now))
    said = {"now": after, "before": before, "city": city}
    return gettext("New time: %(now)s, local time in %(city)s (previously %(before)s)", **said)


def local_day_and_clock(instant: datetime, time_zone: str) -> str:
    return day_and_time(local_date(instant, time_zone), local_clock(instant, time_zone))


def day_and_time(day: str, time: str) -> str:
    """Join a date and a time. The full stop of an ordinal is left out before a comma: ``10. mart
    2027, 10:00``."""
    return re.sub(r"(?<=\d)\.(?=,)", "", gettext("%(day)s, %(time)s", day=day, time=time))


def weekday_date(instant: datetime, time_zone: str) -> str:
    """Return ``Wednesday, 10 March 2027``; in Albanian ``e mërkurë, 10 mars 2027``."""
    return _spelled(local_date(instant, time_zone, "full"))


def weekday_and_clock(instant: datetime, time_zone: str) -> str:
    """Return ``Wednesday, 10 March 2027, 10:00``."""
    return day_and_time(weekday_date(instant, time_zone), local_clock(instant, time_zone))


def told_date(instant: datetime, time_zone: str) -> str:
    """Return the date of a deadline. Languages with a genitive put it after a colon, others after a
    preposition."""
    told = weekday_date if str(get_locale()) in GENITIVES else date_in_sentence
    return told(instant, time_zone)


def date_in_sentence(instant: datetime, time_zone: str) -> str:
    """Return the date for use within a sentence: ``Wednesday, 10 March 2027``, but ``10. marta
    2027. (srijeda)``.

    In other languages than English a preposition would change the weekday (Albanian *deri të
    mërkurën*, Serbian *do srede*). In brackets after the date it stays unchanged.
    """
    if str(get_locale()).partition("_")[0] == "en":
        return weekday_date(instant, time_zone)
    day = local_date(instant, time_zone)
    for usual, within in _months():
        day = day.replace(f" {usual} ", f" {within} ")
    return f"{day} ({weekday_names()[_day(instant, time_zone).weekday()]})"


def _months() -> list[tuple[str, str]]:
    """Return the names of the months by themselves and in the genitive, if they have one."""
    genitives = GENITIVES.get(str(get_locale()), "").split()
    return list(
        zip(get_month_names("wide", "format", get_locale()).values(), genitives, strict=False)
    )


def told_day_and_clock(instant: datetime, time_zone: str) -> str:
    return day_and_time(told_date(instant, time_zone), local_clock(instant, time_zone))


def sentence_day_and_clock(instant: datetime, time_zone: str) -> str:
    """Return a time for sentences that staff write around it, in any language."""
    return day_and_time(date_in_sentence(instant, time_zone), local_clock(instant, time_zone))


def as_before(text: str) -> str:
    """Return the text with its dates as older texts have them, in the current language: no weekday,
    no genitive, a dash between two days."""
    for name in weekday_names():
        text = text.replace(f"{name}, ", "").replace(f" ({name})", "")
    for usual, within in _months():
        text = text.replace(f" {within} ", f" {usual} ")
    return _FROM_TO.sub(r"\1 – ", text)


def from_now(instant: datetime, now: datetime, time_zone: str) -> str:
    """Return ``in 3 days``, counted in calendar days at the place, not in hours."""
    days = _day(instant, time_zone) - _day(now, time_zone)
    return (
        format_timedelta(days, "day", add_direction=True, locale=get_locale())
        if days
        else gettext("today")
    )


def _day(instant: datetime, time_zone: str) -> date:
    return instant.astimezone(ZoneInfo(time_zone)).date()


def weekday_names() -> list[str]:
    """Return the names of the weekdays, from Monday."""
    names = get_day_names("wide", "format", get_locale())
    return [_spelled(names[number]) for number in range(7)]


def _spelled(day: str) -> str:
    return day.replace(IN_CLDR, IN_MONTENEGRIN) if str(get_locale()) == LOCALES["cnr"] else day

"""Calendar files: iCalendar (RFC 5545) with the methods of iTIP (RFC 5546), fit for iMIP letters
(RFC 6047)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vCalAddress, vUri

PRODID = "-//ctevents//ctevents//EN"
WINTER = timedelta(hours=1)
SUMMER = timedelta(hours=2)
YEAR, MINUTE, ZERO = timedelta(days=366), timedelta(minutes=1), timedelta()
DAY_BEFORE = timedelta(days=-1)
"""The time of a reminder: the same hour of the clock, also if the clocks change in between (RFC
5545, 3.3.6)."""
UPDATED_AFTER = timedelta(hours=6)
"""The interval at which subscribed programs are asked to fetch the calendar again."""

_ADDRESS = re.compile(r"[!-~]+@[!-~]+")
_URL = re.compile(r"https?://[!-~]+")


@dataclass(frozen=True)
class CalendarEvent:
    """An event in a calendar. ``starts_at``, ``ends_at`` and ``stamp`` are aware instants;
    ``time_zone`` is a name of the tz database.

    Addresses are ASCII, ``url`` is http or https. ``language`` is that of title, location,
    description and ``reminder``, the text that is shown a day before; without a text there is no
    reminder.
    """

    uid: str
    sequence: int
    stamp: datetime
    title: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    location: str
    description: str
    url: str
    organizer_name: str
    organizer_email: str
    language: str = "en"
    reminder: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True)
class CalendarAttendee:
    """The guest that a REQUEST or CANCEL is for; nobody sees another guest's name. ``may_reply``:
    the ORGANIZER's address accepts the answers of calendar programs."""

    name: str
    email: str
    partstat: str = "ACCEPTED"
    may_reply: bool = False


def publish(events: Sequence[CalendarEvent], *, name: str) -> bytes:
    """Write METHOD:PUBLISH (RFC 5546, 3.2.1) without ATTENDEE, for a page or a subscription called
    ``name``.

    Raises ``ValueError`` for an address or URL that cannot be written correctly. So do the other
    two.
    """
    calendar = _calendar("PUBLISH", events)
    calendar.add("name", _line(name))
    calendar.add("x-wr-calname", _line(name))
    for how_often in ("refresh-interval", "x-published-ttl"):  # RFC 7986, 5.7; Outlook's older name
        calendar.add(how_often, UPDATED_AFTER, parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(_event(event))
    return _written(calendar)


def request(event: CalendarEvent, attendee: CalendarAttendee) -> bytes:
    """Write METHOD:REQUEST (RFC 5546, 3.2.2), which puts the event into one guest's calendar, or
    moves it there."""
    return _addressed("REQUEST", event, attendee)


def cancel(event: CalendarEvent, attendee: CalendarAttendee) -> bytes:
    """Write METHOD:CANCEL (RFC 5546, 3.2.5), which removes the event again. Pass a higher SEQUENCE
    than before."""
    return _addressed("CANCEL", replace(event, is_cancelled=True), attendee)


def _addressed(method: str, event: CalendarEvent, attendee: CalendarAttendee) -> bytes:
    calendar = _calendar(method, [event])
    component = _event(event)
    component.add("attendee", _attendee(attendee), encode=False)
    calendar.add_component(component)
    return _written(calendar)


def _written(calendar: Calendar) -> bytes:
    lines: bytes = calendar.to_ical()
    return lines


def _calendar(method: str, events: Sequence[CalendarEvent]) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    for zone in dict.fromkeys(event.time_zone for event in events):
        instants = [
            at
            for event in events
            if event.time_zone == zone
            for at in (event.starts_at, event.ends_at)
        ]
        is_central = _keeps_central_time(zone, instants)
        calendar.add_component(_central_time(zone) if is_central else _other_time(zone, instants))
    return calendar


def _event(event: CalendarEvent) -> Event:
    language = {"LANGUAGE": event.language}
    component = Event()
    component.add("uid", _line(event.uid))
    component.add("sequence", event.sequence)
    component.add("dtstamp", event.stamp.astimezone(UTC))
    component.add("dtstart", event.starts_at.astimezone(ZoneInfo(event.time_zone)))
    component.add("dtend", event.ends_at.astimezone(ZoneInfo(event.time_zone)))
    component.add("summary", _line(event.title), parameters=language)
    component.add("location", _line(event.location), parameters=language)
    component.add("description", _lines(event.description), parameters=language)
    component.add("url", _url(event.url), encode=False)
    component.add("organizer", _person(event.organizer_name, event.organizer_email), encode=False)
    component.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    component.add("transp", "OPAQUE")
    if event.reminder and not event.is_cancelled:  # RFC 5546, 3.2.5: a CANCEL has no alarm
        component.add_component(_alarm(event.reminder, language))
    return component


def _alarm(text: str, language: dict[str, str]) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", DAY_BEFORE)
    alarm.add("description", _lines(text), parameters=language)
    return alarm


def _attendee(attendee: CalendarAttendee) -> vCalAddress:
    person = _person(attendee.name, attendee.email)
    person.params["CUTYPE"] = "INDIVIDUAL"
    person.params["ROLE"] = "REQ-PARTICIPANT"
    person.params["PARTSTAT"] = attendee.partstat
    if attendee.may_reply:
        person.params["RSVP"] = "TRUE"
    return person


def _person(name: str, email: str) -> vCalAddress:
    """Return a mailto URI (RFC 6068) with CN. A parameter cannot hold ``"``, and some programs
    cannot read its RFC 6868 form."""
    if not _ADDRESS.fullmatch(email):
        raise ValueError("not an address for a calendar")  # logs must not show the address
    person = vCalAddress("mailto:" + quote(email, safe="!$&'*+/=@"))
    common_name = _line(name.replace('"', ""))
    if common_name:
        person.params["CN"] = common_name
    return person


def _url(url: str) -> vUri:
    if not _URL.fullmatch(url):
        raise ValueError("not a URL for a calendar")
    return vUri(url)


def _line(text: str) -> str:
    return " ".join(_lines(text).split())


def _lines(text: str) -> str:
    """Return the text without control characters, which RFC 5545 forbids. Line ends are kept, and
    are escaped when written."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) != "Cc")


def _keeps_central_time(zone: str, instants: Iterable[datetime]) -> bool:
    return all(_offset(zone, instant) == _offset_by_rule(instant) for instant in instants)


def _offset_by_rule(instant: datetime) -> timedelta:
    year = instant.astimezone(UTC).year
    return SUMMER if _last_sunday(year, 3) <= instant < _last_sunday(year, 10) else WINTER


def _last_sunday(year: int, month: int) -> datetime:
    """Return 01:00 UTC on the last Sunday of a month of 31 days. All clocks under the rule change
    at that hour."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _other_time(zone: str, instants: Sequence[datetime]) -> Timezone:
    """Return the changes of the zone's offset from a year before these instants to a year after
    them."""
    first, last = min(instants) - YEAR, max(instants) + YEAR
    changes = list(_changes(zone, first, last))
    has_earlier = bool(changes) and changes[0] <= min(instants)
    component = Timezone()
    component.add("tzid", zone)
    for onset in changes if has_earlier else [first, *changes]:
        before, after = ((onset - step).astimezone(ZoneInfo(zone)) for step in (MINUTE, ZERO))
        season = TimezoneDaylight() if after.dst() else TimezoneStandard()
        season.add("dtstart", (onset + (before.utcoffset() or ZERO)).replace(tzinfo=None))
        season.add("tzoffsetfrom", before.utcoffset())
        season.add("tzoffsetto", after.utcoffset())
        season.add("tzname", after.tzname())
        component.add_component(season)
    return component


def _changes(zone: str, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield each minute in which the clocks of the zone change."""
    offsets = partial(_offset, zone)
    for day in (first + timedelta(days=number) for number in range((last - first).days)):
        low, high = day, day + timedelta(days=1)
        if offsets(low) == offsets(high):
            continue
        while high - low > MINUTE:
            middle = low + (high - low) // 2 // MINUTE * MINUTE
            low, high = (middle, high) if offsets(middle) == offsets(day) else (low, middle)
        yield high


def _offset(zone: str, instant: datetime) -> timedelta | None:
    return instant.astimezone(ZoneInfo(zone)).utcoffset()


def _central_time(zone: str) -> Timezone:
    """Return the rule of Directive 2000/84/EC, which most of Europe follows. Onsets are in the
    local time before the change."""
    component = Timezone()
    component.add("tzid", zone)
    for season, name, onset, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), WINTER, SUMMER),
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), SUMMER, WINTER),
    ):
        season.add("dtstart", onset)
        season.add("rrule", {"FREQ": "YEARLY", "BYMONTH": onset.month, "BYDAY": "-1SU"})
        season.add("tzoffsetfrom", before)
        season.add("tzoffsetto", after)
        season.add("tzname", name)
        component.add_component(season)
    return component

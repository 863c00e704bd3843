"""The days of the sample's launches: one is over, one is today, and the others are to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from ctevents.domain.schedule import to_instant, to_local
from ctevents.models import Event
from ctevents.services.events.public_holidays import public_holidays

OVER_SINCE = timedelta(days=21)
"""The least time since the first launch, so that its answers have closed."""
NEXT_IN, BETWEEN = timedelta(days=16), timedelta(days=3)
USUAL_START = time(9, 30)
LATEST_START = time(20, 30)
"""The start of a launch today in a demo that is started late in the evening. It ends before midnight."""
HALF_HOUR = 30


def days_of(events: Sequence[Event], now: datetime) -> dict[int, datetime]:
    """Return the start of each launch by its id. The first launch is over and the second is today. All except the second are
    on working days of their country."""
    first, *others = events
    starts = {first.id: _at(first, _working_day(first, _today(first, now) - OVER_SINCE, back=True), USUAL_START)}
    for number, event in enumerate(others):
        today = _today(event, now)
        if number == 0:
            starts[event.id] = _at(event, today, _start_today(to_local(now, event.time_zone).time()))
        else:
            day = _working_day(event, today + NEXT_IN + (number - 1) * BETWEEN)
            starts[event.id] = _at(event, day, USUAL_START)
    return starts


def _today(event: Event, now: datetime) -> date:
    return to_local(now, event.time_zone).date()


def _working_day(event: Event, day: date, *, back: bool = False) -> date:
    """Return the day, or the nearest working day after it (``back``: before it)."""
    holidays = public_holidays(event.country)
    while day.isoweekday() > 5 or day in holidays:
        day += timedelta(days=-1 if back else 1)
    return day


def _start_today(now: time) -> time:
    """Return the usual start; later in the day, the next half hour that leaves time for all of it."""
    minutes = -(-(60 * now.hour + now.minute + bool(now.second or now.microsecond)) // HALF_HOUR) * HALF_HOUR
    latest = 60 * LATEST_START.hour + LATEST_START.minute
    return max(USUAL_START, time(*divmod(min(minutes, latest), 60)))


def _at(event: Event, day: date, clock: time) -> datetime:
    return to_instant(datetime.combine(day, clock), event.time_zone)

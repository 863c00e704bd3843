"""The project as an activity of the donors' format, IATI 2.03: who, when, where, and its results as
indicators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAY = re.compile(r"(\d{1,2})\.? +([A-Za-z]+) +(\d{4})")


class ResultKind(StrEnum):
    """A code of IATI's list ResultType."""

    OUTPUT = "1"
    OUTCOME = "2"


@dataclass(frozen=True)
class Place:
    """The place of an event. ``key``: its slug. ``is_held``: the event took place. ``is_over``: it
    did, or was cancelled."""

    key: str
    name: str
    description: str
    day: date | None
    is_held: bool
    is_over: bool


@dataclass(frozen=True)
class Actual:
    """A figure. ``place``: the key of a place; empty for all. ``dimensions``: pairs of a name and a
    value; none for the whole."""

    value: int
    place: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    comment: str = ""


@dataclass(frozen=True)
class Indicator:
    title: str
    actuals: tuple[Actual, ...]
    description: str = ""
    target: int | None = None


@dataclass(frozen=True)
class ActivityResult:
    kind: ResultKind
    title: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, kw_only=True)
class Activity:
    """``identifier``: of the activity. ``organisation``, ``organisation_type``: of the reporting
    organisation ``agency``, by IATI's code lists. ``notes``: disclaimer and small print."""

    identifier: str
    organisation: str
    organisation_type: str
    agency: str
    title: str
    notes: tuple[str, ...]
    starts_on: date
    ends_on: date
    donors: tuple[str, ...]
    partners: tuple[str, ...]
    places: tuple[Place, ...]
    results: tuple[ActivityResult, ...]

    @property
    def is_finished(self) -> bool:
        return all(place.is_over for place in self.places)

    @property
    def period(self) -> tuple[date, date]:
        """Return the first and the last day of an event, or the days of the project if no event has
        a date yet."""
        days = [place.day for place in self.places if place.day is not None]
        return (min(days), max(days)) if days else (self.starts_on, self.ends_on)


def period_of(text: str) -> tuple[date, date] | None:
    """Return the two days in a text such as "01 July 2014 – 30 November 2015", or None."""
    days = [_day(*found) for found in _DAY.findall(text)]
    if len(days) != 2 or days[0] is None or days[1] is None or days[0] > days[1]:
        return None
    return days[0], days[1]


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None

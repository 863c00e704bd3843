"""Requests of people about their data, and the day by which organisers answer."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from enum import StrEnum

from ctevents.domain.schedule import to_local

LONGEST_WORDS = 2000
"""Characters of a request and of its answer."""


class RequestKind(StrEnum):
    CORRECTION = "correction"
    OBJECTION = "objection"
    ERASURE = "erasure"


class RequestOutcome(StrEnum):
    DONE = "done"
    REFUSED = "refused"


class Consent(StrEnum):
    """Permissions that a person may take back at any time: the names of their columns."""

    SHARE_DETAILS = "may_share_details"
    PHOTO = "may_be_photographed"


def due_day(asked_on: date) -> date:
    """Return the day one month later; the last day of a shorter month."""
    year, month = (asked_on.year + asked_on.month // 12, asked_on.month % 12 + 1)
    return date(year, month, min(asked_on.day, monthrange(year, month)[1]))


def is_overdue(due_on: date, time_zone: str, now: datetime) -> bool:
    """True from the local day after ``due_on``."""
    return due_on < to_local(now, time_zone).date()


def outcomes_of(kind: RequestKind) -> tuple[RequestOutcome, ...]:
    """Return the outcomes that staff can choose. A request for erasure is done by the erasure itself."""
    return (RequestOutcome.REFUSED,) if kind is RequestKind.ERASURE else tuple(RequestOutcome)

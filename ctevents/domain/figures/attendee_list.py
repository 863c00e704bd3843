"""The people on a list of attendees."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class AttendeeChoice(StrEnum):
    """The choice of people: those with a seat, as the list is handed out before the event; those who came."""

    EXPECTED = "expected"
    ATTENDED = "attended"


def usual_listing(starts_at: datetime | None, now: datetime) -> AttendeeChoice:
    return AttendeeChoice.ATTENDED if starts_at is not None and starts_at <= now else AttendeeChoice.EXPECTED

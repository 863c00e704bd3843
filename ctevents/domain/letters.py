"""Letters: their kinds, the states of a message, and when another attempt is made."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class MessageState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class LetterKind(StrEnum):
    """Each is a folder in ``templates/mail``."""

    INVITATION = "invitation"
    NOMINATION_REQUEST = "nomination-request"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    PROMOTED = "promoted"
    REGISTRATION_CANCELLED = "registration-cancelled"


LEASE = timedelta(seconds=90)
"""How long a worker may take over one letter before another may take it."""

LONGEST_WAIT = timedelta(hours=24)
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=2)


def pause_after(attempts: int, jitter: float) -> timedelta:
    """The pause after that many failed attempts (1, 2, …), doubling up to two hours; ``jitter`` from 0 to 1 adds up to a half."""
    base = min(FIRST_PAUSE * (1 << min(attempts - 1, 16)), LONGEST_PAUSE)
    return base * (1 + jitter / 2)

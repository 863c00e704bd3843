"""Tests of sending and receiving mail: the states of a test letter, and what receiving servers say of one (RFC 8601)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

TRIED_FOR = timedelta(hours=1)
"""A test letter that could not be sent for so long is given up."""
LATE_AFTER = timedelta(minutes=10)
KEPT_FOR = timedelta(days=7)
MOST_KEPT = 20
MOST_PRESSES = 5
"""Tests in a quarter of an hour, of all administrators together."""


class MailWay(StrEnum):
    """The way of a message into the database: piped by a mail server, or fetched from a mail box."""

    PIPE = "pipe"
    MAIL_BOX = "mail-box"


class Verdict(StrEnum):
    """The result of a check (RFC 8601, section 2.7)."""

    PASS = "pass"  # noqa: S105  # a name
    FAIL = "fail"
    SOFTFAIL = "softfail"
    NEUTRAL = "neutral"
    NONE = "none"
    POLICY = "policy"
    TEMPERROR = "temperror"
    PERMERROR = "permerror"


@dataclass(frozen=True, kw_only=True)
class SenderChecks:
    """The checks of a receiving server. ``server``: the name that it gives itself; empty if it gives none. A check is None if
    the server does not tell its result."""

    server: str
    spf: Verdict | None = None
    dkim: Verdict | None = None
    dmarc: Verdict | None = None


class MailTestState(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    ARRIVED = "arrived"
    FAILED = "failed"
    LATE = "late"
    """A letter that was sent to the reply address, and has not come back for ten minutes."""


def state_of(
    *,
    is_to_account: bool,
    sent_at: datetime | None,
    arrived_at: datetime | None,
    failed_at: datetime | None,
    now: datetime,
) -> MailTestState:
    """Return the state. ``is_to_account``: the letter goes to the account's own address, so that nobody knows whether it
    arrives."""
    if arrived_at is not None:
        return MailTestState.ARRIVED
    if failed_at is not None:
        return MailTestState.FAILED
    if sent_at is None:
        return MailTestState.QUEUED
    is_late = not is_to_account and now - sent_at >= LATE_AFTER
    return MailTestState.LATE if is_late else MailTestState.SENT

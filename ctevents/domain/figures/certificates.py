"""When somebody has a certificate of attendance, and what is true of one that is shown to be verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ctevents.domain.schedule import EventStatus, to_instant, to_local

IN_A_FILE = 1_000
"""How many certificates are printed in one file, which is made while somebody waits: some four seconds."""


def files_of(count: int) -> list[range]:
    """The files in which so many are printed, each by the places in the order; of none it is one."""
    return [range(first, min(first + IN_A_FILE, count)) for first in range(0, max(count, 1), IN_A_FILE)]


def may_have_certificates(event: EventStatus, starts_at: datetime | None, now: datetime) -> bool:
    """None is issued before the event has begun."""
    has_begun = starts_at is not None and starts_at <= now
    return has_begun and event in (EventStatus.PUBLISHED, EventStatus.HELD)


def counts_from(starts_at: datetime, time_zone: str) -> datetime:
    """The first moment of the event's day at its place: a check-in before it was practice, and earns no certificate."""
    day = to_local(starts_at, time_zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return to_instant(day, time_zone)


class Verdict(StrEnum):
    """What is true of a genuine number. Words are shown of one that ``stands`` alone."""

    STANDS = "stands"
    REPLACED = "replaced"
    NOT_VALID = "not-valid"
    ERASED = "erased"


@dataclass(frozen=True)
class Written:
    """A certificate that was written down: the ``name`` on it, which is None once what it said is erased."""

    name: str | None
    is_revoked: bool


def verdict_on_written(certificate: Written, name: str, *, is_entitled: bool) -> Verdict:
    """``name``: as its holder has it now. ``is_entitled``: whether he has a certificate, as above."""
    if not is_entitled:
        return Verdict.NOT_VALID
    if certificate.name is None:
        return Verdict.ERASED
    if certificate.is_revoked or certificate.name != name:
        return Verdict.REPLACED
    return Verdict.STANDS


def verdict_on_unwritten(edition: int, written: int, *, has_other: bool) -> Verdict:
    """Of a number that no certificate which was written down has, and whose holder has one. ``written``: how many were, of the
    same registration, of which the next one has that edition. ``has_other``: whether another one is in its place."""
    return Verdict.STANDS if edition == written and not has_other else Verdict.REPLACED

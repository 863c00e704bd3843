"""The door: what a scan is worth, whatever order the devices come back in.

A registration is confirmed exactly while it holds a badge that is not revoked, so the spells of its badges are the history
by which a scan is judged at its own time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Outcome(StrEnum):
    ADMITTED = "admitted"
    REPEAT = "repeat"
    REFUSED = "refused"


class RefusedBecause(StrEnum):
    UNKNOWN_CODE = "unknown_code"
    OTHER_EVENT = "other_event"
    CANCELLED = "cancelled"
    NOT_CONFIRMED = "not_confirmed"
    REPLACED = "replaced"


class RevokedBecause(StrEnum):
    """Why a badge is no longer good."""

    CANCELLED = "cancelled"
    REPLACED = "replaced"


class Means(StrEnum):
    """How somebody was checked in."""

    SCAN = "scan"
    MANUAL = "manual"
    PAPER = "paper"


class Flag(StrEnum):
    """Something about a check-in that staff should see."""

    FUTURE = "future"
    AFTER_REVOCATION = "after_revocation"
    REVOKED_DEVICE = "revoked_device"
    OVER_CAPACITY = "over_capacity"


CLOCKS_MAY_DIFFER_BY = timedelta(minutes=2)
GRACE_AFTER_TOKEN_END = timedelta(days=7)


@dataclass(frozen=True)
class BadgeSpell:
    """A badge and the time for which it was good: from ``issued_at`` until before ``revoked_at``."""

    badge_id: int
    issued_at: datetime
    revoked_at: datetime | None = None
    revoked_because: RevokedBecause | None = None


@dataclass(frozen=True)
class Verdict:
    """``reason`` is None for somebody let in; ``repeat`` is decided by comparing with the other check-ins."""

    reason: RefusedBecause | None
    flags: tuple[Flag, ...] = ()


def verdict_on_badge(spell: BadgeSpell, at: datetime, *, was_shown_admitted: bool) -> Verdict:
    """A genuine badge of this event. It cannot be scanned before it was made: an earlier ``at`` is a slow clock."""
    if spell.revoked_at is None or spell.revoked_because is None or at < spell.revoked_at:
        return Verdict(None)
    if was_shown_admitted:
        return Verdict(None, (Flag.AFTER_REVOCATION,))
    return Verdict(RefusedBecause(spell.revoked_because.value))


def verdict_on_registrant(
    spells: Sequence[BadgeSpell], registered_at: datetime, at: datetime, *, was_shown_admitted: bool
) -> Verdict:
    """Somebody chosen by name: in where confirmed at that time.

    A time before the registration itself comes from a slow clock and is judged as if it were the moment of registration.
    """
    at = max(at, registered_at)
    if any(spell.issued_at <= at and (spell.revoked_at is None or at < spell.revoked_at) for spell in spells):
        return Verdict(None)
    held_before = any(spell.issued_at <= at for spell in spells)
    if held_before and was_shown_admitted:
        return Verdict(None, (Flag.AFTER_REVOCATION,))
    return Verdict(RefusedBecause.CANCELLED if held_before else RefusedBecause.NOT_CONFIRMED)


ScanOrder = tuple[datetime, str, str]


def scan_order(at: datetime, station: str, scan_id: str) -> ScanOrder:
    """Scans are ordered by this; the earliest admitted one is the entry."""
    return (at, station, scan_id)

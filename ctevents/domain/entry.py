"""The door: what a scan is worth, whatever order the devices come back in.

A registration is confirmed exactly while it holds a badge that is not revoked, so the spells of its badges are the
history by which a scan is judged at its own time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations


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
    """Why a badge is no longer good. ``not_confirmed``: its holder has to be approved again, and gets another one then."""

    CANCELLED = "cancelled"
    REPLACED = "replaced"
    NOT_CONFIRMED = "not_confirmed"


class Means(StrEnum):
    """How somebody was checked in."""

    SCAN = "scan"
    MANUAL = "manual"
    PAPER = "paper"


class CodeKind(StrEnum):
    """The kind of a scanned code that is not a badge of the event. ``badge``: spelt as ours, but of another event, or with a
    signature that is not ours. ``kit``: the code of a door kit, which opens a device."""

    BADGE = "badge"
    KIT = "kit"
    URL = "url"
    WIFI = "wifi"
    CONTACT = "contact"
    CALENDAR = "calendar"
    MAIL = "mail"
    PHONE = "phone"
    PLACE = "place"
    NUMBER = "number"
    TEXT = "text"


class WalkIns(StrEnum):
    """What an event says of people whom nobody expected: let in, also above capacity; let in while there are seats;
    registered, and let in once the office has approved; sent away."""

    ALLOWED = "allowed"
    UNTIL_FULL = "until-full"
    APPROVAL = "approval"
    NONE = "none"


class Flag(StrEnum):
    """Something about a check-in that staff should see, and ``AWAITED``, which is said of a person alone."""

    FUTURE = "future"
    AFTER_REVOCATION = "after_revocation"
    OVER_CAPACITY = "over_capacity"
    AGAINST_RULES = "against_rules"
    """A walk-in whom an offline device let in, though the event lets nobody in or not before the office agrees."""
    OTHER_PERSON = "other_person"
    """The door sent somebody away who came with the badge or the name of a person who is let in."""
    AWAITED = "awaited"


UNTIL_STAFF_DECIDE = (Flag.AFTER_REVOCATION, Flag.AGAINST_RULES, Flag.OTHER_PERSON)
"""A check-in has these until somebody says that it stays, or takes it back."""


CLOCKS_MAY_DIFFER_BY = timedelta(minutes=1)
GRACE_AFTER_TOKEN_END = timedelta(days=7)


@dataclass(frozen=True)
class BadgeSpell:
    """A badge and the time for which it was good: from ``issued_at`` until before ``revoked_at``."""

    badge_id: int
    issued_at: datetime
    revoked_at: datetime | None = None
    revoked_because: RevokedBecause | None = None

    def covers(self, at: datetime) -> bool:
        return self.issued_at <= at and (self.revoked_at is None or at < self.revoked_at)


@dataclass(frozen=True)
class PlaceHistory:
    """What is known of a registration at other times: its badges, since when it exists, when the place was last asked
    for, and since when it is cancelled (None where it is not)."""

    spells: Sequence[BadgeSpell]
    registered_at: datetime
    asked_at: datetime
    cancelled_at: datetime | None = None


@dataclass(frozen=True)
class Verdict:
    """``reason`` is None for somebody let in; ``repeat`` is decided by comparing with the other check-ins."""

    reason: RefusedBecause | None
    flags: tuple[Flag, ...] = ()


def verdict_on_badge(
    spell: BadgeSpell, at: datetime, *, was_shown_admitted: bool, of_same: Sequence[BadgeSpell] = ()
) -> Verdict:
    """A genuine badge of this event. It cannot be scanned before it was made: an earlier ``at`` is a slow clock.

    ``of_same``: all badges of the same registration.
    """
    if spell.revoked_at is None or spell.revoked_because is None or at < spell.revoked_at:
        return Verdict(None)
    if was_shown_admitted:
        return Verdict(None, (Flag.AFTER_REVOCATION,))
    if spell.revoked_because is RevokedBecause.NOT_CONFIRMED and any(other.covers(at) for other in of_same):
        return Verdict(RefusedBecause.REPLACED)
    return Verdict(RefusedBecause(spell.revoked_because.value))


def verdict_on_registrant(history: PlaceHistory, at: datetime, *, shown: Outcome | None) -> Verdict:
    """Somebody chosen by name: in where confirmed at that time.

    A time before the registration itself comes from a slow clock and is judged as the moment of registration. So does
    one before the badge, where a device had shown ``admitted`` or ``repeat``: it knew that the person comes in.
    """
    at = max(at, history.registered_at)
    if any(spell.covers(at) for spell in history.spells):
        return Verdict(None)
    had_badge = any(spell.issued_at <= at for spell in history.spells)
    if shown is Outcome.ADMITTED and history.spells:
        return Verdict(None, (Flag.AFTER_REVOCATION,) if had_badge else ())
    if shown is Outcome.REPEAT and history.spells and not had_badge:
        return Verdict(None)
    was_cancelled = history.cancelled_at is not None and at >= history.cancelled_at
    if was_cancelled or (had_badge and at < history.asked_at):
        return Verdict(RefusedBecause.CANCELLED)
    return Verdict(RefusedBecause.NOT_CONFIRMED)


def flags_of_showing(verdict: Verdict, shown: Outcome | None) -> tuple[Flag, ...]:
    """Where the device told the person otherwise. It lets nobody in twice: each person is counted once."""
    return (Flag.OTHER_PERSON,) if verdict.reason is None and shown is Outcome.REFUSED else ()


def clock_flags(at: datetime, now: datetime) -> tuple[Flag, ...]:
    """A scan is never refused for its time; one ahead of the server's clock is flagged."""
    return (Flag.FUTURE,) if at > now + CLOCKS_MAY_DIFFER_BY else ()


@dataclass(frozen=True, order=True)
class CountedScan:
    """A check-in that let somebody in and was not taken back. They sort as scans are ordered: time, station, id."""

    at: datetime
    station: str
    id: str
    flags: tuple[Flag, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class ShownScan:
    """A badge that was read, and what the device told the person. ``is_settled``: staff have looked into it."""

    badge_id: int
    at: datetime
    shown: Outcome | None
    is_settled: bool = False


TWO_DEVICES_WITHIN = timedelta(minutes=2)
"""Nobody walks out and in again in that time, to be let in by both."""


def is_let_in_twice(scans: Iterable[ShownScan]) -> bool:
    """Whether two people may have come with one badge: two devices let it in at almost the same time. A device lets no badge
    in twice, so two that share a station, as phones that were opened with one kit do, are told apart by that."""
    let_in = sorted((scan.badge_id, scan.at, scan.is_settled) for scan in scans if scan.shown is Outcome.ADMITTED)
    return any(
        badge == other and later - at <= TWO_DEVICES_WITHIN and not (is_settled and is_other_settled)
        for (badge, at, is_settled), (other, later, is_other_settled) in combinations(let_in, 2)
    )


class Ruling(StrEnum):
    """What becomes of a walk-in."""

    LET_IN = "let_in"
    WAITS = "waits"
    NOBODY_IS_LET_IN = "nobody_is_let_in"
    IS_FULL = "is_full"


def ruling_on_walk_in(rule: WalkIns, *, has_room: bool, shown: Outcome | None) -> Ruling:
    """Whom an offline device has let in is in the room, whatever the event says (``walk_in_flags``)."""
    if shown is Outcome.ADMITTED or rule is WalkIns.ALLOWED:
        return Ruling.LET_IN
    if rule is WalkIns.UNTIL_FULL:
        return Ruling.LET_IN if has_room and shown is None else Ruling.IS_FULL
    return Ruling.WAITS if rule is WalkIns.APPROVAL else Ruling.NOBODY_IS_LET_IN


def walk_in_flags(rule: WalkIns) -> tuple[Flag, ...]:
    """Of one who is let in."""
    return (Flag.AGAINST_RULES,) if rule in (WalkIns.APPROVAL, WalkIns.NONE) else ()


def entry_of(scans: Iterable[CountedScan]) -> CountedScan | None:
    """The one by which the person is in; the later ones are repeats."""
    return min(scans, default=None)


def outcome_of(scan_id: str, entry: CountedScan | None, *, counts: bool) -> Outcome:
    if not counts or entry is None:
        return Outcome.REFUSED
    return Outcome.ADMITTED if scan_id == entry.id else Outcome.REPEAT


class Taking(StrEnum):
    """What becomes of a scan that a device sends: judged; kept for staff, counting for nothing; or sent back."""

    JUDGED = "judged"
    HELD = "held"
    SENT_BACK = "sent_back"


@dataclass(frozen=True)
class TokenTerm:
    """For how long a device may check people in."""

    ends_at: datetime
    revoked_at: datetime | None = None

    def is_over(self, now: datetime) -> bool:
        return self.revoked_at is not None or now >= self.ends_at

    def takings(self, times: Sequence[datetime], now: datetime) -> list[Taking]:
        """For the times of a batch. Late scans go back, to come again under a new token; beside scans that are taken
        they are held, since the device forgets the whole batch."""
        takings = [self._taking(at, now) for at in times]
        if set(takings) == {Taking.SENT_BACK}:
            return takings
        return [Taking.HELD if taking is Taking.SENT_BACK else taking for taking in takings]

    def _taking(self, at: datetime, now: datetime) -> Taking:
        if now >= self.ends_at + GRACE_AFTER_TOKEN_END:
            return Taking.SENT_BACK
        if self.revoked_at is not None:
            return Taking.HELD
        return Taking.SENT_BACK if now >= self.ends_at and at >= self.ends_at else Taking.JUDGED

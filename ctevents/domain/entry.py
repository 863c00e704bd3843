"""The door: how a scan is judged, in whatever order the devices send theirs.

A registration is confirmed exactly while it holds a badge that is not revoked. So a scan is judged
by the spells of its badges at the time of the scan.
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


class UntickedBecause(StrEnum):
    """The reason why the tick of a companion lets nobody in. ``unknown_companion``: the event has
    no companion with this id, or no longer."""

    UNKNOWN_COMPANION = "unknown_companion"
    NOT_CONFIRMED = "not_confirmed"


class RevokedBecause(StrEnum):
    """The reason why a badge is no longer valid. ``not_confirmed``: its holder needs a new approval
    and gets a new badge with it. ``undone``: the check-in that gave the seat was undone, and the
    registration is as before it."""

    CANCELLED = "cancelled"
    REPLACED = "replaced"
    NOT_CONFIRMED = "not_confirmed"
    UNDONE = "undone"


class Means(StrEnum):
    """The way in which somebody was checked in."""

    SCAN = "scan"
    MANUAL = "manual"
    PAPER = "paper"


class CodeKind(StrEnum):
    """The kind of a scanned code that is not a badge of this event. ``badge``: written like ours,
    but from another event or with a false signature. ``kit``: the code of a door kit, which opens a
    device."""

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
    """The event's rule for people who are not on the list: let in, even above capacity; let in
    while there are seats; registered, and let in once the office has approved; sent away."""

    ALLOWED = "allowed"
    UNTIL_FULL = "until-full"
    APPROVAL = "approval"
    NONE = "none"


class Flag(StrEnum):
    """Something about a check-in that staff should see. ``AWAITED`` and ``VIP`` are about the
    person."""

    FUTURE = "future"
    AFTER_REVOCATION = "after_revocation"
    OVER_CAPACITY = "over_capacity"
    AGAINST_RULES = "against_rules"
    """A walk-in let in by an offline device, although the event admits none, or none without the
    office's approval."""
    OTHER_PERSON = "other_person"
    """The door sent somebody away who came with the badge or the name of a person who is let in."""
    AWAITED = "awaited"
    VIP = "vip"


UNTIL_STAFF_DECIDE = (Flag.AFTER_REVOCATION, Flag.AGAINST_RULES, Flag.OTHER_PERSON)
"""Flags that a check-in keeps until staff decide to keep it or to undo it."""


CLOCKS_MAY_DIFFER_BY = timedelta(minutes=1)
GRACE_AFTER_TOKEN_END = timedelta(days=7)


@dataclass(frozen=True)
class BadgeSpell:
    """A badge and the time when it was valid: from ``issued_at`` until before ``revoked_at``."""

    badge_id: int
    issued_at: datetime
    revoked_at: datetime | None = None
    revoked_because: RevokedBecause | None = None

    def covers(self, at: datetime) -> bool:
        return self.issued_at <= at and (self.revoked_at is None or at < self.revoked_at)


@dataclass(frozen=True)
class PlaceHistory:
    """The known history of a registration: its badges, when it was made, when the seat was last
    requested, and when it was cancelled. ``cancelled_at`` is None if it is not cancelled."""

    spells: Sequence[BadgeSpell]
    registered_at: datetime
    asked_at: datetime
    cancelled_at: datetime | None = None

    @property
    def lasting(self) -> Sequence[BadgeSpell]:
        """The spells without those that were undone."""
        return [one for one in self.spells if one.revoked_because is not RevokedBecause.UNDONE]


@dataclass(frozen=True)
class Verdict:
    """The judgement of one check-in. ``reason`` is None if the person is let in. A ``repeat`` is
    found later, by comparing check-ins."""

    reason: RefusedBecause | None
    flags: tuple[Flag, ...] = ()


def verdict_on_badge(
    spell: BadgeSpell, at: datetime, *, was_shown_admitted: bool, of_same: Sequence[BadgeSpell] = ()
) -> Verdict:
    """Judge a genuine badge of this event. An ``at`` before the badge was issued comes from a slow
    clock.

    ``of_same``: all badges of the same registration.
    """
    if spell.revoked_at is None or spell.revoked_because is None or at < spell.revoked_at:
        return Verdict(None)
    if was_shown_admitted:
        return Verdict(None, (Flag.AFTER_REVOCATION,))
    if spell.revoked_because is RevokedBecause.NOT_CONFIRMED and any(
        other.covers(at) for other in of_same
    ):
        return Verdict(RefusedBecause.REPLACED)
    if spell.revoked_because is RevokedBecause.UNDONE:
        return Verdict(RefusedBecause.NOT_CONFIRMED)
    return Verdict(RefusedBecause(spell.revoked_because.value))


def verdict_on_registrant(history: PlaceHistory, at: datetime, *, shown: Outcome | None) -> Verdict:
    """Judge a person chosen by name: let in if confirmed at that time.

    A time before the registration comes from a slow clock. It is judged as the moment of
    registration. So is a time before the badge, if a device had shown ``admitted`` or ``repeat``:
    it knew that the person may come in.
    """
    at, spells = max(at, history.registered_at), history.lasting
    if any(spell.covers(at) for spell in spells):
        return Verdict(None)
    had_badge = any(spell.issued_at <= at for spell in spells)
    if shown is Outcome.ADMITTED and spells:
        return Verdict(None, (Flag.AFTER_REVOCATION,) if had_badge else ())
    if shown is Outcome.REPEAT and spells and not had_badge:
        return Verdict(None)
    was_cancelled = history.cancelled_at is not None and at >= history.cancelled_at
    if was_cancelled or (had_badge and at < history.asked_at):
        return Verdict(RefusedBecause.CANCELLED)
    return Verdict(RefusedBecause.NOT_CONFIRMED)


def flags_of_showing(verdict: Verdict, shown: Outcome | None) -> tuple[Flag, ...]:
    """Flag a person who is let in here, but was sent away by the device. A shown ``repeat`` gets no
    flag: a device lets nobody in twice, and each person is counted once."""
    return (Flag.OTHER_PERSON,) if verdict.reason is None and shown is Outcome.REFUSED else ()


def clock_flags(at: datetime, now: datetime) -> tuple[Flag, ...]:
    """Flag a scan that is ahead of the server's clock. No scan is refused for its time."""
    return (Flag.FUTURE,) if at > now + CLOCKS_MAY_DIFFER_BY else ()


@dataclass(frozen=True, order=True)
class CountedScan:
    """A check-in that let somebody in and was not undone. They sort as scans are ordered: time,
    station, id."""

    at: datetime
    station: str
    id: str
    flags: tuple[Flag, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class ShownScan:
    """A badge that was read, and what the device showed the person. ``is_settled``: staff have
    looked into it."""

    badge_id: int
    at: datetime
    shown: Outcome | None
    is_settled: bool = False


TWO_DEVICES_WITHIN = timedelta(minutes=2)
"""The time in which nobody can walk out and come in again, to be let in by both devices."""


def is_let_in_twice(scans: Iterable[ShownScan]) -> bool:
    """True if two people may have come with one badge: two devices let it in at almost the same
    time. One device lets no badge in twice. So two entries at one station also mean two devices,
    such as phones opened with the same kit."""
    let_in = sorted(
        (scan.badge_id, scan.at, scan.is_settled)
        for scan in scans
        if scan.shown is Outcome.ADMITTED
    )
    return any(
        badge == other
        and later - at <= TWO_DEVICES_WITHIN
        and not (is_settled and is_other_settled)
        for (badge, at, is_settled), (other, later, is_other_settled) in combinations(let_in, 2)
    )


class Ruling(StrEnum):
    """The decision about a walk-in."""

    LET_IN = "let_in"
    WAITS = "waits"
    NOBODY_IS_LET_IN = "nobody_is_let_in"
    IS_FULL = "is_full"


def ruling_on_walk_in(rule: WalkIns, *, has_room: bool, shown: Outcome | None) -> Ruling:
    """Decide about a walk-in. A person let in by an offline device is in the room, whatever the
    rule says (see ``walk_in_flags``)."""
    if shown is Outcome.ADMITTED or rule is WalkIns.ALLOWED:
        return Ruling.LET_IN
    if rule is WalkIns.UNTIL_FULL:
        return Ruling.LET_IN if has_room and shown is None else Ruling.IS_FULL
    return Ruling.WAITS if rule is WalkIns.APPROVAL else Ruling.NOBODY_IS_LET_IN


def walk_in_flags(rule: WalkIns) -> tuple[Flag, ...]:
    """Return the flags of a walk-in who is let in."""
    return (Flag.AGAINST_RULES,) if rule in (WalkIns.APPROVAL, WalkIns.NONE) else ()


def entry_of(scans: Iterable[CountedScan]) -> CountedScan | None:
    """Return the scan that let the person in, or None. Later scans are repeats."""
    return min(scans, default=None)


def outcome_of(scan_id: str, entry: CountedScan | None, *, counts: bool) -> Outcome:
    if not counts or entry is None:
        return Outcome.REFUSED
    return Outcome.ADMITTED if scan_id == entry.id else Outcome.REPEAT


class Taking(StrEnum):
    """The fate of a scan that a device sends: it is judged; it is held for staff and not counted;
    or it is sent back."""

    JUDGED = "judged"
    HELD = "held"
    SENT_BACK = "sent_back"


@dataclass(frozen=True)
class TokenTerm:
    """The time during which a device may check people in."""

    ends_at: datetime
    revoked_at: datetime | None = None

    def is_over(self, now: datetime) -> bool:
        return self.revoked_at is not None or now >= self.ends_at

    def takes_copies(self, now: datetime) -> bool:
        """Return whether printed copies that were given out are counted now. They have no time, so
        all of them count until the late scans of the device would be sent back."""
        return self.revoked_at is None and now < self.ends_at + GRACE_AFTER_TOKEN_END

    def takings(self, times: Sequence[datetime], now: datetime) -> list[Taking]:
        """Decide about each scan time of a batch. Late scans are sent back, to come again under a
        new token. If the batch also has scans that are taken, the late ones are held, since the
        device forgets the whole batch."""
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

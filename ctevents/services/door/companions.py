"""Companions at the door: found by name, and let in by a tick without a badge. Devices send ticks
late, again and in any order.

The audit log names the companion by the random id, and not their guest: the time of an entry on the
page of an unnamed guest would show that the companion is theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.door_roster import Extent
from ctevents.domain.entry import CountedScan, Outcome, UntickedBecause, outcome_of
from ctevents.domain.registration import RegistrationState
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import Companion, CompanionTick, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_companions
from ctevents.services.door.search import MOST_FOUND
from ctevents.services.seating.companions import KnownCompanion, companions_at

Known = Mapping[str, tuple[Companion, Registration]]
"""Companions and the registrations of their guests, by the ids of the companions."""


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A companion who came in. ``id`` is that of the tick. ``shown``: what an offline device has
    told the person."""

    id: str
    companion_id: str
    at: datetime
    station: str
    shown: Outcome | None = None


@dataclass(frozen=True)
class TickResult:
    """The fate of a tick. ``entry`` is the tick by which the companion is in now."""

    id: str
    outcome: Outcome
    reason: UntickedBecause | None
    companion_id: str | None = None
    name: str = ""
    entry: CountedScan | None = None


def find_companions(
    session: Session, event_id: int, text: str, *, extent: Extent
) -> list[KnownCompanion]:
    """Return companions whose own name, or that of their guest or the guest's institution, has
    words that begin with these. Script and accents are ignored. At most ``MOST_FOUND``. ``extent``:
    the part of the list that may be searched now."""
    words = loose_key(search_key(text)).split()
    if not words or extent is Extent.NONE:
        return []
    return [each for each in companions_at(session, event_id) if _begins(each, words)][:MOST_FOUND]


def _begins(companion: KnownCompanion, words: list[str]) -> bool:
    known = loose_key(
        search_key(f"{companion.name} {companion.guest} {companion.institution}")
    ).split()
    return all(any(each.startswith(word) for each in known) for word in words)


def record_ticks(tx: Transaction, event_id: int, ticks: Sequence[Tick]) -> list[TickResult]:
    """Record ticks, and return the results in the order sent. A known id records nothing and gets
    the current result. The earliest tick that was not undone is the entry, whatever the order in
    which devices send theirs.

    Nobody is let in whose guest has no seat. A companion let in by an offline device meanwhile is
    in the building, and counts.
    """
    return _record_each(
        tx, ticks, _locked(tx, event_id, Companion.id.in_({tick.companion_id for tick in ticks}))
    )


def _record_each(tx: Transaction, ticks: Sequence[Tick], known: Known) -> list[TickResult]:
    saved = {
        row.id: row
        for row in tx.scalars(
            select(CompanionTick).where(CompanionTick.id.in_([each.id for each in ticks]))
        )
    }
    reasons = [_record(tx, tick, known, saved) for tick in ticks]
    results = zip(ticks, reasons, strict=True)
    return [
        _result(tick.id, reason, known.get(tick.companion_id), saved.get(tick.id))
        for tick, reason in results
    ]


def _record(
    tx: Transaction, tick: Tick, known: Known, saved: dict[str, CompanionTick]
) -> UntickedBecause | None:
    before = saved.get(tick.id)
    if tick.companion_id not in known or (
        before is not None and before.companion_id != tick.companion_id
    ):
        return UntickedBecause.UNKNOWN_COMPANION
    companion, registration = known[tick.companion_id]
    if before is not None:
        return None
    if registration.state is not RegistrationState.CONFIRMED and tick.shown is not Outcome.ADMITTED:
        return UntickedBecause.NOT_CONFIRMED
    saved[tick.id] = CompanionTick(id=tick.id, at=tick.at, station=tick.station, received_at=tx.now)
    companion.ticks.append(saved[tick.id])
    tx.flush()
    mark_companions(tx, registration)
    audit.record(
        tx,
        "companion.let_in",
        event_id=registration.event_id,
        companion=companion.id,
        station=tick.station,
    )
    return None


def undo_tick(tx: Transaction, event_id: int, tick_id: str) -> TickResult | None:
    """Undo one tick, and return what is so now; None if the event has no such tick. An earlier or
    later tick of the same companion keeps them in."""
    known = _locked(tx, event_id, Companion.ticks.any(CompanionTick.id == tick_id))
    if not known:
        return None
    ((companion, registration),) = known.values()
    saved = next(tick for tick in companion.ticks if tick.id == tick_id)
    _undo(tx, companion, registration, [saved])
    return _result(tick_id, None, (companion, registration), saved)


def let_companion_in(
    tx: Transaction, event_id: int, companion_id: str, *, station: str
) -> Companion | None:
    """Record that a companion came in, and return them; None if the event has no such companion.
    Nothing is recorded if they are in already, or if their guest has no seat."""
    known = _locked(tx, event_id, Companion.id == companion_id)
    companion, _registration = known.get(companion_id, (None, None))
    if companion is not None and companion.entry is None:
        _record_each(
            tx,
            [Tick(id=str(uuid4()), companion_id=companion_id, at=tx.now, station=station)],
            known,
        )
    return companion


def take_companion_back(tx: Transaction, event_id: int, companion_id: str) -> Companion | None:
    """Undo all their ticks, and return the companion; None if the event has no such companion."""
    companion, registration = _locked(tx, event_id, Companion.id == companion_id).get(
        companion_id, (None, None)
    )
    if companion is not None and registration is not None:
        _undo(tx, companion, registration, companion.ticks)
    return companion


def _undo(
    tx: Transaction,
    companion: Companion,
    registration: Registration,
    ticks: Sequence[CompanionTick],
) -> None:
    counted = [tick for tick in ticks if tick.undone_at is None]
    for tick in counted:
        tick.undone_at = tx.now
    if counted:
        mark_companions(tx, registration)
        audit.record(tx, "companion.undone", event_id=registration.event_id, companion=companion.id)


def _result(
    tick_id: str,
    reason: UntickedBecause | None,
    known: tuple[Companion, Registration] | None,
    saved: CompanionTick | None,
) -> TickResult:
    if known is None or reason is UntickedBecause.UNKNOWN_COMPANION:
        return TickResult(tick_id, Outcome.REFUSED, UntickedBecause.UNKNOWN_COMPANION)
    companion, entry = known[0], known[0].entry
    counts = reason is None and saved is not None and saved.undone_at is None
    outcome = outcome_of(tick_id, entry, counts=counts)
    return TickResult(tick_id, outcome, reason, companion.id, companion.name, entry)


def _locked(tx: Transaction, event_id: int, which: ColumnElement[bool]) -> Known:
    """Lock the event, and read these of its companions."""
    lock_event(tx, event_id)
    query = (
        select(Companion, Registration)
        .join(Registration, Registration.id == Companion.registration_id)
        .where(which, Registration.event_id == event_id)
        .execution_options(populate_existing=True)
    )
    return {
        companion.id: (companion, registration) for companion, registration in tx.execute(query)
    }

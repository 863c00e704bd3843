"""Published figures: the worker takes a snapshot of each event at each moment named in advance.
Observers see nothing else.

A snapshot stays as it was taken, whatever happens to the event. An event that moves gets the
moments of its new date, too. All that was published before decides the contents of their snapshots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.figures.attendance import NOTHING, MergedMatrix, published
from ctevents.domain.figures.figures import Count, Stage
from ctevents.domain.figures.moments import (
    PROMPT,
    EventTimes,
    Moment,
    MomentState,
    plan_of,
    state_of,
)
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, FrozenFigures, PublishedFigures
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.figures.freezing import settled_matrices
from ctevents.services.figures.frozen import frozen_figures, frozen_of
from ctevents.services.launch.launched import Launched, launched

CAPACITY = "capacity"
"""The name of the capacity of that moment in the figures of a snapshot."""


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A moment as observers see it. ``state``: None once it was taken, with ``taken_at`` and
    ``figures``."""

    moment: Moment
    due_at: datetime | None
    state: MomentState | None = None
    taken_at: datetime | None = None
    figures: MergedMatrix = NOTHING

    @property
    def is_late(self) -> bool:
        """True if it was taken late. Final figures do not change, so that they are never late."""
        if self.due_at is None or self.taken_at is None or self.moment is Moment.FINAL:
            return False
        return self.taken_at - self.due_at > PROMPT

    def as_json(self) -> dict[str, Any]:
        """Return ``{"moment", "due_at", "taken_at", "groups": […], "sexes": […], "totals":
        {…}}``."""
        times = {
            "due_at": self.due_at and self.due_at.isoformat(),
            "taken_at": self.taken_at and self.taken_at.isoformat(),
        }
        return {"moment": self.moment.value} | times | self.figures.as_json()


def events_with_due_figures(session: Session, *, now: datetime) -> list[int]:
    """Return the ids of published events with a moment that has come and has no snapshot yet."""
    events = session.scalars(
        select(Event).where(Event.status == EventStatus.PUBLISHED).order_by(Event.id)
    ).all()
    ids = [event.id for event in events]
    frozen, taken = frozen_figures(session, ids), _taken(session, ids)
    return [
        event.id for event in events if any(_due(event, frozen.get(event.id), taken[event.id], now))
    ]


def publish_due_figures(tx: Transaction, event_id: int) -> list[Moment]:
    """Take the snapshots that are due, each once, and return their moments."""
    event = lock_event(tx, event_id)
    if event.status is not EventStatus.PUBLISHED:
        return []
    frozen, taken = frozen_of(tx, event_id), _taken(tx, [event_id])[event_id]
    due = list(_due(event, frozen, taken, tx.now))
    for moment, due_at in due:
        _publish(tx, event, moment, due_at)
    return [moment for moment, _due_at in due]


def publish_first(tx: Transaction, event_id: int) -> bool:
    """Take a snapshot of a published event that has none, and return whether it was taken. So a
    pack for the public is not empty, and nothing in it can be compared with what observers saw."""
    event = lock_event(tx, event_id)
    is_first = event.status is EventStatus.PUBLISHED and not _taken(tx, [event_id])[event_id]
    if is_first:
        _publish(tx, event, Moment.PACK, tx.now)
    return is_first


def snapshots(
    session: Session, events: Sequence[Event], *, now: datetime
) -> dict[int, list[Snapshot]]:
    """Return the snapshots of each event by its id, in the order in which they were taken; then the
    moments without one."""
    ids = [event.id for event in events]
    frozen, taken = frozen_figures(session, ids), _taken(session, ids)
    return {
        event.id: [
            *map(_snapshot, taken[event.id]),
            *_without(event, frozen.get(event.id), taken[event.id], now),
        ]
        for event in events
    }


def current_snapshots(session: Session, event_ids: Sequence[int]) -> dict[int, Snapshot | None]:
    """Return the snapshot of each event that is shown where only one is: the newest one with
    attendees; else the newest one with any total. None if nothing is shown."""
    return {
        event_id: current(map(_snapshot, rows))
        for event_id, rows in _taken(session, event_ids).items()
    }


def current(found: Iterable[Snapshot]) -> Snapshot | None:
    """Return the one that is shown where only one is. They come in the order in which they were
    taken."""
    shown = [each for each in found if not each.figures.is_empty]
    with_attendees = [each for each in shown if each.figures.totals[Stage.ATTENDED] is not None]
    return next(reversed(with_attendees or shown), None)


def published_json(session: Session, event_id: int) -> dict[str, Any]:
    """Return the figures of the current snapshot of the event, and all its ``snapshots``. Without
    one, all is null or empty."""
    found = [_snapshot(row) for row in _taken(session, [event_id])[event_id]]
    return json_of(current(found)) | {"snapshots": [each.as_json() for each in found]}


def json_of(snapshot: Snapshot | None) -> dict[str, Any]:
    if snapshot is None:
        return {"moment": None, "due_at": None, "taken_at": None} | NOTHING.as_json()
    return snapshot.as_json()


def attendees_as_published(session: Session, event_ids: Sequence[int]) -> dict[int, Count]:
    """Return the attendees of each event in its current snapshot; None if they are withheld."""
    found = current_snapshots(session, event_ids)
    return {
        event_id: each.figures.totals[Stage.ATTENDED] if each else None
        for event_id, each in found.items()
    }


def launched_as_published(session: Session, event_ids: Sequence[int]) -> Mapping[int, Launched]:
    """Return downloads and printed copies as they were when the figures were first final. Empty
    before."""
    found = {event_id: Launched() for event_id in event_ids}
    for event_id, rows in _taken(session, event_ids).items():
        first = next((row.launched for row in rows if row.launched is not None), None)
        if first is not None:
            found[event_id] = Launched.from_json(first)
    return found


def _taken(session: Session, event_ids: Sequence[int]) -> dict[int, list[PublishedFigures]]:
    query = (
        select(PublishedFigures)
        .where(PublishedFigures.event_id.in_(event_ids))
        .order_by(PublishedFigures.id)
    )
    found: dict[int, list[PublishedFigures]] = {event_id: [] for event_id in event_ids}
    for row in session.scalars(query):
        found[row.event_id].append(row)
    return found


def _publish(tx: Transaction, event: Event, moment: Moment, due_at: datetime) -> None:
    earlier = _taken(tx, [event.id])[event.id]
    matrix = settled_matrices(tx, [event.id])[event.id]
    before = [MergedMatrix.from_json(row.figures) for row in earlier]
    capacities = [event.capacity, *(row.figures.get(CAPACITY) for row in earlier)]
    shown = published(
        matrix, plan_of(moment, event.capacity), before, capacities=[*filter(None, capacities)]
    )
    is_first_final = moment is Moment.FINAL and all(row.launched is None for row in earlier)
    tx.add(
        PublishedFigures(
            event_id=event.id,
            moment=moment,
            due_at=due_at,
            taken_at=tx.now,
            figures=shown.as_json() | {CAPACITY: event.capacity},
            launched=launched(tx, [event.id])[event.id].as_json() if is_first_final else None,
        )
    )
    audit.record(tx, "figures.published", event_id=event.id, moment=moment.value)
    tx.flush()


def _due(
    event: Event, frozen: FrozenFigures | None, taken: Sequence[PublishedFigures], now: datetime
) -> Iterator[tuple[Moment, datetime]]:
    """Yield the moments that are due, in the order of their times."""
    found = _without(event, frozen, taken, now)
    due = [
        (each.due_at, each.moment)
        for each in found
        if each.state is MomentState.DUE and each.due_at
    ]
    yield from ((moment, due_at) for due_at, moment in sorted(due))


def _without(
    event: Event, frozen: FrozenFigures | None, taken: Sequence[PublishedFigures], now: datetime
) -> Iterator[Snapshot]:
    """Yield the moments of the event without a snapshot. One that has a snapshot, and no time now,
    is left out; so is everything to come of a cancelled event."""
    times = EventTimes(
        time_zone=event.time_zone,
        closes_at=event.registration_closes_at,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        final_at=frozen.final_at if frozen else None,
    )
    done = {(row.moment, row.due_at) for row in taken}
    had = {row.moment for row in taken}
    for moment, due_at in times.moments().items():
        state = state_of(moment, due_at, now)
        is_nothing = state is MomentState.UNSET and moment in had
        if (
            (moment, due_at) not in done
            and not is_nothing
            and event.status is not EventStatus.CANCELLED
        ):
            yield Snapshot(moment=moment, due_at=due_at, state=state)


def _snapshot(row: PublishedFigures) -> Snapshot:
    return Snapshot(
        moment=row.moment,
        due_at=row.due_at,
        taken_at=row.taken_at,
        figures=MergedMatrix.from_json(row.figures),
    )

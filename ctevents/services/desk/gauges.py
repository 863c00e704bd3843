"""Figures of the database for Prometheus: letters, the gate, doors, exports. No names, no slugs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.domain.exports import ExportState
from ctevents.domain.letters.kinds import MessageState
from ctevents.models import DoorToken, Export
from ctevents.services.door.devices import door_devices
from ctevents.services.outbox.gate import gate
from ctevents.services.outbox.listing import counts_by_state
from ctevents.services.outbox.outbox import oldest_due


@dataclass(frozen=True)
class Gauges:
    """``oldest_wait``: how long the letter has waited that could have gone first. ``gate_closed_at``: None while letters go out.
    ``doors``: how long ago each device was heard whose token is valid now, by its number."""

    letters: dict[MessageState, int]
    oldest_wait: timedelta
    gate_closed_at: datetime | None
    doors: dict[int, timedelta]
    exports: dict[ExportState, int]


def gauges(session: Session, *, now: datetime) -> Gauges:
    oldest = oldest_due(session, now)
    return Gauges(
        letters=counts_by_state(session),
        oldest_wait=now - oldest if oldest is not None else timedelta(0),
        gate_closed_at=gate(session).paused_at,
        doors=_doors(session, now),
        exports=_exports(session),
    )


def _doors(session: Session, now: datetime) -> dict[int, timedelta]:
    is_valid = (DoorToken.created_at <= now, DoorToken.ends_at > now, DoorToken.revoked_at.is_(None))
    valid = select(DoorToken.id, DoorToken.event_id).where(*is_valid, DoorToken.wiped_at.is_(None))
    events = dict(session.execute(valid).all())
    devices = [each for event_id in sorted({*events.values()}) for each in door_devices(session, event_id, now=now)]
    return {each.number: now - each.heard_at for each in devices if each.number in events and each.heard_at}


def _exports(session: Session) -> dict[ExportState, int]:
    found = dict(session.execute(select(Export.state, func.count()).group_by(Export.state)).all())
    return {state: found.get(state, 0) for state in ExportState}

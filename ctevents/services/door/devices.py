"""The devices of a door: what they say of themselves, what arrived from them, and what they may
still hold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import cast, func, literal, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.door.devices import DeviceState, state_of_device
from ctevents.models import CheckIn, Companion, CompanionTick, DoorToken, Registration
from ctevents.services.common import audit


@dataclass(frozen=True)
class DoorDevice:
    """A device, by the number of its token, as the audit log names it. ``scans``: how many arrived
    from it. ``heard_at``: when it last reported or sent one. ``unsent``: how many it held when it
    last reported."""

    number: int
    station: str
    scans: int
    heard_at: datetime | None
    unsent: int
    state: DeviceState


def report_device(tx: Transaction, token_id: int, *, unsent: int, is_wiped: bool) -> None:
    """Take what a device says of itself. A device that was wiped and paired again works again."""
    token = tx.get_one(DoorToken, token_id, with_for_update=True, populate_existing=True)
    if is_wiped and token.wiped_at is None:
        audit.record(tx, "door_token.wiped", event_id=token.event_id, token=token.id, unsent=unsent)
    token.heard_at, token.unsent = tx.now, unsent
    token.wiped_at = (token.wiped_at or tx.now) if is_wiped else None


def door_devices(session: Session, event_id: int, *, now: datetime) -> list[DoorDevice]:
    """Return the devices that may have scanned: all tokens but those of kits, which only pair."""
    by_actor = (
        select(
            CheckIn.actor,
            func.count().label("scans"),
            func.max(CheckIn.received_at).label("received_at"),
        )
        .where(CheckIn.event_id == event_id)
        .group_by(CheckIn.actor)
    ).subquery()
    sent_by = literal(audit.DOOR_TOKEN) + cast(DoorToken.id, CheckIn.actor.type)
    query = (
        select(DoorToken, by_actor.c.scans, by_actor.c.received_at)
        .outerjoin(by_actor, by_actor.c.actor == sent_by)
        .where(DoorToken.event_id == event_id, DoorToken.most_devices.is_(None))
        .order_by(DoorToken.id)
    )
    return [
        _device(token, scans, received_at, now)
        for token, scans, received_at in session.execute(query)
    ]


def _device(
    token: DoorToken, scans: int | None, received_at: datetime | None, now: datetime
) -> DoorDevice:
    heard_at = max(filter(None, (token.heard_at, received_at)), default=None)
    state = state_of_device(
        heard_at, unsent=token.unsent, is_wiped=token.wiped_at is not None, now=now
    )
    return DoorDevice(token.id, token.station, scans or 0, heard_at, token.unsent, state)


def missing_check_ins(session: Session, event_id: int, ids: Collection[str]) -> list[str]:
    """Return those of the ids that no check-in of the event has, and no tick of a companion, in
    their order."""
    check_ins = select(CheckIn.id).where(CheckIn.event_id == event_id, CheckIn.id.in_(ids))
    ticks = (
        select(CompanionTick.id)
        .join(Companion, Companion.id == CompanionTick.companion_id)
        .join(Registration, Registration.id == Companion.registration_id)
        .where(Registration.event_id == event_id, CompanionTick.id.in_(ids))
    )
    known = {*session.scalars(check_ins), *session.scalars(ticks)}
    return [each for each in ids if each not in known]

"""The bearer tokens of door devices."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Self

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import TokenTerm
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, end_of_day_after
from ctevents.models import Account, DoorToken, Event
from ctevents.services.common import audit
from ctevents.tokens import new_nonce

LONGEST_STATION = 60
"""Characters."""
DEVICES_OF_A_KIT = 2


@dataclass(frozen=True)
class Device:
    """The device that sent a bearer token. ``is_kit``: the token is that of a door kit.
    ``is_paired``: it was paired with one."""

    token_id: int
    event_id: int
    event_slug: str
    event_status: EventStatus
    station: str
    term: TokenTerm
    is_kit: bool = False
    is_paired: bool = False

    @classmethod
    def of(cls, row: Any) -> Self:
        """Read a row with the columns ``DEVICE``."""
        term = TokenTerm(row.token_ends_at, row.token_revoked_at)
        is_kit, is_paired = row.token_most_devices is not None, row.token_kit_id is not None
        return cls(
            row.token_id,
            row.device_event_id,
            row.slug,
            row.status,
            row.token_station,
            term,
            is_kit,
            is_paired,
        )


DEVICE = (
    DoorToken.id.label("token_id"),
    DoorToken.event_id.label("device_event_id"),
    Event.slug,
    Event.status,
    DoorToken.station.label("token_station"),
    DoorToken.ends_at.label("token_ends_at"),
    DoorToken.revoked_at.label("token_revoked_at"),
    DoorToken.most_devices.label("token_most_devices"),
    DoorToken.kit_id.label("token_kit_id"),
)


def make_door_token(
    tx: Transaction,
    event: Event,
    station: str,
    *,
    ends_at: datetime | None = None,
    account_id: int | None = None,
) -> DoorToken:
    """Make a token, valid from now until ``ends_at`` (default: the end of the day after the event).
    It is revoked at once if the account was disabled, or lost the event, a moment ago."""
    ends_at = ends_at or end_of_day_after(max(event.ends_at or tx.now, tx.now), event.time_zone)
    token = DoorToken(
        event_id=event.id,
        account_id=account_id,
        station=station,
        nonce=new_nonce(),
        created_at=tx.now,
        ends_at=ends_at,
        revoked_at=None if account_id is None or _may_open_doors(tx, account_id, event) else tx.now,
    )
    tx.add(token)
    tx.flush()
    audit.record(tx, "door_token.made", event_id=event.id, token=token.id, station=station)
    return token


def make_kit(
    tx: Transaction,
    event: Event,
    station: str,
    *,
    account_id: int,
    most_devices: int = DEVICES_OF_A_KIT,
) -> DoorToken:
    """Make the token of a door kit, which opens nothing by itself: it pairs so many devices."""
    kit = make_door_token(tx, event, station, account_id=account_id)
    kit.most_devices = most_devices
    return kit


def pair_device(tx: Transaction, kit_id: int, device: str) -> DoorToken | None:
    """Return the token of a device that is paired with the kit: a new one, or the one that it has.
    None if the kit has all its devices, or has ended. ``device``: the number that the device drew
    for itself."""
    kit = tx.get_one(DoorToken, kit_id, with_for_update=True, populate_existing=True)
    if kit.most_devices is None:
        return kit  # a token that was made for one device
    paired = [each for each in devices_of_kits(tx, [kit.id]) if each.revoked_at is None]
    digest = sha256(device.encode()).hexdigest()
    known = next((each for each in paired if each.device_hash == digest), None)
    if (
        known is None
        and len(paired) < kit.most_devices
        and not TokenTerm(kit.ends_at, kit.revoked_at).is_over(tx.now)
    ):
        known = DoorToken(
            event_id=kit.event_id,
            account_id=kit.account_id,
            station=kit.station,
            nonce=new_nonce(),
            created_at=tx.now,
            ends_at=kit.ends_at,
            kit_id=kit.id,
            device_hash=digest,
        )
        tx.add(known)
        tx.flush()
        audit.record(tx, "door_token.paired", event_id=kit.event_id, token=known.id)
    return known


def devices_of_kits(session: Session, kit_ids: Collection[int]) -> Sequence[DoorToken]:
    return session.scalars(
        select(DoorToken).where(DoorToken.kit_id.in_(kit_ids)).order_by(DoorToken.id)
    ).all()


def _may_open_doors(tx: Transaction, account_id: int, event: Event) -> bool:
    """Check the right under a lock until the commit. A command that removes the right then finds
    the token, too."""
    locked = select(Account).where(Account.id == account_id).with_for_update(read=True)
    account = tx.scalars(locked.execution_options(populate_existing=True)).one()
    return account.may(Right.CHECK_IN) and (
        not account.role.is_limited_to_events or event in account.events
    )


def device_by_nonce(session: Session, nonce: str) -> Device | None:
    """Return the device, even if its token has ended or was revoked: its earlier scans are still
    accepted."""
    row = session.execute(_BY_NONCE, {"nonce": nonce}).one_or_none()
    return Device.of(row) if row else None


_BY_NONCE = (
    select(*DEVICE)
    .join(Event, DoorToken.event_id == Event.id)
    .where(DoorToken.nonce == bindparam("nonce"))
)


def door_tokens(session: Session, event_id: int) -> Sequence[DoorToken]:
    """Return the tokens that were made for the event, without those of paired devices."""
    query = select(DoorToken).where(DoorToken.event_id == event_id, DoorToken.kit_id.is_(None))
    return session.scalars(query.order_by(DoorToken.id)).all()


def door_token_of_event(session: Session, event_id: int, token_id: int) -> DoorToken | None:
    query = select(DoorToken).where(DoorToken.id == token_id, DoorToken.event_id == event_id)
    return session.scalars(query).one_or_none()


def token_gives(session: Session, token_id: int, right: Right) -> bool:
    """Return whether a device has a right: it has no more than the account that made its token. A
    token of the command has all."""
    query = (
        select(Account)
        .join(DoorToken, DoorToken.account_id == Account.id)
        .where(DoorToken.id == token_id)
    )
    account = session.scalars(query).one_or_none()
    return account is None or account.may(right)


def revoke_door_token(tx: Transaction, token: DoorToken) -> None:
    """Revoke the token; that of a kit with those of its devices. A revoked device leaves its place
    in the kit to another."""
    tx.execute(
        update(DoorToken)
        .where(DoorToken.kit_id == token.id, DoorToken.revoked_at.is_(None))
        .values(revoked_at=tx.now)
    )
    if token.revoked_at is None:
        token.revoked_at = tx.now
        audit.record(tx, "door_token.revoked", event_id=token.event_id, token=token.id)

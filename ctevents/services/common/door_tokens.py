"""The bearer tokens of door devices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from sqlalchemy import bindparam, select
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


@dataclass(frozen=True)
class Device:
    """The device that sent a bearer token."""

    token_id: int
    event_id: int
    event_slug: str
    event_status: EventStatus
    station: str
    term: TokenTerm

    @classmethod
    def of(cls, row: Any) -> Self:
        """Read a row with the columns ``DEVICE``."""
        term = TokenTerm(row.token_ends_at, row.token_revoked_at)
        return cls(row.token_id, row.device_event_id, row.slug, row.status, row.token_station, term)


DEVICE = (
    DoorToken.id.label("token_id"),
    DoorToken.event_id.label("device_event_id"),
    Event.slug,
    Event.status,
    DoorToken.station.label("token_station"),
    DoorToken.ends_at.label("token_ends_at"),
    DoorToken.revoked_at.label("token_revoked_at"),
)


def make_door_token(
    tx: Transaction, event: Event, station: str, *, ends_at: datetime | None = None, account_id: int | None = None
) -> DoorToken:
    """Make a token, valid from now until ``ends_at`` (default: the end of the day after the event). It is revoked at once if the
    account was disabled, or lost the event, a moment ago."""
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


def _may_open_doors(tx: Transaction, account_id: int, event: Event) -> bool:
    """Check the right under a lock until the commit. A command that removes the right then finds the token, too."""
    locked = select(Account).where(Account.id == account_id).with_for_update(read=True)
    account = tx.scalars(locked.execution_options(populate_existing=True)).one()
    return account.may(Right.CHECK_IN) and (not account.role.is_limited_to_events or event in account.events)


def device_by_nonce(session: Session, nonce: str) -> Device | None:
    """Return the device, even if its token has ended or was revoked: its earlier scans are still accepted."""
    row = session.execute(_BY_NONCE, {"nonce": nonce}).one_or_none()
    return Device.of(row) if row else None


_BY_NONCE = select(*DEVICE).join(Event, DoorToken.event_id == Event.id).where(DoorToken.nonce == bindparam("nonce"))


def door_tokens(session: Session, event_id: int) -> Sequence[DoorToken]:
    return session.scalars(select(DoorToken).where(DoorToken.event_id == event_id).order_by(DoorToken.id)).all()


def door_token_of_event(session: Session, event_id: int, token_id: int) -> DoorToken | None:
    query = select(DoorToken).where(DoorToken.id == token_id, DoorToken.event_id == event_id)
    return session.scalars(query).one_or_none()


def revoke_door_token(tx: Transaction, token: DoorToken) -> None:
    if token.revoked_at is None:
        token.revoked_at = tx.now
        audit.record(tx, "door_token.revoked", event_id=token.event_id, token=token.id)

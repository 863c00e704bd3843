"""The archive: events that are over, cancelled or given up leave the lists, and can be read
only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Account, Event, Invitation, Person
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event


def may_be_archived(session: Session, event: Event, *, now: datetime) -> bool:
    """True if the event is over or cancelled, or is a draft without guests."""
    status = event.status_at(now)
    return status in (EventStatus.HELD, EventStatus.CANCELLED) or (
        status is EventStatus.DRAFT and not _has_guests(session, event)
    )


def archive_event(tx: Transaction, event: Event) -> None:
    """Put the event into the archive. One that is there stays as it is."""
    event = lock_event(tx, event.id)
    if event.archived_at is not None:
        return
    if not may_be_archived(tx, event, now=tx.now):
        raise Refusal(Reason.EVENT_TO_KEEP)
    event.archived_at = tx.now
    audit.record(tx, "event.archived", event_id=event.id)


def take_out_of_archive(tx: Transaction, event: Event) -> None:
    event = lock_event(tx, event.id)
    if event.archived_at is not None:
        event.archived_at = None
        audit.record(tx, "event.taken_out", event_id=event.id)


def archived_events(session: Session, account: Account) -> Sequence[Event]:
    """Return the archived events that the account may see, the last archived first."""
    query = (
        select(Event)
        .where(Event.archived_at.is_not(None))
        .order_by(Event.archived_at.desc(), Event.id)
    )
    own = {event.id for event in account.events}
    found = session.scalars(query).all()
    return (
        [event for event in found if event.id in own]
        if account.role.is_limited_to_events
        else found
    )


def _has_guests(session: Session, event: Event) -> bool:
    people = exists().where(Person.event_id == event.id)
    institutions = exists().where(Invitation.event_id == event.id)
    return bool(session.scalar(select(or_(people, institutions))))

"""An institution put on the guest lists of several events at once. Each event gets a row of its
own, and knows of no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.people import name_key
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Institution, Invitation
from ctevents.services.common.locks import lock_event, version_of
from ctevents.services.events.events import current_events
from ctevents.services.guests.list import add_institution_guest
from ctevents.services.seating.seats import seats_taken_by_event


@dataclass(frozen=True, kw_only=True)
class WantedOffers:
    """The institution, and the seats that it gets, by the id of the event. ``email`` and
    ``language``: of the focal point; ``group``: a code."""

    name: str
    group: str
    email: str
    language: str
    seats: Mapping[int, int]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """The offer at one event. ``free``: its seats that nobody has; None without a capacity.
    ``is_listed``: the institution is on its guest list already, and stays as it is there."""

    event: Event
    seats: int
    free: int | None
    is_listed: bool


def open_events(session: Session, *, now: datetime) -> list[Event]:
    """Return the events whose guest lists still grow: drafts, and published ones that are not
    over."""
    growing = (EventStatus.DRAFT, EventStatus.PUBLISHED)
    return [event for event in current_events(session) if event.status_at(now) in growing]


def offers(session: Session, wanted: WantedOffers, *, now: datetime) -> list[Offer]:
    """Return what would happen at each event. One that is over or archived by now is left out."""
    events = [event for event in open_events(session, now=now) if event.id in wanted.seats]
    ids = [event.id for event in events]
    taken, listed = seats_taken_by_event(session, ids), _listed(session, ids, wanted.name)
    return [
        Offer(
            event=event,
            seats=wanted.seats[event.id],
            free=None if event.capacity is None else max(0, event.capacity - taken[event.id].total),
            is_listed=event.id in listed,
        )
        for event in events
    ]


def offers_version(wanted: WantedOffers, found: Sequence[Offer]) -> str:
    """Return a hash of what staff agree to. Free seats are not part of it: they only warn."""
    return version_of([vars(wanted), [(offer.event.id, offer.is_listed) for offer in found]])


def add_to_events(tx: Transaction, wanted: WantedOffers, *, agreed: str) -> list[Offer]:
    """Put the institution on the lists that lack it, not yet invited. Return the offers, as they
    were before.

    ``agreed``: the ``offers_version`` that staff saw. If it has changed, nothing is written, unless
    nothing is left to do: the same form sent twice adds nothing and is no mistake.
    """
    for event in open_events(tx, now=tx.now):
        if event.id in wanted.seats:
            lock_event(tx, event.id)
    found = offers(tx, wanted, now=tx.now)
    missing = [offer for offer in found if not offer.is_listed]
    if len(found) < len(wanted.seats) or (missing and agreed != offers_version(wanted, found)):
        raise Refusal(Reason.NUMBERS_CHANGED)
    institution = {name: value for name, value in vars(wanted).items() if name != "seats"}
    for offer in missing:
        add_institution_guest(tx, offer.event, **institution, seats=offer.seats)
    return found


def _listed(session: Session, event_ids: Sequence[int], name: str) -> set[int]:
    query = select(Institution.event_id).join(
        Invitation, Invitation.institution_id == Institution.id
    )
    found = query.where(Institution.event_id.in_(event_ids), Institution.name_key == name_key(name))
    return set(session.scalars(found))

"""Handing over what belongs to an account, when its person leaves: events, guests that it hosts,
and saved filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from ctevents.db.base import Transaction
from ctevents.domain.people import name_key
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import may_take_over
from ctevents.models import Account, Event, Person, SavedFilter
from ctevents.services.accounts.accounts import disable_account, edit_account, hold_accounts
from ctevents.services.accounts.list_choices import MOST_FILTERS
from ctevents.services.common import audit
from ctevents.services.people.marks import set_host


@dataclass(frozen=True)
class Belongings:
    """The things that would move. ``events``: those that the giver loses; an account of all events
    has none. ``hosted``: numbers of guests, by event."""

    events: Sequence[Event]
    hosted: dict[int, list[int]]
    filters: Sequence[SavedFilter]

    @property
    def guests(self) -> int:
        return sum(map(len, self.hosted.values()))

    @property
    def numbers(self) -> tuple[int, int, int]:
        return len(self.events), self.guests, len(self.filters)


def takers(session: Session, giver: Account) -> Sequence[Account]:
    """Return the accounts in use that may do all that the giver may."""
    query = (
        select(Account)
        .where(Account.disabled_at.is_(None), Account.id != giver.id)
        .order_by(Account.email)
    )
    found = session.scalars(query.options(selectinload(Account.events)))
    return [account for account in found if may_take_over(giver.role, account.role)]


def belongings(session: Session, giver: Account, taker: Account) -> Belongings:
    """Return what would move now. A filter stays if the taker has one of its name there, or already
    has the most."""
    hosted: dict[int, list[int]] = {}
    query = (
        select(Person.event_id, Person.id)
        .where(Person.host_id == giver.id)
        .order_by(Person.event_id, Person.id)
    )
    for event_id, person_id in session.execute(query):
        hosted.setdefault(event_id, []).append(person_id)
    events = list(giver.events) if giver.role.is_limited_to_events else []
    return Belongings(events, hosted, _filters_to_move(session, giver, taker))


def hand_over(
    tx: Transaction, giver: Account, taker: Account, *, agreed: tuple[int, int, int], disables: bool
) -> Belongings:
    """Move everything at once, and return it. Refused if it is not what was agreed to, or the taker
    may no longer take it. The giver loses its events; ``disables``: also its sign-in."""
    hold_accounts(tx, giver, taker)
    found = belongings(tx, giver, taker)
    if (
        found.numbers != agreed
        or taker.disabled_at is not None
        or not may_take_over(giver.role, taker.role)
    ):
        raise Refusal(Reason.NUMBERS_CHANGED)
    _move_events(tx, giver, taker, found.events)
    for event_id, people in found.hosted.items():
        set_host(tx, event_id, people, taker.id)
    for each in found.filters:
        each.account_id = taker.id
    _record(tx, giver, taker, found)
    if disables:
        disable_account(tx, giver)
    return found


def _move_events(tx: Transaction, giver: Account, taker: Account, events: Sequence[Event]) -> None:
    if not events:
        return
    known = {event.id for event in taker.events}
    added = [event for event in events if event.id not in known]
    if taker.role.is_limited_to_events and added:
        edit_account(tx, taker, role=taker.role, events=[*taker.events, *added], name=taker.name)
    edit_account(tx, giver, role=giver.role, events=[], name=giver.name)
    tx.flush()


def _record(tx: Transaction, giver: Account, taker: Account, found: Belongings) -> None:
    """Write an entry for each event, so that its office finds it, and one for the accounts."""
    who = {"account": giver.id, "to_account": taker.id}
    for event_id in sorted({event.id for event in found.events} | found.hosted.keys()):
        guests = len(found.hosted.get(event_id, []))
        audit.record(tx, "event.handed_over", event_id=event_id, guests=guests, **who)
    slugs = [event.slug for event in found.events]
    audit.record(
        tx,
        "account.handed_over",
        events=slugs,
        guests=found.guests,
        filters=len(found.filters),
        **who,
    )


def _filters_to_move(session: Session, giver: Account, taker: Account) -> list[SavedFilter]:
    query = (
        select(SavedFilter)
        .where(SavedFilter.account_id.in_((giver.id, taker.id)))
        .order_by(SavedFilter.id)
    )
    found = session.scalars(query).all()
    taken = {(each.event_id, name_key(each.name)) for each in found if each.account_id == taker.id}
    free = MOST_FILTERS - len(taken)
    moving = [each for each in found if each.account_id == giver.id]
    return [each for each in moving if (each.event_id, name_key(each.name)) not in taken][
        : max(free, 0)
    ]

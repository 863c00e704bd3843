"""Seats: how many are taken, and where each counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, case, exists, func, or_, select, true
from sqlalchemy.orm import Session, contains_eager

from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import OFFERING
from ctevents.domain.seats import Asker, Place, Room, SeatsTaken
from ctevents.domain.seats import Quota as QuotaRule
from ctevents.models import Event, Invitation, Nomination, Person, Quota, Registration
from ctevents.services.people.people import groups_by_event


def has_seat() -> ColumnElement[bool]:
    """Return a condition on a registration: confirmed, or pending with a seat kept for it."""
    return or_(Registration.state == RegistrationState.CONFIRMED, Registration.holds_seat)


def room(session: Session, event: Event, *, in_detail: bool = False) -> Room:
    """Return the seats of an event, as its quotas count them. Without quotas all seats are counted as one kind, which is
    quicker, unless ``in_detail``."""
    seated, kept, has_quotas, has_offers = session.execute(_AT_A_GLANCE, {"of_event": event.id}).one()
    is_counted = has_quotas or in_detail
    return Room(
        capacity=event.capacity or 0,
        quotas=_quotas(session, event.id) if has_quotas else (),
        confirmed=_confirmed(session, event.id) if is_counted else Counter({_ANY: seated + kept}),
        offered=_open_offers(session, [event.id])[event.id] if has_offers else Counter(),
    )


def _quotas(session: Session, event_id: int) -> list[QuotaRule]:
    columns = (Quota.group_id, Quota.institution_id, Quota.reserved, Quota.ceiling)
    return [
        QuotaRule(group=group, institution=institution, reserved=reserved, ceiling=ceiling)
        for group, institution, reserved, ceiling in session.execute(select(*columns).where(Quota.event_id == event_id))
    ]


def askers(session: Session, event: Event, registrations: Sequence[Registration]) -> Iterator[tuple[int, Asker]]:
    """Yield each registrant by the id of the registration, with the institution's seat that they are named for, if any."""
    offers = _seats_of_nominees(session, event, {registration.id for registration in registrations})
    for registration in registrations:
        offer = offers.get(registration.id)
        yield registration.id, Asker(place=_place_with(registration.person, offer), offer=offer)


def place_of(person: Person) -> Place:
    """Return the place where the person counts. Flush changes of the person first. An unnamed guest counts only in the group: a
    quota of the institution would reveal that somebody from it is there."""
    return Place(person.group_id, None if person.is_unnamed else person.institution_id)


def _place_with(person: Person, offer: Place | None) -> Place:
    """Return the place. An unnamed nominee counts for the institution that named them, which everybody knows who sees its
    nominees."""
    return replace(place_of(person), institution=offer.institution) if person.is_unnamed and offer else place_of(person)


def would_wait(session: Session, event: Event, person: Person) -> bool:
    """True if a person without a seat would go on the waiting list."""
    return room(session, event).obstacle_to(Asker(place=place_of(person))) is not None


def asker_of(session: Session, event: Event, seats: Room, registration: Registration) -> Asker:
    """Return the asker. ``seats``: those of the event. If no seat is offered to an institution, nominations are not read."""
    if not seats.offered:
        return Asker(place=place_of(registration.person))
    [(_, asker)] = askers(session, event, [registration])
    return asker


def _seats_of_nominees(session: Session, event: Event, ids: Set[int]) -> dict[int, Place]:
    """Return the seats of nominees by the id of the registration, for institutions whose seats still count."""
    query = (
        select(Nomination)
        .join(Nomination.invitation)
        .options(contains_eager(Nomination.invitation).joinedload(Invitation.institution))
        .where(
            Nomination.event_id == event.id,
            Nomination.ended_at.is_(None),
            Invitation.state.in_(OFFERING),
            # A few are looked up by their keys; for many, all nominations of the event are read.
            Nomination.registration_id.in_(ids) if len(ids) <= MOST_KEYS else true(),
        )
    )
    nominations = session.scalars(query).all()
    group_ids = _group_ids(session, *(nomination.invitation for nomination in nominations))
    return {
        nomination.registration_id: Place(
            _group_of_seat(nomination.invitation, group_ids, nomination.seat_group),
            nomination.invitation.institution_id,
        )
        for nomination in nominations
    }


def places_offered(session: Session, invitations: Sequence[Invitation]) -> Counter[Place]:
    """Count the seats of institutions that are not invited yet, as if they were offered."""
    group_ids, found = _group_ids(session, *invitations), Counter[Place]()
    for invitation in invitations:
        for group, count in _offers_of(invitation):
            found[Place(_group_of_seat(invitation, group_ids, group), invitation.institution_id)] += count
    return found


def seats_taken(session: Session, event_id: int) -> int:
    """Return the number of seats given to people, or offered to institutions and not released."""
    return seats_taken_by_event(session, [event_id])[event_id].total


def seats_taken_by_event(session: Session, event_ids: Sequence[int]) -> dict[int, SeatsTaken]:
    """Return the seats taken by event, in a few queries, whatever the number of events."""
    confirmed, offered = _confirmed_by_event(session, event_ids), _open_offers(session, event_ids)
    return {event_id: SeatsTaken(confirmed[event_id], offered[event_id].total()) for event_id in event_ids}


def seats_left(session: Session, event: Event) -> int:
    """Return the number of free seats, never below zero: lowering the capacity cancels nobody."""
    return max(0, (event.capacity or 0) - seats_taken(session, event.id))


def open_seats(session: Session, invitation: Invitation) -> Counter[str]:
    """Return an institution's seats without a nominee, by the group of the seat, or under the empty text if they are not split."""
    query = (
        select(Nomination.seat_group, func.count())
        .where(Nomination.invitation_id == invitation.id, Nomination.ended_at.is_(None))
        .group_by(Nomination.seat_group)
    )
    named = Counter(dict(session.execute(query).all()))
    return Counter({group: count - named[group] for group, count in _offers_of(invitation)})


MOST_KEYS = 500
"""Keys in one statement."""

_ANY = Place(None)


def _confirmed(session: Session, event_id: int) -> Counter[Place]:
    """Count people with a seat, each at the place that ``askers`` returns."""
    institution = case((Person.is_unnamed, Invitation.institution_id), else_=Person.institution_id)
    is_named = (Nomination.registration_id == Registration.id) & Nomination.ended_at.is_(None) & Person.is_unnamed
    query = (
        select(Person.group_id, institution, func.count())
        .join(Registration, Registration.person_id == Person.id)
        .outerjoin(Nomination, is_named)
        .outerjoin(Invitation, (Invitation.id == Nomination.invitation_id) & Invitation.state.in_(OFFERING))
        .where(Registration.event_id == event_id, has_seat())
        .group_by(Person.group_id, institution)
    )
    return Counter({Place(group, institution): count for group, institution, count in session.execute(query)})


def _confirmed_by_event(session: Session, event_ids: Sequence[int]) -> Counter[int]:
    """Make two counts that an index answers each. A single one of either condition would use no index."""
    counts = Counter[int]()
    for is_so in (Registration.state == RegistrationState.CONFIRMED, _IS_KEPT):
        query = (
            select(Registration.event_id, func.count())
            .where(Registration.event_id.in_(event_ids), is_so)
            .group_by(Registration.event_id)
        )
        counts.update(dict(session.execute(query).all()))
    return counts


_IS_KEPT = (Registration.state == RegistrationState.PENDING) & Registration.holds_seat


def _number_of(is_so: ColumnElement[bool]) -> ScalarSelect[int]:
    of_event = Registration.event_id == bindparam("of_event")
    return select(func.count()).select_from(Registration).where(of_event, is_so).scalar_subquery()


_AT_A_GLANCE = select(
    _number_of(Registration.state == RegistrationState.CONFIRMED),
    _number_of(_IS_KEPT),
    exists().where(Quota.event_id == bindparam("of_event")),
    exists().where(
        Invitation.event_id == bindparam("of_event"),
        Invitation.institution_id.is_not(None),
        Invitation.state.in_(OFFERING),
    ),
)
"""The number of people with a seat, the number of seats kept, and whether there is more to count: most events have nothing more."""


def _open_offers(session: Session, event_ids: Sequence[int]) -> defaultdict[int, Counter[Place]]:
    """Return the seats by event that are offered to institutions, not released, and not yet given to a nominee."""
    offers = select(Invitation).options(contains_eager(Invitation.institution)).join(Invitation.institution)
    of_events = offers.where(Invitation.event_id.in_(event_ids), Invitation.state.in_(OFFERING))
    found = defaultdict[int, Counter[Place]](Counter)
    invitations = session.scalars(of_events).all()
    if not invitations:
        return found
    group_ids = _group_ids(session, *invitations)
    given = _given(session, event_ids)
    for invitation in invitations:
        for group, count in _offers_of(invitation):
            place = Place(_group_of_seat(invitation, group_ids, group), invitation.institution_id)
            found[invitation.event_id][place] += max(0, count - given[invitation.id, group])
    return found


def _given(session: Session, event_ids: Sequence[int]) -> Counter[tuple[int, str]]:
    """Return the number of nominees of an invitation with a seat, by the group that it is for."""
    query = (
        select(Nomination.invitation_id, Nomination.seat_group, func.count())
        .join(Nomination.registration)
        .where(Nomination.event_id.in_(event_ids), Nomination.ended_at.is_(None), has_seat())
        .group_by(Nomination.invitation_id, Nomination.seat_group)
    )
    return Counter({(invitation_id, group): count for invitation_id, group, count in session.execute(query)})


def _offers_of(invitation: Invitation) -> Iterator[tuple[str, int]]:
    offered = invitation.split or {"": invitation.seats or 0}
    for group, count in offered.items():
        yield group, count - invitation.released.get(group, 0)


def _group_ids(session: Session, *invitations: Invitation) -> dict[tuple[int, str], int]:
    """Return the groups of split seats by event and code."""
    event_ids = {invitation.event_id for invitation in invitations if invitation.split}
    if not event_ids:
        return {}
    found = groups_by_event(session, event_ids).items()
    return {(event_id, group.code): group.id for event_id, of_event in found for group in of_event}


def _group_of_seat(invitation: Invitation, group_ids: dict[tuple[int, str], int], group: str) -> int | None:
    if group:
        return group_ids[invitation.event_id, group]
    return invitation.institution.group_id if invitation.institution else None

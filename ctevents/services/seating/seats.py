"""Seats: how many are taken, and where each counts.

Registrations of events, counted by event or by group.

A seat that a nominee gives back, loses or does not accept. It returns to the institution, whose
focal point gets a letter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, func, or_, select, true, union
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.registration import OFFERING, RegistrationState
from ctevents.domain.seats import Asker, Place, Room, SeatsTaken
from ctevents.domain.seats import Quota as QuotaRule
from ctevents.models import Event, Invitation, Message, Nomination, Person, Quota, Registration
from ctevents.services.common.pieces import in_pieces
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.people.people import groups_by_event

IS_CONFIRMED = Registration.state == RegistrationState.CONFIRMED
HAS_SEAT = or_(IS_CONFIRMED, Registration.holds_seat)
"""Confirmed, or pending with a seat kept for it."""
IS_WAITING = Registration.state == RegistrationState.WAITLISTED


def numbers_by_event(
    session: Session, event_ids: Sequence[int], is_so: ColumnElement[bool]
) -> Counter[int]:
    query = select(Registration.event_id, func.count()).where(
        Registration.event_id.in_(event_ids), is_so
    )
    return Counter(dict(session.execute(query.group_by(Registration.event_id)).all()))


def numbers_by_group(session: Session, event_id: int, is_so: ColumnElement[bool]) -> Counter[int]:
    query = select(Registration.group_id, func.count()).where(
        Registration.event_id == event_id, is_so
    )
    return Counter(dict(session.execute(query.group_by(Registration.group_id)).all()))


def room(session: Session, event: Event, *, in_detail: bool = False) -> Room:
    """Return the seats of an event, as its quotas count them. Without quotas all seats are counted
    as one kind, which is quicker, unless ``in_detail``."""
    seated, has_quotas, has_offers = session.execute(_AT_A_GLANCE, {"of_event": event.id}).one()
    is_counted = has_quotas or in_detail
    return Room(
        capacity=event.capacity or 0,
        quotas=_quotas(session, event.id) if has_quotas else (),
        confirmed=_confirmed(session, event.id) if is_counted else Counter({_ANY: seated}),
        offered=_open_offers(session, [event.id])[event.id] if has_offers else Counter(),
    )


def _quotas(session: Session, event_id: int) -> list[QuotaRule]:
    columns = (Quota.group_id, Quota.institution_id, Quota.reserved, Quota.ceiling)
    return [
        QuotaRule(group=group, institution=institution, reserved=reserved, ceiling=ceiling)
        for group, institution, reserved, ceiling in session.execute(
            select(*columns).where(Quota.event_id == event_id)
        )
    ]


def askers(
    session: Session, event: Event, registrations: Sequence[Registration]
) -> Iterator[tuple[int, Asker]]:
    """Yield each registrant by the id of the registration, with the institution's seat that they
    are named for, if any."""
    offers = _seats_of_nominees(session, event, {registration.id for registration in registrations})
    for registration in registrations:
        offer = offers.get(registration.id)
        yield registration.id, Asker(place=_place_with(registration.person, offer), offer=offer)


def place_of(person: Person) -> Place:
    """Return the place where the person counts. Flush changes of the person first. An unnamed guest
    counts only in the group: a quota of the institution would reveal that somebody from it is
    there."""
    return Place(person.group_id, None if person.is_unnamed else person.institution_id)


def _place_with(person: Person, offer: Place | None) -> Place:
    """Return the place. An unnamed nominee counts for the institution that named them, which
    everybody knows who sees its nominees."""
    return (
        replace(place_of(person), institution=offer.institution)
        if person.is_unnamed and offer
        else place_of(person)
    )


def would_wait(session: Session, event: Event, person: Person) -> bool:
    """True if a person without a seat would go on the waiting list."""
    return room(session, event).obstacle_to(Asker(place=place_of(person))) is not None


def asker_of(session: Session, event: Event, seats: Room, registration: Registration) -> Asker:
    """Return the asker. ``seats``: those of the event. If no seat is offered to an institution,
    nominations are not read."""
    if not seats.offered:
        return Asker(place=place_of(registration.person))
    [(_, asker)] = askers(session, event, [registration])
    return asker


def _seats_of_nominees(session: Session, event: Event, ids: Set[int]) -> dict[int, Place]:
    """Return the seats of nominees by the id of the registration, for institutions whose seats
    still count."""
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
            found[
                Place(_group_of_seat(invitation, group_ids, group), invitation.institution_id)
            ] += count
    return found


def seats_taken(session: Session, event_id: int) -> int:
    """Return the number of seats given to people, or offered to institutions and not released."""
    return seats_taken_by_event(session, [event_id])[event_id].total


def seats_taken_by_event(session: Session, event_ids: Sequence[int]) -> dict[int, SeatsTaken]:
    """Return the seats taken by event, in a few queries, whatever the number of events."""
    confirmed, offered = (
        numbers_by_event(session, event_ids, HAS_SEAT),
        _open_offers(session, event_ids),
    )
    return {
        event_id: SeatsTaken(confirmed[event_id], offered[event_id].total())
        for event_id in event_ids
    }


def seats_left(session: Session, event: Event) -> int:
    """Return the number of free seats, never below zero: lowering the capacity cancels nobody."""
    return max(0, (event.capacity or 0) - seats_taken(session, event.id))


def open_seats(session: Session, invitation: Invitation) -> Counter[str]:
    """Return an institution's seats without a nominee, by the group of the seat, or under the empty
    text if they are not split."""
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
    """Count people with a seat, each at the place that ``askers`` returns, or at one that the same
    quotas cover."""
    found, bodies = _by_group(session, event_id, HAS_SEAT), _bodies_that_count(session, event_id)
    if bodies:
        _count_at(found, session, event_id, bodies, HAS_SEAT)
        _move(found, session.execute(_named_unnamed(event_id)))
    return found


def places_waiting(session: Session, event_id: int) -> Counter[Place]:
    """Count the people on the waiting list, each at a place that the same quotas cover as
    theirs."""
    found = _by_group(session, event_id, IS_WAITING)
    _count_at(found, session, event_id, _bodies_that_count(session, event_id), IS_WAITING)
    return found


def _by_group(session: Session, event_id: int, is_so: ColumnElement[bool]) -> Counter[Place]:
    return Counter(
        {Place(group): count for group, count in numbers_by_group(session, event_id, is_so).items()}
    )


def _bodies_that_count(session: Session, event_id: int) -> Sequence[int]:
    """Return the institutions with a quota or an invitation. Seats of others count for a group
    only."""
    with_quota = select(Quota.institution_id).where(
        Quota.event_id == event_id, Quota.institution_id.is_not(None)
    )
    invited = select(Invitation.institution_id).where(
        Invitation.event_id == event_id, Invitation.institution_id.is_not(None)
    )
    return [body for (body,) in session.execute(union(with_quota, invited)) if body is not None]


def _count_at(
    found: Counter[Place],
    session: Session,
    event_id: int,
    bodies: Sequence[int],
    is_so: ColumnElement[bool],
) -> None:
    """Count people from these institutions there, too: they are few."""
    of_bodies = (
        select(Person.group_id, Person.institution_id, func.count())
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.event_id == event_id, is_so, ~Person.is_unnamed)
        .group_by(Person.group_id, Person.institution_id)
    )
    for piece in in_pieces(bodies):
        _move(found, session.execute(of_bodies.where(Person.institution_id.in_(piece))))


def _named_unnamed(event_id: int) -> Select[*tuple[Any, ...]]:
    """Select the numbers of unnamed nominees with a seat, by group and the institution that offers
    it."""
    return (
        select(Registration.group_id, Invitation.institution_id, func.count())
        .join(Nomination, Nomination.registration_id == Registration.id)
        .join(Invitation, Invitation.id == Nomination.invitation_id)
        .join(Person, Person.id == Registration.person_id)
        .where(
            Nomination.event_id == event_id,
            Nomination.ended_at.is_(None),
            Invitation.state.in_(OFFERING),
        )
        .where(HAS_SEAT, Person.is_unnamed)
        .group_by(Registration.group_id, Invitation.institution_id)
    )


def _move(found: Counter[Place], rows: Iterable[Any]) -> None:
    """Count these people of a group at their institution."""
    for group, institution, count in rows:
        found[Place(group)] -= count
        found[Place(group, institution)] += count


_AT_A_GLANCE = select(
    select(func.count())
    .where(Registration.event_id == bindparam("of_event"), HAS_SEAT)
    .scalar_subquery(),
    exists().where(Quota.event_id == bindparam("of_event")),
    exists().where(
        Invitation.event_id == bindparam("of_event"),
        Invitation.institution_id.is_not(None),
        Invitation.state.in_(OFFERING),
    ),
)
"""The number of people with a seat, and whether there is more to count: most events have nothing
more."""


def _open_offers(session: Session, event_ids: Sequence[int]) -> defaultdict[int, Counter[Place]]:
    """Return the seats by event that are offered to institutions, not released, and not yet given
    to a nominee."""
    offers = (
        select(Invitation)
        .options(contains_eager(Invitation.institution))
        .join(Invitation.institution)
    )
    of_events = offers.where(
        Invitation.event_id.in_(event_ids),
        Invitation.institution_id.is_not(None),
        Invitation.state.in_(OFFERING),
    )
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
        .where(Nomination.event_id.in_(event_ids), Nomination.ended_at.is_(None), HAS_SEAT)
        .group_by(Nomination.invitation_id, Nomination.seat_group)
    )
    return Counter(
        {(invitation_id, group): count for invitation_id, group, count in session.execute(query)}
    )


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


def _group_of_seat(
    invitation: Invitation, group_ids: dict[tuple[int, str], int], group: str
) -> int | None:
    if group:
        return group_ids[invitation.event_id, group]
    return invitation.institution.group_id if invitation.institution else None


def tell_focal_point(tx: Transaction, registration: Registration) -> None:
    """Tell the focal point that the registrant does not come. Their seat ends next, and not by the
    focal point. No letter is sent if no institution names them, or none does any more."""
    is_active = (Nomination.registration_id == registration.id, Nomination.ended_at.is_(None))
    nomination = tx.scalars(_NOMINATIONS.where(*is_active)).one_or_none()
    if nomination is None:
        return
    invitation = nomination.invitation
    if invitation.state in OFFERING and invitation.focal_email:
        occasion = Occasion(About.NOMINATION, nomination.id, registration.spell)
        queue_letter(tx, NewLetter.about(invitation, LetterKind.SEAT_GIVEN_BACK, occasion))


def nomination_told_of(session: Session, nomination_id: int) -> Nomination | None:
    """Return the nomination whose end a letter reports, or None if the nominee was merged into
    another person."""
    return session.scalars(_NOMINATIONS.where(Nomination.id == nomination_id)).one_or_none()


def still_free(session: Session, message: Message) -> bool:
    """True if one of the seats they were named for is free, and they are not named for it again."""
    nomination = nomination_told_of(session, message.about_id)
    if nomination is None or nomination.ended_at is None:
        return False
    return open_seats(session, nomination.invitation)[nomination.seat_group] > 0


_NOMINATIONS = select(Nomination).options(
    joinedload(Nomination.invitation),
    joinedload(Nomination.registration).joinedload(Registration.person),
)

"""The demand for seats, shown before invitations are sent and registrations are approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.consequences import NotAgreed, Seating
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Awaits, InvitationState, RegistrationState
from ctevents.domain.seats import Place
from ctevents.models import (
    Event,
    Institution,
    Invitation,
    Message,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.locks import lock_event
from ctevents.services.common.pieces import in_pieces
from ctevents.services.replies.invitations import SendCounts, send_invitations
from ctevents.services.replies.vetting import SeenRegistration, VettingResult, approve
from ctevents.services.seating.decision import number_waiting, waiting_in_order
from ctevents.services.seating.seats import askers, places_offered, room


def would_wait(session: Session, event: Event, group_codes: Sequence[str] = ()) -> int:
    """Return how many people would be on the waiting list if these groups (none: all) were invited
    now, and everybody who is invited or has requested a seat took one."""
    seats = room(session, event)
    seats.offered += places_offered(
        session, session.scalars(_institutions(event.id, group_codes)).all()
    )
    drafts = _is_draft()
    if group_codes:
        of_groups = select(StakeholderGroup.id).where(StakeholderGroup.code.in_(group_codes))
        drafts &= Person.group_id.in_(of_groups)
    return seats.without_a_seat(
        _people_without_a_seat(session, event.id, or_(drafts, *_wants_a_seat()))
    )


def would_wait_besides(
    session: Session, event: Event, people: Collection[int], institutions: Collection[int]
) -> int:
    """Return the number as ``would_wait``, if only these people and institutions were invited
    now."""
    seats, wanted = (
        room(session, event),
        _people_without_a_seat(session, event.id, or_(*_wants_a_seat())),
    )
    for piece in in_pieces(sorted(institutions)):
        offers = _institutions(event.id, ()).where(Invitation.institution_id.in_(piece))
        seats.offered += places_offered(session, session.scalars(offers).all())
    for piece in in_pieces(sorted(people)):
        wanted += _people_without_a_seat(session, event.id, _is_draft() & Person.id.in_(piece))
    return seats.without_a_seat(wanted)


@dataclass(frozen=True)
class AgreedSending:
    """The groups to invite (none: all), the number of letters to them, and the number of people who
    would wait."""

    group_codes: Sequence[str]
    letters: SendCounts
    waiting: int


def send_as_agreed(tx: Transaction, event: Event, agreed: AgreedSending) -> None:
    """Send invitations as ``send_invitations`` does, if the letters and the number of people who
    would wait are still those agreed to."""
    event = lock_event(tx, event.id)
    if would_wait(tx, event, agreed.group_codes) != agreed.waiting:
        raise Refusal(Reason.NUMBERS_CHANGED)
    send_invitations(tx, event, agreed.group_codes, expected=agreed.letters)


def approval_seating(
    session: Session,
    event: Event,
    registrations: Sequence[Registration],
    *,
    without_focal_point: bool = False,
) -> Seating:
    """Return what ``approve`` would do, for these registrations in their order."""
    seats, letters, seated, waiting = room(session, event), 0, 0, 0
    people = {each.id: each for each in [*waiting_in_order(session, event), *registrations]}
    line = [*askers(session, event, waiting_in_order(session, event))]
    asked = [
        each
        for each in registrations
        if without_focal_point or each.awaits is not Awaits.FOCAL_POINT
    ]
    for number, asker in askers(session, event, asked):
        letters += bool(people[number].person.email)
        if not people[number].holds_seat:
            if seats.obstacle_to(asker) is not None:
                line.append((number, asker))
                waiting += 1
                continue
            seats.give(asker)
        seated += 1
        if seats.quotas:
            given = seats.give_in_order(line)
            line = [each for each in line if each[0] not in given]
            letters += sum(bool(people[other].person.email) for other in given)
            seated += len(given)
    return Seating(letters=letters, seated=seated, waiting=waiting)


@dataclass(frozen=True)
class AgreedApproval:
    """The registrations as staff saw them, and what they agreed to."""

    seen: Sequence[SeenRegistration]
    seating: Seating
    reason_internal: str = ""
    without_focal_point: bool = False


def approve_as_agreed(tx: Transaction, event: Event, agreed: AgreedApproval) -> VettingResult:
    """Approve as ``approve`` does, if letters, seats and waiting people are those agreed to.
    Otherwise nothing is done.

    Smaller numbers are accepted if a registration was passed over, since it changed meanwhile.
    """
    event = lock_event(tx, event.id)
    waited, last = number_waiting(tx, event.id), tx.scalar(select(func.max(Message.id))) or 0
    decided = approve(
        tx,
        event,
        agreed.seen,
        reason_internal=agreed.reason_internal,
        without_focal_point=agreed.without_focal_point,
    )
    tx.flush()
    waits = sum(each.state is RegistrationState.WAITLISTED for each in decided.done)
    seated = waited + len(decided.done) - number_waiting(tx, event.id)
    done = Seating(letters=_letters_since(tx, event.id, last), seated=seated, waiting=waits)
    is_less = bool(decided.passed_over) and not done.goes_beyond(agreed.seating)
    if done != agreed.seating and not is_less:
        raise NotAgreed(Reason.NUMBERS_CHANGED, (), done)
    return decided


def _letters_since(session: Session, event_id: int, last_id: int) -> int:
    """Return the number of letters queued since then for people with an address."""
    query = (
        select(func.count())
        .select_from(Message)
        .join(Registration, Message.registration_id == Registration.id)
        .join(Person, Registration.person_id == Person.id)
    )
    return (
        session.scalar(
            query.where(Message.event_id == event_id, Message.id > last_id, Person.email != "")
        )
        or 0
    )


def _institutions(event_id: int, group_codes: Sequence[str]) -> Select[Invitation]:
    """Select the institutions not yet invited, whose seats would be offered."""
    query = (
        select(Invitation)
        .join(Invitation.institution)
        .options(joinedload(Invitation.institution))
        .where(Invitation.event_id == event_id, Invitation.state == InvitationState.DRAFT)
    )
    if group_codes:
        query = query.join(StakeholderGroup, StakeholderGroup.id == Institution.group_id)
        query = query.where(StakeholderGroup.code.in_(group_codes))
    return query


def _people_without_a_seat(
    session: Session, event_id: int, which: ColumnElement[bool]
) -> Counter[Place]:
    """Count people by place."""
    institution = case((Person.is_unnamed.is_(False), Person.institution_id))
    query = (
        select(Person.group_id, institution, func.count())
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.event_id == event_id, which)
        .group_by(Person.group_id, institution)
    )
    return Counter({Place(group, body): count for group, body, count in session.execute(query)})


def _is_draft() -> ColumnElement[bool]:
    return Registration.id.is_(None) & (Invitation.state == InvitationState.DRAFT)


def _wants_a_seat() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions on people who are invited and not registered, and on those who
    requested a seat."""
    return (
        Registration.id.is_(None) & (Invitation.state == InvitationState.SENT),
        Registration.state == RegistrationState.WAITLISTED,
        (Registration.state == RegistrationState.PENDING) & Registration.holds_seat.is_(False),
    )

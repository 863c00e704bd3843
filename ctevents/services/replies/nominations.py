"""Nominations: people that an institution names for its seats, replaces and withdraws; and seats
that it gives back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import full_name, name_key
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import (
    OFFERING,
    Awaits,
    Channel,
    InvitationState,
    NominationEnd,
    RegistrationState,
)
from ctevents.domain.schedule import refusal_to_accept
from ctevents.models import Event, Invitation, Nomination, Person, Registration
from ctevents.services.common import audit
from ctevents.services.people.people import PersonFields, add_person
from ctevents.services.replies.nominees import (
    add_needs,
    beside_own,
    correct,
    correction_version,
    is_same_person,
    refuse_unless_open,
    vet_or_give,
)
from ctevents.services.replies.registrations import Wishes, begin_registration
from ctevents.services.replies.vetting import record_reply, refuse_if_ended
from ctevents.services.seating.decision import WITH_PERSON, Decision, deciding
from ctevents.services.seating.seating import end_place, is_in_the_room, wait_for
from ctevents.services.seating.seats import open_seats


def nominations_of(session: Session, invitation: Invitation) -> Sequence[Nomination]:
    """Return every nomination of the institution, in order, with its person."""
    return session.scalars(_WITH_PERSON.where(Nomination.invitation_id == invitation.id)).all()


def nomination_of(
    session: Session, invitation: Invitation, nomination_id: int
) -> Nomination | None:
    """Return the nomination. None also for one of another institution."""
    query = _WITH_PERSON.where(
        Nomination.id == nomination_id, Nomination.invitation_id == invitation.id
    )
    return session.scalars(query).one_or_none()


def nomination_behind(session: Session, registration: Registration) -> Nomination | None:
    """Return the nomination by which the person came to be registered, or None."""
    return session.scalars(_BEHIND, {"of_registration": registration.id}).one_or_none()


_BEHIND = (
    select(Nomination)
    .options(joinedload(Nomination.invitation))
    .where(Nomination.registration_id == bindparam("of_registration"))
)


def unknown_to_office(session: Session, invitation: Invitation) -> Sequence[Registration]:
    """Return people of the institution who registered themselves, and need the approval of its
    focal point first. Unnamed guests are not shown to the focal point: only the office decides."""
    is_theirs = (Person.institution_id == invitation.institution_id) & Person.is_unnamed.is_(False)
    is_asked = Registration.awaits == Awaits.FOCAL_POINT
    query = (
        select(Registration)
        .join(Registration.person)
        .options(*WITH_PERSON)
        .where(is_theirs, is_asked)
    )
    return session.scalars(query.order_by(Registration.asked_at, Registration.id)).all()


_WITH_PERSON = (
    select(Nomination)
    .join(Nomination.registration)
    .join(Registration.person)
    .options(
        contains_eager(Nomination.registration).options(
            contains_eager(Registration.person).joinedload(Person.group),
            joinedload(Registration.event),
        )
    )
    .order_by(Nomination.named_at, Nomination.id)
)


def nominate(
    tx: Transaction,
    invitation: Invitation,
    fields: PersonFields,
    wishes: Wishes | None = None,
    *,
    channel: Channel = Channel.LINK,
    came_at: datetime | None = None,
) -> Nomination:
    """Name a person for the next free seat, or, if seats are split, for one of the person's group.
    The first nomination accepts the invitation. ``channel`` and ``came_at``: how and when the
    nomination came; staff may enter one after the deadline.

    Somebody who is already on the list gets a second entry, as if they were new: no answer reveals
    who is listed.
    """
    with deciding(tx, invitation) as decision:
        event = decision.event
        deadline = event.registration_closes_at if channel is Channel.LINK else None
        reason = refusal_to_accept(event.status_at(tx.now), deadline, tx.now)
        if reason is not None:
            raise Refusal(reason)
        seat = fields.group if invitation.split else ""
        free = open_seats(tx, invitation)
        if invitation.state not in OFFERING or free[seat] < 1:
            raise Refusal(Reason.SEATS_OF_GROUP_TAKEN if free.total() else Reason.SEATS_TAKEN)
        _refuse_if_named(tx, invitation, fields)
        nomination = _name(decision, invitation, fields, wishes, seat)
        if invitation.state is InvitationState.SENT:
            record_reply(tx, invitation, InvitationState.ACCEPTED, channel, came_at=came_at)
        give_or_ask(decision, nomination.registration)
        return nomination


def nominate_each(
    tx: Transaction, invitation: Invitation, wanted: Iterable[tuple[PersonFields, Wishes]]
) -> list[Refusal | None]:
    """Name these people, each by itself, and return why each was refused, or None."""
    return [_refusal_to_nominate(tx, invitation, fields, wishes) for fields, wishes in wanted]


def _refusal_to_nominate(
    tx: Transaction, invitation: Invitation, fields: PersonFields, wishes: Wishes
) -> Refusal | None:
    try:
        with tx.begin_nested():
            nominate(tx, invitation, fields, wishes)
    except Refusal as refusal:
        return refusal
    return None


def replace_nominee(
    tx: Transaction, nomination: Nomination, fields: PersonFields, wishes: Wishes | None = None
) -> Nomination:
    """Give the seat of a nominee to another person, even after the deadline, or if the capacity was
    lowered. The badge of the former nominee is refused from now on. If it is the same person at the
    same address, they are corrected, and stay named."""
    invitation, before = nomination.invitation, nomination.registration
    with deciding(tx, invitation) as decision:
        _refuse_change(decision, nomination, fields)
        if is_same_person(tx, before.person, fields):
            correct(decision, nomination, beside_own(before.person, fields))
            add_needs(tx, before, wishes or Wishes())
            return nomination
        has_seat = before.state is RegistrationState.CONFIRMED or before.holds_seat
        after = _name(decision, invitation, fields, wishes, nomination.seat_group)
        after.registration.holds_seat = has_seat
        nomination.replaced_by_id = after.id
        _record(tx, invitation, "nomination.replaced", person_id=before.person_id)
        end_place(decision, before, because=NominationEnd.REPLACED)
        give_or_ask(decision, after.registration)
        return after


def correct_nominee(
    tx: Transaction, nomination: Nomination, fields: PersonFields, *, seen: str | None = None
) -> list[str]:
    """Correct the name, the title, the position or the address of a nominee, who keeps the seat.
    Return the changed fields.

    Nobody is e-mailed, unless the address has changed: its links and its badge end, and the new
    address gets its own. A spelling that needs approval waits for it, as if the nominee had changed
    it. ``seen``: the ``correction_version`` that the focal point began with.
    """
    with deciding(tx, nomination.invitation) as decision:
        _refuse_change(decision, nomination, fields)
        if seen not in (None, correction_version(nomination)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        return correct(decision, nomination, fields)


def withdraw_nominee(tx: Transaction, nomination: Nomination) -> None:
    """Withdraw a nominee. The institution may name another person for the seat."""
    with deciding(tx, nomination.invitation) as decision:
        refuse_if_ended(nomination.invitation)
        _refuse_unless_named(tx, decision.event, nomination)
        _refuse_if_attended(decision, nomination.registration)
        person_id = nomination.registration.person_id
        _record(tx, nomination.invitation, "nomination.withdrawn", person_id=person_id)
        end_place(decision, nomination.registration, because=NominationEnd.GIVEN_BACK)


def release_seats(
    tx: Transaction,
    invitation: Invitation,
    counts: Mapping[str, int],
    *,
    seen: int | None = None,
    channel: Channel = Channel.LINK,
    came_at: datetime | None = None,
) -> int:
    """Give back seats without a nominee; people on the waiting list get them. An institution that
    gives back all has declined.

    ``counts``: by the group that a seat was offered for. ``seen``: the number of free seats on the
    form. If it has changed, for example because the form was sent twice, nothing is given back.
    ``channel`` and ``came_at`` are as for ``nominate``. Return the number given back.
    """
    with deciding(tx, invitation) as decision:
        refuse_unless_open(decision.event, now=tx.now)
        free = open_seats(tx, invitation) if invitation.state in OFFERING else {}
        if seen not in (None, sum(free.values())):
            raise Refusal(Reason.SEATS_NOT_FREE)
        wanted = {group: count for group, count in counts.items() if count}
        if not wanted or any(
            count < 0 or count > free.get(group, 0) for group, count in wanted.items()
        ):
            raise Refusal(Reason.SEATS_NOT_FREE)
        before = invitation.released
        invitation.released = before | {
            group: before.get(group, 0) + count for group, count in wanted.items()
        }
        count = sum(wanted.values())
        _record(tx, invitation, "seats.released", seats=count)
        if invitation.seats_offered == 0:
            record_reply(tx, invitation, InvitationState.DECLINED, channel, came_at=came_at)
        decision.seats_changed()
        return count


def _refuse_change(decision: Decision, nomination: Nomination, fields: PersonFields) -> None:
    """Refuse a change of a nominee who has no seat any more or is in the room, or to somebody who
    is already named."""
    tx, invitation = decision.tx, nomination.invitation
    refuse_if_ended(invitation)
    _refuse_unless_named(tx, decision.event, nomination)
    _refuse_if_attended(decision, nomination.registration)
    _refuse_if_named(tx, invitation, fields, but=nomination)


def _refuse_unless_named(tx: Transaction, event: Event, nomination: Nomination) -> None:
    refuse_unless_open(event, now=tx.now)
    tx.refresh(nomination)
    if nomination.ended_at is not None:
        raise Refusal(Reason.NOT_NAMED)


def _refuse_if_attended(decision: Decision, registration: Registration) -> None:
    """Refuse for a person who is in the room: they have used the seat."""
    if is_in_the_room(decision, registration):
        raise Refusal(Reason.NOMINEE_ATTENDED, (registration.person.name,))


def _refuse_if_named(
    tx: Transaction, invitation: Invitation, fields: PersonFields, but: Nomination | None = None
) -> None:
    """Refuse a name that the institution has already named. Its other people are not compared.
    Staff see only named people."""
    name = full_name(fields.given_name, fields.family_name)
    for other in nominations_of(tx, invitation):
        person = other.registration.person
        is_visible = tx.actor == audit.LINK or not person.is_unnamed
        if (
            other.ended_at is None
            and other is not but
            and is_visible
            and name_key(person.name) == name_key(name)
        ):
            raise Refusal(Reason.NAMED_ALREADY, (person.name,))


def _name(
    decision: Decision,
    invitation: Invitation,
    fields: PersonFields,
    wishes: Wishes | None,
    seat: str,
) -> Nomination:
    """Add a person to the nominating institution, by its current name, whatever ``fields`` say."""
    tx, institution = decision.tx, invitation.institution
    assert institution is not None
    tx.refresh(institution)  # the form may have read it before the event was locked
    person = add_person(tx, invitation.event_id, replace(fields, institution=institution.name))
    nomination = Nomination(
        event_id=invitation.event_id,
        invitation=invitation,
        registration=begin_registration(decision, person, None, wishes),
        seat_group=seat,
        named_at=tx.now,
    )
    tx.add(nomination)
    tx.flush()
    _record(tx, invitation, "nomination.made", person_id=person.id)
    return nomination


def give_or_ask(decision: Decision, registration: Registration) -> None:
    """Give the seat, or send a letter that asks the nominee to register."""
    if decision.event.has_finishing_nominees:
        wait_for(decision, registration, Awaits.REGISTRANT, LetterKind.NOMINATED)
    else:
        vet_or_give(decision, registration)


def _record(
    tx: Transaction,
    invitation: Invitation,
    action: str,
    *,
    person_id: int | None = None,
    **details: str | int,
) -> None:
    audit.record(
        tx,
        action,
        event_id=invitation.event_id,
        person_id=person_id,
        institution=invitation.institution_id,
        **details,
    )

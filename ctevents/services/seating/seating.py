"""Places at an event: waited for, given, taken back, passed on to those who wait. Each caller holds the lock of the event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.occasions import occasion_of_registration
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import OFFERING, Channel, InvitationState, NominationEnd
from ctevents.domain.schedule import EventStatus
from ctevents.domain.seats import Obstacle, Place
from ctevents.domain.vetting import Approval, Awaits, Origin, approval_for, first_word, last_moment_to_say_yes
from ctevents.models import Event, Invitation, Nomination, Person, Registration
from ctevents.services.common import audit
from ctevents.services.outbox.outbox import queue_letter
from ctevents.services.seating.above_capacity import follow_capacity, hold_with_seats
from ctevents.services.seating.badges import issue_badge, revoke_badge
from ctevents.services.seating.roster_versions import mark_changed, marked_changed
from ctevents.services.seating.seats import asker_of, askers, place_of, room


def whose_word(session: Session, event: Event, person: Person, origin: Origin) -> Awaits | None:
    """Who has to agree first that the person gets a place; None for nobody."""
    approval = approval_for(event.approval, event.approvals, person.group.code)
    offer = select(Invitation.id).where(
        Invitation.institution_id == person.institution_id, Invitation.state.in_(OFFERING), Invitation.focal_email != ""
    )
    may_ask = approval is Approval.FOCAL_POINT_AND_OFFICE and person.institution_id is not None
    has_focal_point = may_ask and session.scalar(offer) is not None
    return first_word(approval, origin, has_focal_point=has_focal_point)


def wait_for(tx: Transaction, registration: Registration, awaits: Awaits, kind: LetterKind | None) -> None:
    """Pending until somebody has agreed. ``kind`` is what the registrant is told; None for nothing."""
    registration.state, registration.awaits, registration.changed_at = RegistrationState.PENDING, awaits, tx.now
    tx.flush()
    if kind is not None:
        tell(tx, registration, kind)
    record_about(tx, registration, "registration.pending")
    mark_changed(tx, registration.event_id, registration.id)


def take_place(
    tx: Transaction, event: Event, registration: Registration, *, kind: LetterKind = LetterKind.CONFIRMED
) -> None:
    """Gives a pending registrant the seat that is kept for him, or one that is left; else puts him on the waiting list. He
    is told; ``kind``: how, where he is confirmed."""
    seats = room(tx, event)
    gets_seat = registration.holds_seat or seats.obstacle_to(asker_of(tx, event, seats, registration)) is None
    may_open_others = bool(seats.quotas) and gets_seat
    if may_open_others:
        hold_waiting(tx, event, registration.id)
    state = RegistrationState.CONFIRMED if gets_seat else RegistrationState.WAITLISTED
    _enter(registration, state, now=tx.now)
    if gets_seat:
        confirm(tx, registration)
    tell(tx, registration, kind if gets_seat else LetterKind.WAITLISTED)
    record_about(tx, registration, f"registration.{state}")
    mark_changed(tx, event.id, registration.id)
    if may_open_others:
        promote_waiting(tx, event)


def obstacle_to(tx: Transaction, event: Event, registration: Registration) -> Obstacle | None:
    """Why the registrant could get no seat now; None where he could."""
    seats = room(tx, event)
    return seats.obstacle_to(asker_of(tx, event, seats, registration))


def refuse_move(tx: Transaction, event: Event, registration: Registration, before: Place) -> None:
    """Where a registrant with a seat has made himself one of another group or institution, to which quotas would have given
    none. ``before``: where he counted."""
    tx.flush()
    if not (registration.state is RegistrationState.CONFIRMED or registration.holds_seat):
        return
    if place_of(registration.person) != before:
        seats = room(tx, event)
        asker = asker_of(tx, event, seats, registration)
        if registration.person.is_unnamed:  # who moves between groups alone
            before = replace(before, institution=asker.place.institution)
        if not seats.may_move(asker, before):
            raise Refusal(Reason.MOVE_NOT_FREE)


def _enter(registration: Registration, state: RegistrationState, *, now: datetime) -> None:
    """Any state but pending: nobody is waited for any more."""
    registration.state, registration.changed_at = state, now
    registration.awaits, registration.answer_by, registration.holds_seat = None, None, False


def confirm(tx: Transaction, registration: Registration) -> None:
    """A badge, and a calendar entry, which begins with SEQUENCE 0 and goes on from where it was."""
    issue_badge(tx, registration)
    if registration.calendar_sequence is None:
        registration.calendar_sequence = 0


def end_place(
    tx: Transaction,
    event: Event,
    registration: Registration,
    *,
    channel: Channel | None = None,
    because: NominationEnd = NominationEnd.GIVEN_BACK,
) -> None:
    """Takes the place back and promotes the next; nothing where it has ended.

    ``channel``: how the registrant said so; None leaves the invitation's as it is. ``because``: a nominee's seat goes back
    to the institution that named him; a rejected registrant is told so.
    """
    if registration.state in ENDED:
        return
    hold_waiting(tx, event, registration.id)
    has_seat = registration.state is RegistrationState.CONFIRMED or registration.holds_seat
    if has_seat and registration.calendar_sequence is not None:
        registration.calendar_sequence += 1
    is_rejected = because is NominationEnd.REJECTED
    state = RegistrationState.REJECTED if is_rejected else RegistrationState.CANCELLED
    _enter(registration, state, now=tx.now)
    is_replaced = because is NominationEnd.REPLACED
    revoke_badge(tx, registration, RevokedBecause.REPLACED if is_replaced else RevokedBecause.CANCELLED)
    _end_nomination(tx, registration, because)
    if not is_rejected:
        _decline(tx, registration.person_id, channel)
    tell(tx, registration, LetterKind.REJECTED if is_rejected else LetterKind.REGISTRATION_CANCELLED)
    record_about(tx, registration, f"registration.{state}")
    mark_changed(tx, event.id, registration.id)
    promote_waiting(tx, event)


def hold_waiting(tx: Transaction, event: Event, *also: int) -> None:
    """Holds the registrations that may change, in the order in which check-ins hold them: crosswise they would block."""
    hold_with_seats(tx, event.id, Registration.id.in_(also))


def is_in_the_room(tx: Transaction, event: Event, registration: Registration) -> bool:
    """Held, so that no door lets him in meanwhile."""
    hold_waiting(tx, event, registration.id)
    tx.refresh(registration)
    return registration.entry_id is not None


def _end_nomination(tx: Transaction, registration: Registration, because: NominationEnd) -> None:
    is_theirs = (Nomination.registration_id == registration.id) & Nomination.ended_at.is_(None)
    tx.execute(update(Nomination).where(is_theirs).values(ended_at=tx.now, ended_because=because))


def promote_waiting(tx: Transaction, event: Event) -> list[Registration]:
    """Gives the free seats to those who wait, in order, as the quotas allow. Returns those who get one. Once the event is over or
    cancelled no seat changes any more. Who is above the capacity is flagged as it is now."""
    tx.flush()
    follow_capacity(tx, event)
    if event.status_at(tx.now) not in (EventStatus.DRAFT, EventStatus.PUBLISHED):
        return []
    if tx.scalar(select(Registration.id).where(_is_waiting(event)).limit(1)) is None:
        return []
    seats = room(tx, event)
    if seats.confirmed.total() >= seats.capacity:
        return []
    hold_waiting(tx, event, *marked_changed(tx, event.id))
    waiting = waiting_in_order(tx, event)
    given = seats.give_in_order(askers(tx, event, waiting))
    registrations = {registration.id: registration for registration in waiting}
    with tx.acting_as(audit.WORKER):
        for number in given:
            promote(tx, event, registrations[number])
    return [registrations[number] for number in given]


def waiting_in_order(session: Session, event: Event) -> Sequence[Registration]:
    """Those on the waiting list, by when they asked."""
    query = select(Registration).options(*WITH_PERSON).where(_is_waiting(event))
    return session.scalars(query.order_by(Registration.asked_at, Registration.id)).all()


def _is_waiting(event: Event) -> ColumnElement[bool]:
    return (Registration.event_id == event.id) & (Registration.state == RegistrationState.WAITLISTED)


def promote(tx: Transaction, event: Event, registration: Registration, *, reason: str | None = None) -> None:
    """Gives somebody who waits a seat; where the event asks for a yes, keeps it for him until then. The caller knows that
    there is one. ``reason``: why out of turn."""
    answer_by = last_moment_to_say_yes(event.hours_to_say_yes, event.status_at(tx.now), event.starts_at, tx.now)
    if answer_by is None:
        _enter(registration, RegistrationState.CONFIRMED, now=tx.now)
        confirm(tx, registration)
        tell(tx, registration, LetterKind.PROMOTED)
    else:
        registration.state, registration.changed_at = RegistrationState.PENDING, tx.now
        registration.awaits, registration.holds_seat = Awaits.REGISTRANT, True
        registration.answer_by = answer_by
        tell(tx, registration, LetterKind.SEAT_OFFERED)
    record_about(
        tx, registration, "registration.promoted" if reason is None else "registration.promoted_by_hand", reason=reason
    )
    tx.flush()
    mark_changed(tx, event.id, registration.id)


WITH_PERSON = (
    joinedload(Registration.person).joinedload(Person.institution),
    joinedload(Registration.person).joinedload(Person.group),
    joinedload(Registration.event),
)


def _decline(tx: Transaction, person_id: int, channel: Channel | None) -> None:
    """Who gives the place back has answered the invitation anew."""
    invitation = tx.scalars(select(Invitation).where(Invitation.person_id == person_id)).one_or_none()
    if invitation is not None:
        invitation.state, invitation.replied_at = InvitationState.DECLINED, tx.now
        invitation.reply_channel = channel or invitation.reply_channel


def tell(tx: Transaction, registration: Registration, kind: LetterKind) -> None:
    """Queues a letter about the registration as it is in its present spell."""
    queue_letter(
        tx,
        kind,
        occasion_of_registration(registration.id, registration.spell),
        event_id=registration.event_id,
        registration_id=registration.id,
    )


def record_about(
    tx: Transaction,
    registration: Registration,
    action: str,
    *,
    fields: list[str] | None = None,
    reason: str | None = None,
) -> None:
    details: dict[str, Any] = {name: value for name, value in [("fields", fields), ("reason", reason)] if value}
    audit.record(tx, action, event_id=registration.event_id, person_id=registration.person_id, **details)


def number_waiting(session: Session, event_id: int) -> int:
    query = select(func.count()).select_from(Registration)
    is_waiting = (Registration.event_id == event_id, Registration.state == RegistrationState.WAITLISTED)
    return session.scalar(query.where(*is_waiting)) or 0

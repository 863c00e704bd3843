"""Seats at an event: waited for, given, and ended. Each function takes the decision, or its caller
holds the lock of the event."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import (
    ENDED,
    OFFERING,
    Approval,
    Awaits,
    Channel,
    InvitationState,
    NominationEnd,
    Origin,
    RegistrationState,
    approval_for,
    first_approver,
)
from ctevents.domain.seats import Obstacle, Place
from ctevents.models import Event, Invitation, Nomination, Person, Registration
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.seating.badges import revoke_badge
from ctevents.services.seating.decision import Decision, confirm, enter, record_about, tell
from ctevents.services.seating.seats import asker_of, place_of, room


def approver_of(session: Session, event: Event, person: Person, origin: Origin) -> Awaits | None:
    """Return the first party that must approve before the person gets a seat, or None."""
    approval = approval_for(event.approval, event.approvals, person.group.code)
    may_ask = approval is Approval.FOCAL_POINT_AND_OFFICE and person.institution_id is not None
    has_focal_point = may_ask and _has_focal_point(session, person)
    return first_approver(approval, origin, has_focal_point=has_focal_point)


def _has_focal_point(session: Session, person: Person) -> bool:
    offer = select(Invitation.id).where(
        Invitation.institution_id == person.institution_id,
        Invitation.state.in_(OFFERING),
        Invitation.focal_email != "",
    )
    return session.scalar(offer) is not None


def wait_for(
    decision: Decision, registration: Registration, awaits: Awaits, kind: LetterKind | None
) -> None:
    """Make the registration pending until a party has approved. ``kind`` is the letter to the
    registrant; None for no letter."""
    tx = decision.tx
    registration.state, registration.awaits, registration.changed_at = (
        RegistrationState.PENDING,
        awaits,
        tx.now,
    )
    tx.flush()
    if kind is not None:
        tell(tx, registration, kind)
    record_about(tx, registration, "registration.pending")
    mark_changed(tx, registration.event_id, registration.id)


def take_place(
    decision: Decision, registration: Registration, *, kind: LetterKind = LetterKind.CONFIRMED
) -> None:
    """Give a pending registrant the seat kept for them, or a free one. Otherwise put them on the
    waiting list. They get a letter; ``kind`` is its kind if they are confirmed."""
    tx, event = decision.tx, decision.event
    seats = room(tx, event)
    gets_seat = (
        registration.holds_seat
        or seats.obstacle_to(asker_of(tx, event, seats, registration)) is None
    )
    may_open_others = bool(seats.quotas) and gets_seat
    if may_open_others:
        decision.hold(registration.id)
    state = RegistrationState.CONFIRMED if gets_seat else RegistrationState.WAITLISTED
    enter(registration, state, now=tx.now)
    if gets_seat:
        confirm(decision, registration)
    tell(tx, registration, kind if gets_seat else LetterKind.WAITLISTED)
    record_about(tx, registration, f"registration.{state}")
    mark_changed(tx, event.id, registration.id)
    if may_open_others:
        decision.promote_waiting()


def obstacle_to(tx: Transaction, event: Event, registration: Registration) -> Obstacle | None:
    """Return the obstacle to a seat for the registrant now, or None."""
    seats = room(tx, event)
    return seats.obstacle_to(asker_of(tx, event, seats, registration))


def refuse_move(tx: Transaction, event: Event, registration: Registration, before: Place) -> None:
    """Refuse a registrant with a seat who has changed group or institution, if the quotas would not
    have given them a seat there. ``before``: the place where they counted."""
    tx.flush()
    if not (registration.state is RegistrationState.CONFIRMED or registration.holds_seat):
        return
    if place_of(registration.person) != before:
        seats = room(tx, event)
        asker = asker_of(tx, event, seats, registration)
        if registration.person.is_unnamed:  # who can only move between groups
            before = replace(before, institution=asker.place.institution)
        if not seats.may_move(asker, before):
            raise Refusal(Reason.MOVE_NOT_FREE)


def end_place(
    decision: Decision,
    registration: Registration,
    *,
    channel: Channel | None = None,
    because: NominationEnd = NominationEnd.GIVEN_BACK,
) -> None:
    """End the seat and promote the next person. Do nothing if it has ended.

    ``channel``: the way in which the registrant said so; None leaves that of the invitation
    unchanged. ``because``: a nominee's seat returns to the institution that named them. A rejected
    registrant gets a letter about that.
    """
    tx, event = decision.tx, decision.event
    if registration.state in ENDED:
        return
    decision.hold(registration.id)
    has_seat = registration.state is RegistrationState.CONFIRMED or registration.holds_seat
    if has_seat and registration.calendar_sequence is not None:
        registration.calendar_sequence += 1
    is_rejected = because is NominationEnd.REJECTED
    state = RegistrationState.REJECTED if is_rejected else RegistrationState.CANCELLED
    enter(registration, state, now=tx.now)
    is_replaced = because is NominationEnd.REPLACED
    revoke_badge(
        tx, registration, RevokedBecause.REPLACED if is_replaced else RevokedBecause.CANCELLED
    )
    _end_nomination(tx, registration, because)
    if not is_rejected:
        _decline(tx, registration.person_id, channel)
    tell(
        tx, registration, LetterKind.REJECTED if is_rejected else LetterKind.REGISTRATION_CANCELLED
    )
    record_about(tx, registration, f"registration.{state}")
    mark_changed(tx, event.id, registration.id)
    decision.promote_waiting()


def is_in_the_room(decision: Decision, registration: Registration) -> bool:
    """Return whether the registrant is in the room. Lock the registration, so that no door lets
    them in meanwhile."""
    decision.hold(registration.id)
    decision.tx.refresh(registration)
    return registration.entry_id is not None


def _end_nomination(tx: Transaction, registration: Registration, because: NominationEnd) -> None:
    is_theirs = (Nomination.registration_id == registration.id) & Nomination.ended_at.is_(None)
    tx.execute(update(Nomination).where(is_theirs).values(ended_at=tx.now, ended_because=because))


def _decline(tx: Transaction, person_id: int, channel: Channel | None) -> None:
    """Record a decline: a person who gives the seat back has changed their reply."""
    invitation = tx.scalars(
        select(Invitation).where(Invitation.person_id == person_id)
    ).one_or_none()
    if invitation is not None:
        write_shown(tx, invitation, state=InvitationState.DECLINED, replied_at=tx.now)
        invitation.reply_channel = channel or invitation.reply_channel

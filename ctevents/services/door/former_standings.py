"""The reply and the registration of a person from before a check-in gave them a seat: noted with
the seat, and restored when that check-in is undone."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.registration import Awaits, Channel, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import FormerStanding, Invitation, Message, Registration
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.outbox.correspondence import drop_untold, has_told
from ctevents.services.seating.badges import revoke_badge
from ctevents.services.seating.decision import Decision, enter, record_about, tell
from ctevents.services.seating.registrants import registrant_now

_OF_REGISTRATION = (
    "state",
    "awaits",
    "answer_by",
    "holds_seat",
    "is_walk_in",
    "partstat",
    "asked_at",
    "changed_at",
)
"""Columns of a registration that a check-in changes and its undo restores. Its ``spell`` keeps
rising, since letters name it."""


def standing_now(tx: Transaction, registration: Registration) -> FormerStanding:
    """Return the standing as it is. A new registration is not in the session yet."""
    former = FormerStanding(holds_seat=False, is_walk_in=False)
    if registration.id is not None and not registrant_now(tx, registration).is_undone:
        for name in _OF_REGISTRATION:
            setattr(former, name, getattr(registration, name))
    invitation = invitation_of(tx, registration.person.id)
    if invitation is not None:
        former.reply, former.replied_at = invitation.state, invitation.replied_at
        former.reply_channel = invitation.reply_channel
    return former


def note(tx: Transaction, former: FormerStanding, registration: Registration) -> None:
    """Keep the standing until the check-in that gave the seat is undone."""
    former.registration_id, former.spell = registration.id, registration.spell
    tx.merge(former)


def noted(tx: Transaction, registration: Registration) -> FormerStanding | None:
    """Return the standing to restore, or None: no check-in gave the present seat."""
    former = tx.get(FormerStanding, registration.id)
    is_of_door = former is not None and former.spell == registration.spell
    has_seat = registration.state is RegistrationState.CONFIRMED
    return former if is_of_door and has_seat else None


def restore(decision: Decision, registration: Registration, former: FormerStanding) -> None:
    """Write back the reply and the registration. A person who was not registered keeps a cancelled
    registration, which has their badge and their check-ins."""
    tx = decision.tx
    _restore_reply(tx, registration, former)
    revoke_badge(tx, registration, RevokedBecause.UNDONE)
    if registration.calendar_sequence is not None:
        registration.calendar_sequence += 1
    if former.state is None:
        enter(registration, RegistrationState.CANCELLED, now=tx.now)
    else:
        for name in _OF_REGISTRATION:
            setattr(registration, name, getattr(former, name))
    _take_letter_back(decision, registration)
    tx.delete(former)
    record_about(tx, registration, "registration.walk_in_undone")
    mark_changed(tx, registration.event_id, registration.id)
    tx.flush()


def invitation_of(session: Session, person_id: int) -> Invitation | None:
    return session.scalars(
        select(Invitation).where(Invitation.person_id == person_id)
    ).one_or_none()


def _restore_reply(tx: Transaction, registration: Registration, former: FormerStanding) -> None:
    """Write the reply back, unless another one has come since."""
    invitation = invitation_of(tx, registration.person_id)
    if (
        invitation is not None
        and invitation.replied_at == registration.asked_at
        and invitation.reply_channel is Channel.STAFF
    ):
        values = {"replied_at": former.replied_at, "reply_channel": former.reply_channel}
        write_shown(tx, invitation, state=former.reply, **values)


def _take_letter_back(decision: Decision, registration: Registration) -> None:
    """Drop the letter with the badge. If it was sent, send one about the registration as it is."""
    tx = decision.tx
    if has_told(tx, registration, LetterKind.CONFIRMED):
        if decision.event.status_at(tx.now) is EventStatus.PUBLISHED:
            tell(tx, registration, _letter_about(registration))
    else:
        drop_untold(
            tx,
            Message.registration_id == registration.id,
            Message.kind == LetterKind.CONFIRMED,
        )


def _letter_about(registration: Registration) -> LetterKind:
    if registration.state is RegistrationState.WAITLISTED:
        return LetterKind.WAITLISTED
    if registration.state is RegistrationState.PENDING:
        is_offered = registration.awaits is Awaits.REGISTRANT
        return LetterKind.SEAT_OFFERED if is_offered else LetterKind.REGISTRATION_RECEIVED
    return LetterKind.REGISTRATION_CANCELLED

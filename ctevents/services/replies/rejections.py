"""Rejections undone: staff rejected by mistake, or have changed the decision."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion, occasion_of_registration
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import (
    OFFERING,
    Awaits,
    InvitationState,
    NominationEnd,
    RegistrationState,
)
from ctevents.models import Invitation, Message, Registration
from ctevents.services.outbox.correspondence import drop_untold, is_told_of_rejection
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.replies.vetting import refuse_if_over
from ctevents.services.seating.decision import deciding, record_about
from ctevents.services.seating.seating import wait_for
from ctevents.services.seating.seats import open_seats


def is_rejected_still(session: Session, registration: Registration) -> bool:
    """True if the person is still rejected, and has not since declined, passed the invitation on or
    lost it."""
    if registration.state is not RegistrationState.REJECTED:
        return False
    reply = session.scalar(
        select(Invitation.state).where(Invitation.person_id == registration.person_id)
    )
    return reply in (None, InvitationState.ACCEPTED)


def take_back_rejection(tx: Transaction, registration: Registration) -> None:
    """Undo a rejection. The registration waits for the office again, with its place in the order
    and without a seat. A nominee is named again by the institution, which needs a free seat for
    them. A person who was told about the rejection gets a letter about this, too."""
    with deciding(tx, registration) as decision:
        refuse_if_over(decision.event, now=tx.now)
        decision.hold(registration.id)
        if not is_rejected_still(tx, registration):
            raise Refusal(Reason.NOT_REJECTED)
        _name_again(tx, registration)
        _drop_letter(tx, registration)
        registration.spell += 1
        registration.partstat = None
        registration.reason_told, registration.reason_internal = "", ""
        record_about(tx, registration, "registration.rejection_taken_back")
        kind = LetterKind.REGISTRATION_RECEIVED if is_told_of_rejection(tx, registration) else None
        wait_for(decision, registration, Awaits.OFFICE, kind)


def _name_again(tx: Transaction, registration: Registration) -> None:
    """Name the nominee again, if the rejection took the institution's seat from them. A letter
    about that to the focal point is dropped if it has not been sent."""
    nomination = nomination_behind(tx, registration)
    if nomination is None or nomination.ended_because is not NominationEnd.REJECTED:
        return
    invitation = nomination.invitation
    tx.refresh(invitation)
    if invitation.state not in OFFERING or open_seats(tx, invitation)[nomination.seat_group] < 1:
        raise Refusal(Reason.NO_SEAT_OF_INSTITUTION)
    told = Occasion(About.NOMINATION, nomination.id, registration.spell)
    drop_untold(tx, Message.kind == LetterKind.SEAT_GIVEN_BACK, Message.occasion == told)
    nomination.ended_at, nomination.ended_because = None, None


def _drop_letter(tx: Transaction, registration: Registration) -> None:
    """Drop the letter about the rejection, if it has not been sent yet."""
    about = occasion_of_registration(registration.id, registration.spell)
    drop_untold(tx, Message.kind == LetterKind.REJECTED, Message.occasion == about)

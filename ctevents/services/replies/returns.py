"""Guests who cancelled and can come after all."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import Channel, InvitationState
from ctevents.domain.vetting import Awaits
from ctevents.models import Invitation, Registration
from ctevents.services.common.notices import current_notice
from ctevents.services.people.identity_changes import difference_of
from ctevents.services.replies.invitations import approver_of_invitee
from ctevents.services.replies.registrations import give_place
from ctevents.services.replies.replies import open_invitation, record_reply
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seats import would_wait


class Prospect(StrEnum):
    """The outcome for a guest who comes after all."""

    SEAT = "seat"
    APPROVAL = "approval"
    WAITING_LIST = "waiting-list"


def prospect_of(session: Session, invitation: Invitation) -> Prospect:
    """Return what the invitee would get now by accepting."""
    if _approver(session, invitation) is not None:
        return Prospect.APPROVAL
    assert invitation.person is not None
    is_full = would_wait(session, invitation.event, invitation.person)
    return Prospect.WAITING_LIST if is_full else Prospect.SEAT


def way_back(session: Session, registration: Registration, *, now: datetime) -> Invitation | None:
    """Return the invitation that a guest who cancelled can accept again now, or None."""
    if (
        registration.state is not RegistrationState.CANCELLED
        or registration.event.refusal_to_accept_at(now) is not None
    ):
        return None
    return open_invitation(session, registration)


def has_accepted_notice(session: Session, registration: Registration) -> bool:
    """Return whether the guest has accepted the privacy notice as it is now."""
    has_accepted = registration.privacy_accepted_at is not None
    return has_accepted and registration.notice_version == current_notice(session).version


def come_after_all(tx: Transaction, registration: Registration) -> None:
    """Register a guest again who cancelled: a seat if one is free for them, else the waiting list. Needs and permissions stay as
    they were. A second call does nothing."""
    with deciding(tx, registration) as decision:
        tx.refresh(registration)
        if registration.state is not RegistrationState.CANCELLED:
            return
        reason = decision.event.refusal_to_accept_at(tx.now)
        if reason is not None:
            raise Refusal(reason)
        invitation = open_invitation(tx, registration)
        if invitation is None:
            raise Refusal(Reason.NOT_REGISTERED)
        if not has_accepted_notice(tx, registration):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        record_reply(tx, invitation, InvitationState.ACCEPTED, Channel.LINK)
        give_place(decision, registration.person, registration, None, awaits=_approver(tx, invitation))


def _approver(session: Session, invitation: Invitation) -> Awaits | None:
    """Return the party that must approve; the office too if somebody entered a different name or address that it has not seen."""
    assert invitation.person is not None
    approver = approver_of_invitee(session, invitation.event, invitation)
    return approver or (Awaits.OFFICE if difference_of(session, invitation.person) else None)

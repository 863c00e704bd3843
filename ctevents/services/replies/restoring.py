"""Restoring the listed person after somebody else used their link, and the office did not approve
that other person.

Guests who cancelled and can come after all."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, Awaits, Channel, InvitationState, RegistrationState
from ctevents.models import Invitation, Message, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.notices import current_notice
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.people.companions import write_companions
from ctevents.services.people.form_replies import forget_replies
from ctevents.services.people.identity_changes import (
    FIELDS,
    difference_of,
    fields_known,
    settle_identity,
)
from ctevents.services.people.people import edit_person
from ctevents.services.replies.invitations import approver_of_invitee
from ctevents.services.replies.nominations import give_or_ask, nomination_behind
from ctevents.services.replies.registrations import (
    Wishes,
    end_links,
    give_place,
    registration_of,
    write_wishes,
)
from ctevents.services.replies.vetting import open_invitation, record_reply, refuse_if_over
from ctevents.services.replies.withdrawals import send_invitation_again
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seating import take_place
from ctevents.services.seating.seats import would_wait
from ctevents.tokens import new_nonce


def restore_listed(tx: Transaction, person: Person) -> bool:
    """Write back the name and the address that the office knows, and end the links that somebody
    else has used.

    A seat that is kept is confirmed to the listed person. Otherwise they are invited or asked
    again, as they were before. Return False if nothing differs.
    """
    with deciding(tx, person) as decision:
        event = decision.event
        refuse_if_over(event, now=tx.now)
        registration = registration_of(tx, person.id)
        decision.hold(*([registration.id] if registration else []))
        if not difference_of(tx, person):
            return False
        changed = edit_person(tx, person, fields_known(tx, person))
        settle_identity(tx, person)
        person.self_entered = sorted(set(person.self_entered) - {*changed, *FIELDS})
        about = {"event_id": event.id, "person_id": person.id}
        audit.record(tx, "guest.restored", **about, fields=sorted(changed))
        if registration is not None:
            _begin_again(decision, registration)
        _invite_again(decision, person, registration)
        decision.seats_changed()
        return True


def _begin_again(decision: Decision, registration: Registration) -> None:
    """Forget everything that the other person entered about the seat. People in the room keep
    theirs."""
    tx, event = decision.tx, decision.event
    tx.refresh(registration)
    drop_untold(tx, Message.registration_id == registration.id)
    end_links(tx, registration)
    write_wishes(tx, registration, Wishes())
    write_companions(tx, registration, ())
    forget_replies(tx, registration)
    registration.visa_asked_at, registration.visa_made_at = None, None
    registration.privacy_accepted_at, registration.notice_version = None, ""
    registration.reason_told, registration.reason_internal = "", ""
    mark_changed(tx, event.id, registration.id)
    if registration.has_entered:
        return
    registration.spell += 1
    nomination = nomination_behind(tx, registration)
    if registration.holds_seat and registration.awaits is not Awaits.REGISTRANT:
        registration.approved_at = tx.now
        take_place(decision, registration)
    elif nomination is not None and nomination.ended_at is None:
        give_or_ask(decision, registration)
    elif _invitation_of(tx, registration.person_id) is not None:
        registration.state, registration.awaits, registration.changed_at = (
            RegistrationState.CANCELLED,
            None,
            tx.now,
        )


def _invite_again(decision: Decision, person: Person, registration: Registration | None) -> None:
    """End the link in any case. A listed person without a seat gets a letter with a new one."""
    tx = decision.tx
    invitation = _invitation_of(tx, person.id)
    if invitation is None:
        return
    if registration is not None and registration.state not in ENDED:
        invitation.link_nonce, invitation.printed_at = new_nonce(), None
    elif invitation.state.is_open:
        write_shown(tx, invitation, state=InvitationState.SENT)
        tx.flush()  # since it is read again
        send_invitation_again(tx, invitation)


def _invitation_of(session: Session, person_id: int) -> Invitation | None:
    return session.scalars(
        select(Invitation).where(Invitation.person_id == person_id)
    ).one_or_none()


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
    """Register a guest again who cancelled: a seat if one is free for them, else the waiting list.
    Needs and permissions stay as they were. A second call does nothing."""
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
        give_place(
            decision, registration.person, registration, None, awaits=_approver(tx, invitation)
        )


def _approver(session: Session, invitation: Invitation) -> Awaits | None:
    """Return the party that must approve; the office too if somebody entered a different name or
    address that it has not seen."""
    assert invitation.person is not None
    approver = approver_of_invitee(session, invitation.event, invitation)
    return approver or (Awaits.OFFICE if difference_of(session, invitation.person) else None)

"""Restoring the listed person after somebody else used their link, and the office did not approve that other person."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.vetting import Awaits
from ctevents.models import FormerRegistration, Invitation, Message, Person, Registration
from ctevents.models.registration import new_reply_token
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.people.companions import write_companions
from ctevents.services.people.form_replies import forget_replies
from ctevents.services.people.identity_changes import FIELDS, difference_of, fields_known, settle_identity
from ctevents.services.people.people import edit_person
from ctevents.services.replies.nominations import give_or_ask, nomination_behind
from ctevents.services.replies.registrations import Wishes, registration_of, write_wishes
from ctevents.services.replies.replies import refuse_if_over
from ctevents.services.replies.withdrawals import send_invitation_again
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seating import take_place
from ctevents.tokens import new_nonce


def restore_listed(tx: Transaction, person: Person) -> bool:
    """Write back the name and the address that the office knows, and end the links that somebody else has used.

    A seat that is kept is confirmed to the listed person. Otherwise they are invited or asked again, as they were before. Return
    False if nothing differs.
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
    """Forget everything that the other person entered about the seat. People in the room keep theirs."""
    tx, event = decision.tx, decision.event
    tx.refresh(registration)
    drop_untold(tx, Message.registration_id == registration.id)
    _end_links(tx, registration)
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
        registration.state, registration.awaits, registration.changed_at = RegistrationState.CANCELLED, None, tx.now


def _end_links(tx: Transaction, registration: Registration) -> None:
    """Replace the links, including the address to which a calendar program answers, and those of registrations merged into this
    one."""
    registration.link_nonce, registration.reply_token = new_nonce(), new_reply_token()
    merged = select(FormerRegistration).where(FormerRegistration.registration_id == registration.id)
    for former in tx.scalars(merged):
        former.link_nonce, former.reply_token = new_nonce(), new_reply_token()
    tx.flush()


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
    return session.scalars(select(Invitation).where(Invitation.person_id == person_id)).one_or_none()

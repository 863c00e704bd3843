"""Single invitations: sent, taken back, sent again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import uuid4

from sqlalchemy import delete, select

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.letters.occasions import About, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import FormerInvitation, Invitation, Message, Nomination, Registration
from ctevents.services.common import audit
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.outbox.outbox import queue_letter
from ctevents.services.replies.registrations import registration_of
from ctevents.services.replies.replies import refuse_if_over
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seating import end_place, obstacle_to
from ctevents.tokens import new_nonce


def withdraw_invitation(
    tx: Transaction, invitation: Invitation, *, reason: str, with_nominees: bool = False, is_told: bool = False
) -> bool:
    """The link is dead at once. Whoever has a place loses it, and is told. Who was merely invited, and the focal point of an
    institution, is told only where staff want it (``is_told``), and has had the invitation by e-mail. The seats of an
    institution for which nobody is named go to those who wait; its nominees keep theirs, but ``with_nominees``.

    Returns whether anybody is told.
    """
    with deciding(tx, invitation) as decision:
        event = decision.event
        tx.refresh(invitation)
        refuse_if_over(event, now=tx.now)
        if not invitation.may_be_withdrawn:
            raise Refusal(Reason.INVITATION_ENDED)
        ending = _places(tx, invitation) if invitation.person_id or with_nominees else []
        touched = [*ending, *(_nominees(tx, invitation) if invitation.institution_id else ())]
        decision.hold(*{registration.id for registration in touched})
        replied = invitation.replied_at, invitation.reply_channel  # which was not to give the place back
        for registration in ending:
            end_place(decision, registration)
        invitation.replied_at, invitation.reply_channel = replied
        _keep_seats_of_nominees(decision, invitation)
        invitation.state, invitation.withdrawn_because = InvitationState.WITHDRAWN, reason
        _drop_letters(tx, invitation)
        is_told = is_told and not (invitation.person_id and ending) and _was_written_to(tx, invitation)
        if is_told:
            _tell(tx, invitation)
        _record(tx, invitation, "invitation.withdrawn")
        decision.seats_changed()
        return is_told or bool(ending)


def send_invitation(tx: Transaction, invitation: Invitation) -> bool:
    """To this row of the guest list alone, which is not yet invited. Returns whether a letter is queued."""
    with _changing(tx, invitation) as decision:
        if invitation.state is not InvitationState.DRAFT:
            raise Refusal(Reason.NOTHING_TO_SEND)
        invitation.state, invitation.sent_at = InvitationState.SENT, tx.now
        _record(tx, invitation, "invitation.sent")
        is_by_mail = _write_to(tx, invitation, Occasion(About.INVITATION, invitation.id))
        decision.seats_changed()  # seats that are offered may fill a quota that kept others out
        return is_by_mail


def send_invitation_again(tx: Transaction, invitation: Invitation) -> bool:
    """As a new invitation: with another link, the one before is dead, and another letter, where there is an address. Whoever
    has given all seats back is offered all of them; an institution that has answered otherwise keeps its answer. Returns
    whether a letter is queued."""
    with _changing(tx, invitation) as decision:
        if not invitation.may_be_sent_again:
            raise Refusal(Reason.ANSWERED_ALREADY)
        _drop_letters(tx, invitation)
        if invitation.state is not InvitationState.ACCEPTED:
            invitation.state, invitation.replied_at, invitation.reply_channel = InvitationState.SENT, None, None
        invitation.sent_at = tx.now
        invitation.link_nonce, invitation.printed_at = new_nonce(), None
        tx.execute(delete(FormerInvitation).where(FormerInvitation.invitation_id == invitation.id))
        invitation.released = invitation.released if invitation.seats_offered else {}
        invitation.withdrawn_because = ""
        _record(tx, invitation, "invitation.sent_again")
        decision.seats_changed()  # seats that are offered may fill a quota that kept others out
        return _write_to(tx, invitation, Occasion(About.INVITATION, invitation.id, copy=str(uuid4())))


@contextmanager
def _changing(tx: Transaction, invitation: Invitation) -> Iterator[Decision]:
    """Decide on the invitation as it is now, while its event lets it be changed."""
    with deciding(tx, invitation) as decision:
        tx.refresh(invitation)
        reason = refusal_to_change(decision.event.status_at(tx.now))
        if reason is not None:
            raise Refusal(reason)
        yield decision


def _write_to(tx: Transaction, invitation: Invitation, occasion: Occasion) -> bool:
    address = invitation.person.email if invitation.person else invitation.focal_email
    if address:
        queue_letter(
            tx,
            LetterKind.INVITATION if invitation.person else LetterKind.NOMINATION_REQUEST,
            occasion,
            event_id=invitation.event_id,
            invitation_id=invitation.id,
        )
    return bool(address)


def _was_written_to(tx: Transaction, invitation: Invitation) -> bool:
    """A letter that never went needs none that takes it back."""
    went = Message.state.in_((MessageState.SENDING, MessageState.SENT))
    letters = select(Message.id).where(Message.invitation_id == invitation.id, Message.test_for_id.is_(None), went)
    return tx.scalar(letters.limit(1)) is not None


def _tell(tx: Transaction, invitation: Invitation) -> None:
    """Each time that it is withdrawn."""
    queue_letter(
        tx,
        LetterKind.REGISTRATION_CANCELLED,
        Occasion(About.INVITATION, invitation.id, copy=str(uuid4())),
        event_id=invitation.event_id,
        invitation_id=invitation.id,
    )


def _places(tx: Transaction, invitation: Invitation) -> Sequence[Registration]:
    """The invitee's, or those of an institution's nominees, in the order in which they are held."""
    if invitation.person_id is not None:
        found = registration_of(tx, invitation.person_id)
        return [] if found is None or found.state in ENDED else [found]
    return _nominees(tx, invitation)


def _nominees(tx: Transaction, invitation: Invitation) -> Sequence[Registration]:
    query = select(Registration).join(Nomination, Nomination.registration_id == Registration.id)
    named = query.where(Nomination.invitation_id == invitation.id, Nomination.ended_at.is_(None))
    return tx.scalars(named.where(Registration.state.not_in(ENDED)).order_by(Registration.id)).all()


def _keep_seats_of_nominees(decision: Decision, invitation: Invitation) -> None:
    """Who is still to answer had his as a part of what was offered; where more was offered than there is, the first do."""
    tx, event = decision.tx, decision.event
    for registration in _nominees(tx, invitation) if invitation.institution_id else ():
        if registration.state is RegistrationState.PENDING and not registration.holds_seat:
            registration.holds_seat = obstacle_to(tx, event, registration) is None
            tx.flush()


def _drop_letters(tx: Transaction, invitation: Invitation) -> None:
    """Those that have not gone yet would lead to a dead link, or once more to the new one."""
    drop_untold(tx, Message.invitation_id == invitation.id, Message.test_for_id.is_(None))


def _record(tx: Transaction, invitation: Invitation, action: str) -> None:
    about = {"institution": invitation.institution_id} if invitation.institution_id else {}
    audit.record(tx, action, event_id=invitation.event_id, person_id=invitation.person_id, **about)

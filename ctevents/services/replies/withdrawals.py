"""Single invitations: sent, withdrawn, sent again.

The content of a letter of cancellation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import uuid4

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, Ending, LetterKind, MessageState, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, InvitationState, NominationEnd, RegistrationState
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import (
    FormerInvitation,
    FormerRegistration,
    Invitation,
    Message,
    Nomination,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.replies.registrations import registration_of
from ctevents.services.replies.vetting import refuse_if_over
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.seating import end_place, obstacle_to
from ctevents.tokens import new_nonce


def withdraw_invitation(
    tx: Transaction,
    invitation: Invitation,
    *,
    reason: str,
    with_nominees: bool = False,
    is_emailed: bool = False,
) -> bool:
    """Withdraw an invitation. The link ends at once. People with a seat lose it, and get a letter.
    Others, and the focal point of an institution, get a letter only if staff want it
    (``is_emailed``) and they got the invitation by e-mail. An institution's seats without a nominee
    go to people who wait. Its nominees keep theirs, unless ``with_nominees``.

    Return whether anybody gets a letter.
    """
    with deciding(tx, invitation) as decision:
        refuse_if_over(decision.event, now=tx.now)
        if not invitation.may_be_withdrawn:
            raise Refusal(Reason.INVITATION_ENDED)
        ending = _places(tx, invitation) if invitation.person_id or with_nominees else []
        touched = [*ending, *(_nominees(tx, invitation) if invitation.institution_id else ())]
        decision.hold(*{registration.id for registration in touched})
        # their reply was not to give the seat back
        replied = invitation.replied_at, invitation.reply_channel
        for registration in ending:
            end_place(decision, registration)
        invitation.replied_at, invitation.reply_channel = replied
        _keep_seats_of_nominees(decision, invitation)
        write_shown(tx, invitation, state=InvitationState.WITHDRAWN, withdrawn_because=reason)
        _drop_letters(tx, invitation)
        is_emailed = (
            is_emailed and not (invitation.person_id and ending) and _was_written_to(tx, invitation)
        )
        if is_emailed:
            _tell(tx, invitation)
        _record(tx, invitation, "invitation.withdrawn")
        decision.seats_changed()
        return is_emailed or bool(ending)


@dataclass(frozen=True)
class WithdrawalLetters:
    """The recipients of a withdrawal. ``losing``: 1 if the invitee loses a seat and has an
    address. ``addressee``: 1 if the invitee or the focal point can be told besides. ``nominees``:
    how many have a seat, and ``nominees_emailed`` with an address."""

    losing: int
    addressee: int
    nominees: int = 0
    nominees_emailed: int = 0


def told_of_withdrawal(session: Session, invitation: Invitation) -> WithdrawalLetters:
    """Return how many people ``withdraw_invitation`` would write to, besides people who wait and
    get a seat."""
    ending = _places(session, invitation)
    emailed = sum(bool(each.person.email) for each in ending)
    can_tell = int(bool(invitation.address) and _was_written_to(session, invitation))
    if invitation.person_id is None:
        return WithdrawalLetters(0, can_tell, len(ending), emailed)
    return WithdrawalLetters(emailed, 0 if ending else can_tell)


def send_invitation(
    tx: Transaction, invitation: Invitation, *, mailing_id: int | None = None
) -> bool:
    """Send the invitation of this row of the guest list, which is not yet invited. Return whether a
    letter is queued. ``mailing_id``: the mailing that the letter is a part of."""
    with _changing(tx, invitation) as decision:
        if invitation.state is not InvitationState.DRAFT:
            raise Refusal(Reason.NOTHING_TO_SEND)
        write_shown(tx, invitation, state=InvitationState.SENT, sent_at=tx.now)
        _record(tx, invitation, "invitation.sent")
        is_by_mail = _write_to(
            tx, invitation, Occasion(About.INVITATION, invitation.id), mailing_id
        )
        decision.seats_changed()  # offered seats may fill a quota that kept others out
        return is_by_mail


def send_invitation_again(tx: Transaction, invitation: Invitation) -> bool:
    """Send the invitation as a new one, with a new link and, if there is an address, a new letter.
    The former link ends. An institution that gave back all seats is offered all of them again; one
    that replied otherwise keeps its reply. Return whether a letter is queued."""
    with _changing(tx, invitation) as decision:
        if not invitation.may_be_sent_again:
            raise Refusal(Reason.ANSWERED_ALREADY)
        decision.hold()  # before the letters are locked, in the order of all commands
        _drop_letters(tx, invitation)
        if invitation.state is not InvitationState.ACCEPTED:
            write_shown(
                tx, invitation, state=InvitationState.SENT, replied_at=None, reply_channel=None
            )
        invitation.sent_at = tx.now
        invitation.link_nonce, invitation.printed_at = new_nonce(), None
        tx.execute(delete(FormerInvitation).where(FormerInvitation.invitation_id == invitation.id))
        invitation.released = invitation.released if invitation.seats_offered else {}
        invitation.withdrawn_because = ""
        _record(tx, invitation, "invitation.sent_again")
        decision.seats_changed()  # offered seats may fill a quota that kept others out
        return _write_to(
            tx, invitation, Occasion(About.INVITATION, invitation.id, copy=str(uuid4()))
        )


@contextmanager
def _changing(tx: Transaction, invitation: Invitation) -> Iterator[Decision]:
    """Decide about the current invitation. Refused if its event can no longer be changed."""
    with deciding(tx, invitation) as decision:
        reason = refusal_to_change(decision.event.status_at(tx.now))
        if reason is not None:
            raise Refusal(reason)
        yield decision


def _write_to(
    tx: Transaction, invitation: Invitation, occasion: Occasion, mailing_id: int | None = None
) -> bool:
    address = invitation.person.email if invitation.person else invitation.focal_email
    if address:
        kind = LetterKind.INVITATION if invitation.person else LetterKind.NOMINATION_REQUEST
        queue_letter(
            tx, replace(NewLetter.about(invitation, kind, occasion), mailing_id=mailing_id)
        )
    return bool(address)


def _was_written_to(session: Session, invitation: Invitation) -> bool:
    return (
        session.scalar(select(Invitation.id).where(Invitation.id == invitation.id, was_emailed()))
        is not None
    )


def was_emailed() -> ColumnElement[bool]:
    """Return a condition: the invitation was sent by e-mail. A letter that was never sent needs
    none to withdraw it."""
    went = Message.state.in_((MessageState.SENDING, MessageState.SENT))
    return exists().where(
        Message.invitation_id == Invitation.id, Message.test_for_id.is_(None), went
    )


def _tell(tx: Transaction, invitation: Invitation) -> None:
    """Queue the letter about a withdrawal, again for each withdrawal."""
    occasion = Occasion(About.INVITATION, invitation.id, copy=str(uuid4()))
    queue_letter(tx, NewLetter.about(invitation, LetterKind.REGISTRATION_CANCELLED, occasion))


def _places(session: Session, invitation: Invitation) -> Sequence[Registration]:
    """Return the registration of the invitee, or those of an institution's nominees, in the order
    of locks."""
    if invitation.person_id is not None:
        found = registration_of(session, invitation.person_id)
        return [] if found is None or found.state in ENDED else [found]
    return _nominees(session, invitation)


def _nominees(session: Session, invitation: Invitation) -> Sequence[Registration]:
    query = select(Registration).join(Nomination, Nomination.registration_id == Registration.id)
    named = query.where(Nomination.invitation_id == invitation.id, Nomination.ended_at.is_(None))
    return session.scalars(
        named.where(Registration.state.not_in(ENDED)).order_by(Registration.id)
    ).all()


def _keep_seats_of_nominees(decision: Decision, invitation: Invitation) -> None:
    """Keep seats for nominees who have yet to answer, since theirs were a part of the offer. If
    more was offered than there is, the first of them get one."""
    tx, event = decision.tx, decision.event
    for registration in _nominees(tx, invitation) if invitation.institution_id else ():
        if registration.state is RegistrationState.PENDING and not registration.holds_seat:
            registration.holds_seat = obstacle_to(tx, event, registration) is None
            tx.flush()


def _drop_letters(tx: Transaction, invitation: Invitation) -> None:
    """Drop letters that have not been sent yet. They would lead to an invalid link, or a second
    time to the new one."""
    drop_untold(tx, Message.invitation_id == invitation.id, Message.test_for_id.is_(None))


def _record(tx: Transaction, invitation: Invitation, action: str) -> None:
    about = {"institution": invitation.institution_id} if invitation.institution_id else {}
    audit.record(tx, action, event_id=invitation.event_id, person_id=invitation.person_id, **about)


def ending_of(
    session: Session, kind: LetterKind, registration: Registration | None
) -> Ending | None:
    """Return the ending, or None for a letter of another kind."""
    if kind is not LetterKind.REGISTRATION_CANCELLED:
        return None
    if registration is None:
        return Ending.INVITATION
    nomination = nomination_behind(session, registration)
    is_replaced = nomination is not None and nomination.ended_because is NominationEnd.REPLACED
    return Ending.REPLACED if is_replaced else Ending.PLACE


def address_of_second(session: Session, entry: Occasion, registration: Registration) -> str:
    """Return the address for the letter that removes the second entry; it may be empty."""
    brought_by = session.get(Message, entry.source_id) if entry.source_id else None
    return (brought_by and brought_by.recipient) or registration.person.email


def former_registration(session: Session, former_id: int) -> FormerRegistration:
    """Return a merged registration by its former id."""
    return session.get_one(FormerRegistration, former_id)

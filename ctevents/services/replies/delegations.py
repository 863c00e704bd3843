"""An invitation passed on to a colleague."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.people import full_name
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, Channel, InvitationState, RegistrationState
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import mark_people, write_shown
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.people.companions import identities_brought_by
from ctevents.services.people.identity_changes import is_other_until_agreed
from ctevents.services.people.people import PersonFields, add_person, known_as
from ctevents.services.people.unnamed import number_unnamed
from ctevents.services.replies.registrations import refuse_if_checked_in, registration_of
from ctevents.services.replies.vetting import addressee, record_reply, refuse_if_ended
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place
from ctevents.tokens import new_nonce


def delegate(tx: Transaction, invitation: Invitation, colleague: PersonFields) -> Invitation:
    """Pass the invitation on to a colleague of the same institution, whatever ``colleague`` says
    about it. A seat that the invitee had is given back. The colleague is invited as a new person,
    even if a similar person is on the list: the answer would reveal who is. The same form sent
    twice passes it on once."""
    with deciding(tx, invitation) as decision:
        event = decision.event
        passed_on = _passed_on(tx, invitation, colleague)
        if passed_on is not None:
            return passed_on
        refuse_if_ended(invitation)
        reason = event.refusal_to_accept_at(tx.now)
        if reason is not None:
            raise Refusal(reason)
        registration = registration_of(tx, addressee(invitation).id)
        if is_other_until_agreed(tx, addressee(invitation)):
            raise Refusal(Reason.IDENTITY_WAITS)
        is_rejected = registration is not None and registration.state is RegistrationState.REJECTED
        if is_rejected or not event.may_delegate:
            raise Refusal(Reason.MAY_NOT_DELEGATE)
        if registration is not None and registration.state not in ENDED:
            refuse_if_checked_in(decision, registration)
            end_place(decision, registration, channel=Channel.LINK)
        made = _invite(tx, invitation, colleague)
        record_reply(
            tx, invitation, InvitationState.DELEGATED, Channel.LINK, to_guest=addressee(made).id
        )
        return made


def _passed_on(
    tx: Transaction, invitation: Invitation, colleague: PersonFields
) -> Invitation | None:
    """Return the colleague's invitation if this is the same form again. Compare with what was
    typed: the invitee must not see later changes by the colleague."""
    if invitation.state is not InvitationState.DELEGATED:
        return None
    query = (
        select(Invitation)
        .where(Invitation.delegated_from_id == invitation.id)
        .order_by(Invitation.id.desc())
    )
    made = tx.scalars(query.limit(1)).one_or_none()
    if made is None:  # the colleague was listed twice, and merged
        return None
    typed = full_name(colleague.given_name, colleague.family_name), colleague.email
    is_the_same = typed in [
        (known.name, known.email)
        for known in identities_brought_by(addressee(made), _bringer(invitation))
    ]
    return made if is_the_same else None


def _bringer(invitation: Invitation) -> str:
    return f"invitation {invitation.id}"


def _invite(tx: Transaction, invitation: Invitation, colleague: PersonFields) -> Invitation:
    """Invite the colleague. A colleague of an unnamed guest is unnamed, too, until staff decide
    otherwise."""
    invitee = addressee(invitation)
    fields = replace(colleague, institution=invitee.institution_name)
    person = add_person(tx, invitation.event_id, fields, is_unnamed=invitee.is_unnamed)
    person.brought = [known_as(person) | {"by": _bringer(invitation)}]
    write_shown(tx, person, institution_typed=invitee.institution_typed)
    number_unnamed(tx, invitation.event_id)
    made = Invitation(
        event_id=invitation.event_id,
        person=person,
        delegated_from_id=invitation.id,
        state=InvitationState.SENT,
        link_nonce=new_nonce(),
        created_at=tx.now,
        sent_at=tx.now,
    )
    tx.add(made)
    tx.flush()
    mark_people(tx, made.event_id, {person.id: person.id})
    queue_letter(
        tx, NewLetter.about(made, LetterKind.INVITATION, Occasion(About.INVITATION, made.id))
    )
    audit.record(
        tx, "guest.delegated", event_id=made.event_id, person_id=person.id, from_guest=invitee.id
    )
    return made

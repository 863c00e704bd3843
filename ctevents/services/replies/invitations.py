"""Invitations: sent to people on the guest list, and answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, bindparam, func, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED, Awaits, Channel, InvitationState, Origin
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import (
    Event,
    FormerInvitation,
    Institution,
    Invitation,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event_of
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.outbox.mailings import NewLetter, begin_mailing, queue_letter
from ctevents.services.people.identity_changes import edit_by_themselves
from ctevents.services.people.people import PersonFields, person_version
from ctevents.services.replies.registrations import (
    Wishes,
    cancel_registration,
    give_place,
    registration_of,
)
from ctevents.services.replies.vetting import (
    addressee,
    record_reply,
    refuse_if_ended,
    refuse_if_over,
    vet_change,
)
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import approver_of, end_place, is_in_the_room


@dataclass(frozen=True)
class SendCounts:
    """The number of invitations. Those ``by_letter`` have no e-mail address: they are marked as
    sent, and nothing is queued."""

    by_mail: int
    by_letter: int

    @property
    def total(self) -> int:
        return self.by_mail + self.by_letter


def invitation_by_nonce(session: Session, nonce: str) -> Invitation | None:
    """Return the invitation with its event and addressee, or the one it was merged into. None also
    for one that was not sent yet or was withdrawn."""
    invitation = session.scalars(_BY_NONCE, {"nonce": nonce}).one_or_none()
    if invitation is None:
        invitation = session.scalars(_MERGED_BY_NONCE, {"nonce": nonce}).one_or_none()
    return invitation if invitation is not None and invitation.state.is_open else None


def not_yet_invited(session: Session, event_id: int, group_codes: Sequence[str] = ()) -> SendCounts:
    """Return the number of invitations that ``send_invitations`` would send now."""
    drafts = _drafts(event_id, group_codes).subquery()
    has_address = _has_address(drafts)
    rows = session.execute(select(has_address, func.count()).group_by(has_address)).all()
    found = {bool(key): count for key, count in rows}
    return SendCounts(by_mail=found.get(True, 0), by_letter=found.get(False, 0))


def rows_by_event(
    session: Session, event_ids: Sequence[int], state: InvitationState
) -> dict[int, int]:
    """Return how many rows of each guest list are in this state. Events without any are left
    out."""
    query = (
        select(Invitation.event_id, func.count())
        .where(Invitation.event_id.in_(event_ids), Invitation.state == state)
        .group_by(Invitation.event_id)
    )
    return dict(session.execute(query).all())


def not_yet_invited_by_group(session: Session, event_id: int) -> dict[str, SendCounts]:
    """Return how many invitations would go by mail and by letter, by the code of the stakeholder
    group. Groups where everybody was invited are left out."""
    drafts = _drafts(event_id, ()).subquery()
    is_by_mail = _has_address(drafts)
    query = (
        select(StakeholderGroup.code, is_by_mail, func.count())
        .join(drafts, drafts.c.group_id == StakeholderGroup.id)
        .group_by(StakeholderGroup.code, is_by_mail)
    )
    found = defaultdict[str, dict[bool, int]](dict)
    for code, by_mail, count in session.execute(query):
        found[code][bool(by_mail)] = count
    return {
        code: SendCounts(by_mail=counts.get(True, 0), by_letter=counts.get(False, 0))
        for code, counts in found.items()
    }


def not_yet_invited_by_language(
    session: Session, event: Event, group_codes: Sequence[str] = ()
) -> dict[str, int]:
    """Return the number of invitations that ``send_invitations`` would send now, by the language of
    the reader."""
    drafts = _drafts(event.id, group_codes).subquery()
    language = func.coalesce(drafts.c.language, event.main_language)
    return dict(
        session.execute(select(language, func.count()).group_by(language).order_by(language)).all()
    )


def sample_letters(
    session: Session, event_id: int, group_codes: Sequence[str] = ()
) -> list[Invitation]:
    """Return invitations not yet sent, for a preview of the letters: a person who is not an unnamed
    guest, an institution, or one of each."""
    drafts = _drafts(event_id, group_codes).where(Person.is_unnamed.is_not(True)).subquery()
    first_of_each = (
        select(func.min(drafts.c.id))
        .where(_has_address(drafts))
        .group_by(drafts.c.institution_id.is_not(None))
    )
    query = _TO_SOMEBODY.where(Invitation.id.in_(first_of_each))
    return list(session.scalars(query.order_by(Invitation.institution_id.is_not(None))))


def send_invitations(
    tx: Transaction,
    event: Event,
    group_codes: Sequence[str] = (),
    *,
    expected: SendCounts | None = None,
) -> SendCounts:
    """Queue a letter for each row of the guest list not yet invited. Run twice, it sends nothing
    more.

    ``expected``: the numbers that staff agreed to. If they have changed, nothing is sent.
    """
    with deciding(tx, event) as decision:
        event = decision.event
        reason = refusal_to_change(event.status_at(tx.now))
        if reason is not None:
            raise Refusal(reason)
        if expected not in (None, counts := not_yet_invited(tx, event.id, group_codes)):
            raise Refusal(Reason.GUEST_LIST_CHANGED if counts.total else Reason.NOTHING_TO_SEND)
        ids = select(_drafts(event.id, group_codes).subquery().c.id)
        query = _TO_SOMEBODY.where(Invitation.id.in_(ids)).order_by(Invitation.id)
        mailing_id = None
        if counts.by_mail:
            mailing_id = begin_mailing(tx, event.id, MailingKind.INVITATIONS).id
        for invitation in tx.scalars(query):
            _send(tx, invitation, mailing_id)
        if counts.total:
            audit.record(
                tx,
                "invitations.sent",
                event_id=event.id,
                by_mail=counts.by_mail,
                by_letter=counts.by_letter,
            )
        decision.seats_changed()  # offered seats may fill a quota that kept others out
        return counts


def accept(
    tx: Transaction,
    invitation: Invitation,
    fields: PersonFields,
    wishes: Wishes,
    *,
    seen: str | None = None,
) -> Registration:
    """Accept and register in one step. A registration that exists stays unchanged. The office must
    approve a different name or address domain.

    ``seen`` is the ``person_version`` that the invitee began with, as for ``change_registration``.
    """
    with deciding(tx, invitation) as decision:
        event = decision.event
        person = addressee(invitation)
        standing = registration_of(tx, person.id)
        if standing is not None and invitation.state is InvitationState.ACCEPTED:
            return standing
        refuse_if_ended(invitation)
        reason = event.refusal_to_accept_at(tx.now)
        if reason is not None:
            raise Refusal(reason)
        if seen not in (None, person_version(person)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        awaits = approver_of_invitee(tx, event, invitation)
        if standing is not None:
            decision.hold(standing.id)
        changed, difference = edit_by_themselves(tx, person, fields)
        awaits = awaits or (Awaits.OFFICE if difference else None)
        record_reply(tx, invitation, InvitationState.ACCEPTED, Channel.LINK)
        if difference and standing is not None and standing.state not in ENDED:
            vet_change(decision, standing, awaits, changed, is_other=True)
        return give_place(
            decision, person, standing, wishes, has_accepted_privacy=True, awaits=awaits
        )


def approver_of_invitee(session: Session, event: Event, invitation: Invitation) -> Awaits | None:
    """Return the party that must approve, by the listed groups of the invitee and of those who
    passed the invitation on. So nobody avoids approval by choosing another group."""
    passed_on_by = (
        session.get(Invitation, invitation.delegated_from_id)
        if invitation.delegated_from_id
        else None
    )
    approver = approver_of(session, event, addressee(invitation), Origin.INVITATION)
    return approver or (approver_of_invitee(session, event, passed_on_by) if passed_on_by else None)


def decline(tx: Transaction, invitation: Invitation, words_to_host: str = "") -> None:
    """Decline, with words to the host if the invitee wants; a seat that they had is given back. A
    second call does nothing."""
    event = lock_event_of(tx, invitation)
    tx.refresh(invitation)
    if invitation.state is InvitationState.DECLINED:
        return
    refuse_if_ended(invitation)
    refuse_if_over(event, now=tx.now)
    registration = registration_of(tx, addressee(invitation).id)
    if registration is not None:
        cancel_registration(tx, registration)
    record_reply(tx, invitation, InvitationState.DECLINED, Channel.LINK)
    invitation.words_to_host = words_to_host


def enter_reply(
    tx: Transaction,
    invitation: Invitation,
    *,
    is_accepted: bool,
    channel: Channel,
    came_at: datetime | None = None,
) -> bool:
    """Enter a reply that came by phone or letter. A person who accepts is registered at once, even
    after the deadline.

    A person who declines gives back their seat, unless they are in the room. A person who accepted
    and was then rejected gets a seat, since staff have changed the decision. The same reply again
    does nothing and returns False. A letter to a registrant of a draft waits until the event is
    published. ``came_at``: when the reply came, if not now.
    """
    with deciding(tx, invitation) as decision:
        event = decision.event
        state = InvitationState.ACCEPTED if is_accepted else InvitationState.DECLINED
        refuse_if_ended(invitation)
        person = addressee(invitation)
        registration = registration_of(tx, person.id)
        has_place = registration is not None and registration.state not in ENDED
        if invitation.state is state and (has_place or not is_accepted):
            return False
        if is_accepted:
            refuse_if_over(event, now=tx.now)
        elif registration is not None:
            refuse_if_over(event, now=tx.now)
            if has_place and is_in_the_room(decision, registration):
                raise Refusal(Reason.GUEST_ATTENDED)
            end_place(decision, registration)
        record_reply(tx, invitation, state, channel, came_at=came_at)
        if is_accepted:
            give_place(decision, person, registration, None, is_vetted=True)
        return True


_WITH_ADDRESSEE = (
    joinedload(Invitation.event),
    joinedload(Invitation.person).joinedload(Person.institution),
    joinedload(Invitation.person).joinedload(Person.group),
    joinedload(Invitation.institution).joinedload(Institution.group),
)
_TO_SOMEBODY = select(Invitation).options(*_WITH_ADDRESSEE)
_WITH_PROJECT = _TO_SOMEBODY.options(joinedload(Invitation.event).joinedload(Event.project))
_BY_NONCE = _WITH_PROJECT.where(Invitation.link_nonce == bindparam("nonce"))
_MERGED_BY_NONCE = _WITH_PROJECT.join(FormerInvitation).where(
    FormerInvitation.link_nonce == bindparam("nonce")
)


def _drafts(event_id: int, group_codes: Sequence[str]) -> Select[*tuple[Any, ...]]:
    group_id = func.coalesce(Person.group_id, Institution.group_id)
    query = (
        select(
            Invitation.id,
            Invitation.institution_id,
            func.coalesce(Person.email, Invitation.focal_email).label("address"),
            func.coalesce(Person.language, Invitation.language).label("language"),
            group_id.label("group_id"),
        )
        .outerjoin(Person, Invitation.person_id == Person.id)
        .outerjoin(Institution, Invitation.institution_id == Institution.id)
        .where(
            Invitation.event_id == event_id,
            Invitation.state == InvitationState.DRAFT,
            Person.erased_at.is_(None),
        )
    )
    if group_codes:
        query = query.join(StakeholderGroup, StakeholderGroup.id == group_id).where(
            StakeholderGroup.code.in_(group_codes)
        )
    return query


def _has_address(drafts: Subquery) -> ColumnElement[bool]:
    return drafts.c.address != ""


def _send(tx: Transaction, invitation: Invitation, mailing_id: int | None) -> None:
    """Mark the invitation as sent, and queue the letter if there is an address."""
    write_shown(tx, invitation, state=InvitationState.SENT, sent_at=tx.now)
    address = invitation.person.email if invitation.person else invitation.focal_email
    if not address:
        return
    kind = LetterKind.INVITATION if invitation.person else LetterKind.NOMINATION_REQUEST
    letter = NewLetter.about(invitation, kind, Occasion(About.INVITATION, invitation.id))
    queue_letter(tx, replace(letter, mailing_id=mailing_id))

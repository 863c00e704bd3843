"""Shared parts of all replies to an invitation. Each caller holds the lock of the event."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.rsvp import Channel, InvitationState
from ctevents.domain.schedule import refusal_to_change, to_local
from ctevents.models import Event, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import write_shown


def record_reply(
    tx: Transaction,
    invitation: Invitation,
    state: InvitationState,
    channel: Channel,
    *,
    came_at: datetime | None = None,
    **details: str | int,
) -> None:
    """Record a reply. ``came_at``: when it came, if that was before it is entered; the audit log has the day."""
    write_shown(tx, invitation, state=state, reply_channel=channel, replied_at=came_at or tx.now)
    invitation.words_to_host = ""  # those of an earlier reply are no longer true
    about: dict[str, str | int] = {"institution": invitation.institution_id} if invitation.institution_id else {}
    if came_at is not None:
        about["came_on"] = to_local(came_at, invitation.event.time_zone).date().isoformat()
    audit.record(
        tx,
        f"invitation.{state}",
        event_id=invitation.event_id,
        person_id=invitation.person_id,
        channel=channel.value,
        **about,
        **details,
    )


SHOWS_WORDS = and_(Invitation.state == InvitationState.DECLINED, ~Person.is_unnamed)
"""The condition that staff may read the words to the host. Those of unnamed guests could tell who it is."""


def words_to_host(session: Session, people: Collection[int]) -> dict[int, str]:
    """Return the words with which these people declined, by the id of the person."""
    query = (
        select(Invitation.person_id, Invitation.words_to_host)
        .join(Person, Person.id == Invitation.person_id)
        .where(Invitation.person_id.in_(people), SHOWS_WORDS)
    )
    return {person_id: words for person_id, words in session.execute(query) if person_id and words}


def open_invitation(session: Session, registration: Registration) -> Invitation | None:
    """Return the invitation that the registrant can accept again, as it is now. Nominees have none; others may have passed theirs
    on."""
    query = select(Invitation).where(Invitation.person_id == registration.person_id)
    invitation = session.scalars(query.execution_options(populate_existing=True)).one_or_none()
    return invitation if invitation is not None and invitation.state.is_open else None


def has_open_invitation(session: Session, registration: Registration) -> bool:
    return open_invitation(session, registration) is not None


def addressee(invitation: Invitation) -> Person:
    if invitation.person is None:
        raise ValueError("an institution's invitation has no person")
    return invitation.person


def refuse_if_ended(invitation: Invitation) -> None:
    """Refuse an invitation that was passed on or withdrawn, perhaps after the page was read."""
    if invitation.state in (InvitationState.DELEGATED, InvitationState.WITHDRAWN):
        raise Refusal(Reason.INVITATION_ENDED)


def refuse_if_over(event: Event, *, now: datetime) -> None:
    reason = refusal_to_change(event.status_at(now))
    if reason not in (None, Reason.EVENT_NOT_PUBLISHED):
        raise Refusal(reason)

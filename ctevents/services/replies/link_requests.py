"""“Send me my link again”, for everybody on a list: the same answer and the same work for every
address.

Reminders and announcements of an event: unsubscribed by the link in a letter, and subscribed
again."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    CompoundSelect,
    Integer,
    Select,
    String,
    and_,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, data_keys, hold, insert_into
from ctevents.domain.letters.kinds import About, LetterKind
from ctevents.domain.privacy.links import LAST
from ctevents.domain.refusals import Reason
from ctevents.domain.registration import InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Invitation, Message, Person, Registration
from ctevents.models.outbox import OCCASION
from ctevents.models.person import address_hashes
from ctevents.services.common import audit
from ctevents.services.common.throttles import count_attempt, count_attempt_from
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.services.replies.registrations import registration_by_nonce

REQUESTS_AN_ADDRESS = 10
REQUESTS_FROM_ONE_PLACE = 200
"""High, since a whole ministry counts as one place."""


def request_links(tx: Transaction, email: str, place: str) -> Reason | None:
    """Queue a letter with the personal link for each entry with this address: at most one an hour,
    however many ask.

    ``place`` is the network address of the request. Return a reason if it has asked too often; the
    caller must commit the count. An address that is on no list takes the same statements.
    """
    if count_attempt_from(tx, place, "links") > REQUESTS_FROM_ONE_PLACE:
        return Reason.TOO_MANY_ATTEMPTS
    address = email.strip().lower()
    if count_attempt(tx, f"links to {address}") > REQUESTS_AN_ADDRESS:
        return Reason.TOO_MANY_ATTEMPTS
    try:
        with tx.begin_nested():
            _queue(tx, _listed(tx, address))
    except IntegrityError:  # a person was merged meanwhile, and is found as the one who stays
        _queue(tx, _listed(tx, address))
    return None


def queue_link(tx: Transaction, registration: Registration) -> None:
    """Queue the letter with the link of a registrant who has requested it in another way, also at
    most once an hour."""
    _queue(tx, _registrations().where(Registration.id == registration.id))


def _queue(tx: Transaction, listed: Any) -> None:
    columns = [
        "kind",
        *OCCASION,
        "event_id",
        "invitation_id",
        "registration_id",
        "message_id",
        "created_at",
        "due_at",
    ]
    statement = insert_into(tx, Message).from_select(
        columns, _letters_to(listed.subquery(), tx.now)
    )
    tx.execute(statement.on_conflict_do_nothing(index_elements=["kind", *OCCASION]))


def _letters_to(listed: Any, now: datetime) -> Select[*tuple[Any, ...]]:
    at = literal(now, Message.due_at.type)
    return select(
        literal(LetterKind.LINK_AGAIN, Message.kind.type),
        listed.c.about,
        listed.c.about_id,
        literal(0),
        literal(0),
        literal(f"{now:%Y-%m-%dT%H}"),
        literal(""),
        listed.c.event_id,
        listed.c.invitation_id,
        listed.c.registration_id,
        literal(f"{uuid4()}.")
        .concat(listed.c.about)
        .concat("-")
        .concat(cast(listed.c.about_id, String)),
        at,
        at,
    ).where(true())  # without it SQLite takes the next words for a part of a join


def _listed(tx: Transaction, address: str) -> CompoundSelect[Any]:
    """Select for each published event a registration, or else an open invitation, of a person or an
    institution. People of a cancelled event whose links have ended get one too: their data are
    still there."""
    has_ended = and_(Event.status == EventStatus.CANCELLED, Event.ends_at <= tx.now - LAST)
    published = select(Event.id).where(or_(Event.status == EventStatus.PUBLISHED, has_ended))
    is_open = Invitation.state.in_([state for state in InvitationState if state.is_open])
    hashes = address_hashes(data_keys(tx.get_bind().dialect), address)
    has_address = or_(func.lower(Person.email) == address, Person.address_hash.in_(hashes))
    is_theirs = (Person.event_id.in_(published), has_address)
    has_no_registration = ~exists().where(Registration.person_id == Invitation.person_id)
    invitations = select(
        Invitation.event_id,
        Invitation.id,
        null(),
        literal(About.INVITATION, Message.about.type),
        Invitation.id,
    ).where(is_open)
    return union_all(
        _registrations().join(Registration.person).where(*is_theirs),
        invitations.join(Invitation.person).where(*is_theirs, has_no_registration),
        invitations.where(
            Invitation.event_id.in_(published),
            Invitation.institution_id.is_not(None),
            func.lower(Invitation.focal_email) == address,
        ),
    )


def _registrations() -> Select[*tuple[Any, ...]]:
    return select(
        Registration.event_id,
        cast(null(), Integer).label("invitation_id"),
        Registration.id.label("registration_id"),
        literal(About.REGISTRATION, Message.about.type).label("about"),
        Registration.id.label("about_id"),
    )


def letters_about(session: Session, nonce: str) -> Registration | Invitation | None:
    """Return the registration or invitation of the letters whose link has this nonce."""
    return registration_by_nonce(session, nonce) or invitation_by_nonce(session, nonce)


def subscriber(about: Registration | Invitation) -> Person | Invitation:
    """Return the row whose ``unsubscribed_at`` counts: the person, or an institution's
    invitation."""
    return about.person if isinstance(about, Registration) else about.person or about


def unsubscribe(tx: Transaction, about: Registration | Invitation) -> None:
    """Stop reminders and announcements of this event. A second call does nothing."""
    found = _held(tx, about)
    if found.unsubscribed_at is None:
        found.unsubscribed_at = tx.now
        _record(tx, "letters.given_up", found)


def subscribe_again(tx: Transaction, about: Registration | Invitation) -> None:
    """Send reminders and announcements of this event again, after an unsubscription. Do nothing if
    there was none."""
    found = _held(tx, about)
    if found.unsubscribed_at is not None:
        found.unsubscribed_at = None
        _record(tx, "letters.wanted_again", found)


def _held(tx: Transaction, about: Registration | Invitation) -> Person | Invitation:
    found = subscriber(about)
    hold(tx, found, key_share=True)
    return found


def _record(tx: Transaction, action: str, found: Person | Invitation) -> None:
    if isinstance(found, Person):
        audit.record(tx, action, event_id=found.event_id, person_id=found.id)
    else:
        audit.record(tx, action, event_id=found.event_id, institution=found.institution_id)

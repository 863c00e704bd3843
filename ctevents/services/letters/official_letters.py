"""Official letters: an institution's answer on paper, as a PDF file for the staff of the event.

The name that an event's letters come from. The address is a setting."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import refusal_to_change
from ctevents.models import Event, Invitation, OfficialLetter
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of

MOST_BYTES = 4_000_000
"""A request of a guest may have 4 MiB: the file and its form."""
MOST_LETTERS = 5
"""The most letters of one institution."""


def official_letters(session: Session, invitation: Invitation) -> Sequence[OfficialLetter]:
    """Return the letters, the oldest first, without their content."""
    query = select(OfficialLetter).options(defer(OfficialLetter.content))
    query = query.where(OfficialLetter.invitation_id == invitation.id)
    return session.scalars(query.order_by(OfficialLetter.received_at, OfficialLetter.id)).all()


def official_letter(
    session: Session, invitation: Invitation, letter_id: int
) -> OfficialLetter | None:
    query = select(OfficialLetter).where(
        OfficialLetter.id == letter_id, OfficialLetter.invitation_id == invitation.id
    )
    return session.scalars(query).one_or_none()


def attach_letter(tx: Transaction, invitation: Invitation, file_name: str, content: bytes) -> None:
    """Store a letter. ``file_name``: the name of the file, without its folders."""
    event = lock_event(tx, invitation.event_id)
    reason = refusal_to_change(event.status_at(tx.now)) or _fault(content)
    if reason is not None:
        raise Refusal(reason)
    count = select(func.count()).where(OfficialLetter.invitation_id == invitation.id)
    if (tx.scalar(count) or 0) >= MOST_LETTERS:
        raise Refusal(Reason.TOO_MANY_OFFICIAL_LETTERS)
    letter = OfficialLetter(
        invitation_id=invitation.id, file_name=file_name, content=content, received_at=tx.now
    )
    tx.add(letter)
    audit.record(
        tx, "official_letter.attached", event_id=event.id, institution=invitation.institution_id
    )


def _fault(content: bytes) -> Reason | None:
    """Return the reason to refuse a file, or None. A PDF file begins and ends as ISO 32000 says;
    any other file might be a web page."""
    if len(content) > MOST_BYTES:
        return Reason.FILE_TOO_LARGE
    is_pdf = content.startswith(b"%PDF-") and b"%%EOF" in content[-1024:]
    return None if is_pdf else Reason.NO_PDF


def sender_of(event: Event) -> str:
    return event.sender_name or event.contact_name


def sender_version(event: Event) -> str:
    return version_of(event.sender_name)


def set_sender(tx: Transaction, event: Event, name: str, *, seen: str | None = None) -> None:
    """Set the name; empty for that of the contact. ``seen``: the ``sender_version`` that the editor
    began with."""
    event = lock_event(tx, event.id)
    if seen not in (None, sender_version(event)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    if event.sender_name != name:
        event.sender_name = name
        audit.record(tx, "sender.set", event_id=event.id)

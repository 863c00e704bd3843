"""Deletion of guest list rows that were never invited: a single row, or the rows of an import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState
from ctevents.models import (
    Event,
    FormerInvitation,
    GuestImport,
    Institution,
    Invitation,
    Message,
    Nomination,
    OfficialLetter,
    Person,
    Quota,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, runs
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.identity_changes import lock_identities, unlink_last
from ctevents.services.people.marks import drop_unused_tags


@dataclass(frozen=True)
class ImportedRows:
    """The number of rows of an import that are still on the list, and how many of them were never
    invited."""

    made: GuestImport
    rows: int
    uninvited: int


def imports(session: Session, event_id: int, import_id: int | None = None) -> list[ImportedRows]:
    """Return the imports, the newest first, or the requested one."""
    uninvited = func.count(Invitation.id).filter(*never_invited())
    query = (
        select(GuestImport, func.count(Invitation.id), uninvited)
        .outerjoin(Invitation, Invitation.import_id == GuestImport.id)
        .where(GuestImport.event_id == event_id)
        .group_by(GuestImport.id)
        .order_by(GuestImport.id.desc())
    )
    if import_id is not None:
        query = query.where(GuestImport.id == import_id)
    return [ImportedRows(*row) for row in session.execute(query)]


def was_imported(session: Session, event_id: int, import_id: int) -> bool:
    """True if the event has had this import, even if none of its rows is left."""
    query = select(GuestImport.id).where(
        GuestImport.id == import_id, GuestImport.event_id == event_id
    )
    return session.scalar(query) is not None


def may_be_deleted(session: Session, invitation: Invitation) -> bool:
    return bool(session.scalar(_rows().where(Invitation.id == invitation.id)))


def delete_guest(tx: Transaction, invitation: Invitation) -> None:
    """Delete the row of one person or institution. Refused if it has been invited by now. The log
    keeps its id and no name."""
    event, invitation_id = lock_event(tx, invitation.event_id), invitation.id
    if not _delete(tx, _rows().where(Invitation.id == invitation_id)):
        raise Refusal(Reason.INVITED_MEANWHILE)
    audit.record(tx, "guest.deleted", event_id=event.id, invitation=invitation_id)


@dataclass(frozen=True)
class ImportToDelete:
    """The import. ``rows``: the number that staff agreed to delete."""

    import_id: int
    rows: int


def delete_imported(tx: Transaction, event: Event, agreed: ImportToDelete) -> int:
    """Delete the rows of an import that were never invited. Refused if none is left, or if their
    number is not the agreed one. Return the number."""
    event = lock_event(tx, event.id)
    of_import = (Invitation.event_id == event.id, Invitation.import_id == agreed.import_id)
    deleted = _delete(tx, _rows().where(*of_import))
    if not deleted or len(deleted) != agreed.rows:
        raise Refusal(Reason.ROWS_CHANGED)
    numbers, its_number = runs(deleted), {"import": agreed.import_id}
    audit.record(
        tx,
        "guests.deleted",
        event_id=event.id,
        rows=len(deleted),
        invitations=numbers,
        **its_number,
    )
    return len(deleted)


def _rows() -> Select[int]:
    return select(Invitation.id).where(*never_invited())


def never_invited() -> list[ColumnElement[bool]]:
    """Return conditions on an invitation: nobody was told about it, nobody has answered, and
    nothing else refers to it. A test letter to staff counts only while it is being sent."""
    later = aliased(Invitation)
    letter_to_somebody = or_(Message.test_for_id.is_(None), Message.state == MessageState.SENDING)
    return [
        Invitation.state.in_((InvitationState.DRAFT, InvitationState.WITHDRAWN)),
        Invitation.sent_at.is_(None),
        Invitation.replied_at.is_(None),
        Invitation.delegated_from_id.is_(None),
        ~exists().where(later.delegated_from_id == Invitation.id),
        ~exists().where(Registration.person_id == Invitation.person_id),
        ~exists().where(Nomination.invitation_id == Invitation.id),
        ~exists().where(OfficialLetter.invitation_id == Invitation.id),
        ~exists().where(Message.invitation_id == Invitation.id, letter_to_somebody),
    ]


def _delete(tx: Transaction, rows: Select[int]) -> Sequence[int]:
    """Delete rows with their people, and with institutions that nobody else belongs to. People who
    were linked only to one of these people are unlinked. Return the ids of the rows."""
    found = tx.scalars(rows.order_by(Invitation.id)).all()
    delete_rows(tx, found)
    return found


def delete_rows(tx: Transaction, ids: Sequence[int]) -> None:
    """Delete rows by their ids, as ``_delete``. Nothing but letters refers to them."""
    if not ids:
        return
    lock_identities(tx)
    identities = {identity for piece in in_pieces(ids) for identity in _delete_piece(tx, piece)}
    unlink_last(tx, identities)
    drop_unused_tags(tx)


def _delete_piece(tx: Transaction, ids: Sequence[int]) -> set[str]:
    """Delete some rows, and return the identities of their people."""
    query = (
        select(
            Invitation.person_id, Person.identity, Invitation.institution_id, Person.institution_id
        )
        .outerjoin(Person, Person.id == Invitation.person_id)
        .where(Invitation.id.in_(ids))
    )
    found = tx.execute(query).all()
    people = [person_id for person_id, *_ in found if person_id]
    bodies = {
        institution_id for _, _, *theirs in found for institution_id in theirs if institution_id
    }
    tx.execute(delete(Message).where(Message.invitation_id.in_(ids)))
    tx.execute(delete(FormerInvitation).where(FormerInvitation.invitation_id.in_(ids)))
    tx.execute(delete(Invitation).where(Invitation.id.in_(ids)))
    tx.execute(delete(Person).where(Person.id.in_(people)))
    tx.execute(delete(Institution).where(Institution.id.in_(bodies), *_belongs_to_nobody()))
    return {identity for _, identity, *_ in found if identity}


def _belongs_to_nobody() -> list[ColumnElement[bool]]:
    return [
        ~exists().where(Person.institution_id == Institution.id),
        ~exists().where(Invitation.institution_id == Institution.id),
        ~exists().where(Quota.institution_id == Institution.id),
    ]

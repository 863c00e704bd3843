"""Documents that go with an event's letters of a kind, or with one announcement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import LANGUAGES, scripts_of
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Announcement, Attachment, Document
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of
from ctevents.services.launch.documents import documents, pieces_of

MOST_BYTES = 5 * 1024 * 1024
"""The most that one reader gets. Base64 makes it a third larger; many mail servers refuse letters
of 10 MB."""


@dataclass(frozen=True)
class Carrier:
    """The letters of a kind, or one announcement, that carry documents."""

    event_id: int
    kind: LetterKind
    announcement_id: int | None = None


def attachments(session: Session, carrier: Carrier) -> Sequence[Attachment]:
    """Return the chosen documents. One that was removed is not among them."""
    return [each for each in session.scalars(_of(carrier)) if each.document.removed_at is None]


def for_readers(found: Iterable[Attachment], language: str) -> list[Document]:
    """Return the documents for readers of this language: those for everybody, and those in their
    language in either script."""
    return [
        each.document
        for each in found
        if each.is_for_all or each.document.language in scripts_of(language)
    ]


def content_of(session: Session, document: Document) -> bytes:
    return b"".join(pieces_of(session, document.digest))


def attachments_version(session: Session, carrier: Carrier) -> str:
    return version_of(
        sorted((each.document_id, each.is_for_all) for each in session.scalars(_of(carrier)))
    )


def choose_attachments(
    tx: Transaction, carrier: Carrier, chosen: Mapping[int, bool], *, seen: str | None = None
) -> None:
    """Choose these documents of the event, by their numbers, with whether they are for everybody.

    Refused if a reader would get more than ``MOST_BYTES``, and for an announcement that was sent.
    ``seen``: the ``attachments_version`` that the editor began with.
    """
    lock_event(tx, carrier.event_id)
    _refuse_sent(tx, carrier)
    if seen not in (None, attachments_version(tx, carrier)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    known = {document.id: document for document in documents(tx, carrier.event_id)}
    new = [
        Attachment(**vars(carrier), document=known[number], is_for_all=is_for_all)
        for number, is_for_all in sorted(chosen.items())
        if number in known
    ]
    if max(bytes_for_readers(new).values()) > MOST_BYTES:
        raise Refusal(Reason.ATTACHMENTS_TOO_LARGE)
    former = tx.scalars(_of(carrier)).all()
    if [(each.document_id, each.is_for_all) for each in former] == [
        (each.document.id, each.is_for_all) for each in new
    ]:
        return
    for each in former:
        tx.delete(each)
    tx.add_all(new)
    audit.record(tx, "attachments.chosen", event_id=carrier.event_id, letter=carrier.kind.value)


def bytes_for_readers(found: Sequence[Attachment]) -> dict[str, int]:
    """Return how many bytes readers of each language get."""
    return {
        tag: sum(document.file.size for document in for_readers(found, tag)) for tag in LANGUAGES
    }


def _of(carrier: Carrier) -> Select[Attachment]:
    return (
        select(Attachment)
        .join(Attachment.document)
        .options(joinedload(Attachment.document).joinedload(Document.file))
        .where(
            Attachment.event_id == carrier.event_id,
            Attachment.kind == carrier.kind,
            Attachment.announcement_id.is_not_distinct_from(carrier.announcement_id),
        )
        .order_by(Attachment.document_id)
    )


def _refuse_sent(tx: Transaction, carrier: Carrier) -> None:
    announcement = (
        tx.get(Announcement, carrier.announcement_id) if carrier.announcement_id else None
    )
    if announcement is not None and announcement.sent_at is not None:
        raise Refusal(Reason.ANNOUNCEMENT_SENT)

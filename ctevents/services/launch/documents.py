"""The launch pack of an event: its documents, and their downloads by group.

Files of the launch pack: kept once by their SHA-256, in pieces in the database, and copied to
each web machine that is asked."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import file_digest, sha256
from pathlib import Path
from threading import Lock
from time import time

from sqlalchemy import ColumnElement, bindparam, delete, insert, select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction, hold, insert_into
from ctevents.domain.launch.documents import DocumentKind, PackReader, PackTimes, title_of
from ctevents.domain.people import LANGUAGES
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.documents import CheckedFile
from ctevents.models import Document, Downloads, Event, FilePiece, StoredFile
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of

NEW = "new-"
"""The beginning of the names of copies that are being made."""


class DamagedFile(Exception):
    """Raised if the pieces in the database do not make the file that was stored."""


def store_file(tx: Transaction, file: CheckedFile) -> None:
    """Keep a file, unless it is kept already. Its row is locked, so that nobody erases it
    meanwhile."""
    row = {
        "digest": file.digest,
        "size": file.size,
        "media_type": file.format.media_type,
        "created_at": tx.now,
    }
    tx.execute(insert_into(tx, StoredFile).values(**row).on_conflict_do_nothing())
    tx.execute(select(StoredFile.digest).where(StoredFile.digest == file.digest).with_for_update())
    if (
        tx.scalar(select(FilePiece.number).where(FilePiece.digest == file.digest).limit(1))
        is not None
    ):
        return
    for number, content in enumerate(file.pieces()):
        tx.execute(insert(FilePiece).values(digest=file.digest, number=number, content=content))


def erase_contents(
    tx: Transaction, digests: Collection[str], *, unless: ColumnElement[bool]
) -> None:
    """Erase the contents of these files, except of those that a document names for which ``unless``
    holds. Rows of erased files stay without a piece: a hash, a size and a media type."""
    tx.execute(
        select(StoredFile.digest)
        .where(StoredFile.digest.in_(digests))
        .order_by(StoredFile.digest)
        .with_for_update()
    )
    used = select(Document.digest).where(Document.digest.in_(digests), unless)
    tx.execute(delete(FilePiece).where(FilePiece.digest.in_(set(digests) - set(tx.scalars(used)))))


def pieces_of(session: Session, digest: str) -> Iterator[bytes]:
    """Yield the pieces of a file, one statement each, so that a large file needs little memory."""
    number = 0
    query = select(FilePiece.content).where(FilePiece.digest == digest)
    while (piece := session.scalar(query.where(FilePiece.number == number))) is not None:
        yield piece
        number += 1


def local_copy(session: Session, file: StoredFile, folder: Path) -> Path:
    """Return a copy of the file in this folder, which has been compared with its hash by this
    process. The first call makes it."""
    path = folder / file.digest
    if _is_known(path):
        return path
    folder.mkdir(mode=0o700, exist_ok=True)
    with _MAKING:
        if not (_is_known(path) or _is_whole(path, file)):
            forget_copies(session, folder)
            _write(session, file, path)
        _KNOWN[path] = _mark(path)
    return path


_MAKING = Lock()
"""Held while a thread of this process makes or checks a copy: others wait for it, instead of making
the same."""
_KNOWN: dict[Path, tuple[int, int, int] | None] = {}
"""The copies that this process has compared with their hash, with their marks then."""
ABANDONED_AFTER = 3600
"""Seconds without a change after which nobody writes a new copy any more."""


def _mark(path: Path) -> tuple[int, int, int] | None:
    """Return what changes with the file; None if there is none."""
    with suppress(FileNotFoundError):
        found = path.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None


def _is_known(path: Path) -> bool:
    mark = _mark(path)
    return mark is not None and mark == _KNOWN.get(path)


def _is_whole(path: Path, file: StoredFile) -> bool:
    with suppress(FileNotFoundError), path.open("rb") as copy:
        return file_digest(copy, "sha256").hexdigest() == file.digest
    return False


def forget_copies(session: Session, folder: Path) -> None:
    """Delete the copies of files that are not kept any more, and what killed processes left of new
    ones."""
    kept = set(session.scalars(select(FilePiece.digest).where(FilePiece.number == 0)))
    for path in folder.glob("*"):
        if path.name.startswith(NEW):
            with suppress(FileNotFoundError):
                if time() - path.stat().st_mtime > ABANDONED_AFTER:
                    path.unlink()
        elif path.name not in kept:
            path.unlink(missing_ok=True)


def _write(session: Session, file: StoredFile, path: Path) -> None:
    number, name = tempfile.mkstemp(dir=path.parent, prefix=NEW)
    try:
        digest = sha256()
        with open(number, "wb") as copy:
            for piece in pieces_of(session, file.digest):
                digest.update(piece)
                copy.write(piece)
            copy.flush()
            os.fsync(copy.fileno())  # a crash must not leave an empty file under the name
        if digest.hexdigest() != file.digest:
            raise DamagedFile(file.digest)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@dataclass(frozen=True, kw_only=True)
class DocumentFields:
    """A document in the words of staff. ``file_name``: as shown (``shown_file_name``). It is the
    title of a document without one."""

    file_name: str
    language: str
    title: str = ""
    kind: DocumentKind = DocumentKind.PUBLICATION


def pack_times(event: Event) -> PackTimes:
    return PackTimes(event.pack_opens_at or event.ends_at, event.pack_public_at, event.status)


def documents(session: Session, event_id: int) -> list[Document]:
    """Return the documents with their files, by kind and language."""
    query = select(Document).options(joinedload(Document.file)).where(Document.event_id == event_id)
    found = session.scalars(query.where(Document.removed_at.is_(None)).order_by(Document.id))
    kinds, languages = list(DocumentKind), list(LANGUAGES)
    return sorted(found, key=lambda each: (kinds.index(each.kind), languages.index(each.language)))


def has_documents(session: Session, event_id: int) -> bool:
    return session.scalar(_SOME, {"of_event": event_id}) is not None


_SOME = (
    select(Document.id)
    .where(Document.event_id == bindparam("of_event"), Document.removed_at.is_(None))
    .limit(1)
)


def removed_documents(session: Session, event_id: int) -> Sequence[Document]:
    """Return the documents that were removed and can be put back, the last first."""
    query = select(Document).where(
        Document.event_id == event_id, Document.removed_at.is_not(None), ~_IS_ERASED
    )
    return session.scalars(query.order_by(Document.removed_at.desc(), Document.id)).all()


def document_of_event(session: Session, event_id: int, document_id: int) -> Document | None:
    """Return a document of the event, also one that was removed, or None."""
    query = select(Document).options(joinedload(Document.file))
    return session.scalars(
        query.where(Document.id == document_id, Document.event_id == event_id)
    ).one_or_none()


def add_document(
    tx: Transaction, event: Event, file: CheckedFile, fields: DocumentFields
) -> Document:
    """Put a file into the pack. A document that was removed comes back with its number and
    downloads, under the new title."""
    lock_event(tx, event.id)
    same = (
        Document.event_id == event.id,
        Document.digest == file.digest,
        Document.language == fields.language,
    )
    document = tx.scalars(select(Document).where(*same).with_for_update()).one_or_none()
    if document is not None and document.removed_at is None:
        raise Refusal(Reason.DOCUMENT_ADDED_ALREADY)
    store_file(tx, file)
    if document is None:
        document = Document(event_id=event.id, digest=file.digest, language=fields.language)
        tx.add(document)
    document.file_name, document.title = (
        fields.file_name,
        fields.title or title_of(fields.file_name),
    )
    document.kind, document.added_at, document.removed_at = fields.kind, tx.now, None
    tx.flush()
    audit.record(
        tx, "document.added", event_id=event.id, document=document.id, language=document.language
    )
    return document


def add_to_packs(
    tx: Transaction, events: Sequence[Event], file: CheckedFile, fields: DocumentFields
) -> list[Document]:
    """Put a file into the packs of all these events that lack it. Refuse it if none does."""
    added = []
    for event in events:
        try:
            added.append(add_document(tx, event, file, fields))
        except Refusal as refusal:
            if refusal.reason is not Reason.DOCUMENT_ADDED_ALREADY:
                raise
    if not added:
        raise Refusal(Reason.DOCUMENT_ADDED_ALREADY)
    return added


def remove_document(tx: Transaction, document: Document) -> None:
    """Take a document out of the pack. Its downloads stay in the figures."""
    if document.removed_at is None:
        document.removed_at = tx.now
        audit.record(tx, "document.removed", event_id=document.event_id, document=document.id)


def restore_document(tx: Transaction, document: Document) -> None:
    """Put a document back. One that was erased stays away."""
    hold(tx, document)
    if document.removed_at is not None and document.file_name:
        document.removed_at = None
        audit.record(tx, "document.restored", event_id=document.event_id, document=document.id)


def erase_removed_documents(tx: Transaction) -> None:
    """Erase what was removed ``DAYS_UNTIL_ERASED`` ago: file name, title, and the file, unless
    another document has it. A row stays, with the downloads."""
    ended = Document.removed_at <= tx.now - timedelta(days=DAYS_UNTIL_ERASED)
    due = tx.scalars(
        select(Document).where(ended, ~_IS_ERASED).order_by(Document.id).with_for_update()
    ).all()
    for document in due:
        document.file_name = document.title = ""
    tx.flush()
    if due:
        erase_contents(tx, {document.digest for document in due}, unless=~_IS_ERASED)


DAYS_UNTIL_ERASED = 30
_IS_ERASED = Document.file_name == ""
"""No document that is kept is without a file name."""


@dataclass(frozen=True)
class Opening:
    """Documents that open at once if times are saved, and the widest circle of people who can then
    read them."""

    reader: PackReader
    documents: int

    def __str__(self) -> str:
        """Return what staff agree to: if it differs from the present opening, the question is asked
        again."""
        return f"{self.reader.value} {self.documents}"


SetTimes = tuple[datetime | None, datetime | None]
"""The times at which the pack opens for invited people (None: at the end of the event) and for the
public (None: never)."""


def opening_at_once(
    session: Session, event: Event, times: SetTimes, now: datetime
) -> Opening | None:
    """Return what these times open now that is closed so far; None if nothing is."""
    opens_at, public_at = times
    then = PackTimes(opens_at or event.ends_at, public_at, event.status)
    for reader in (PackReader.PUBLIC, PackReader.INVITED):
        if then.is_open_to(reader, now) and not pack_times(event).is_open_to(reader, now):
            count = len(documents(session, event.id))
            return Opening(reader, count) if count else None
    return None


def pack_version(event: Event) -> str:
    """Return a mark of the saved times. When a change is saved, it is compared with the one that
    the editor saw."""
    return version_of((event.pack_opens_at, event.pack_public_at))


def set_pack_times(
    tx: Transaction,
    event: Event,
    times: SetTimes,
    *,
    seen: str | None = None,
    agreed: str | None = None,
) -> None:
    """Set when the pack opens. ``seen``: the ``pack_version`` that the editor began with.
    ``agreed``: the opening at once to which they agreed, "" for none. If either has changed since,
    nothing is written."""
    event = lock_event(tx, event.id)
    if times == (event.pack_opens_at, event.pack_public_at):
        return
    opening = opening_at_once(tx, event, times, tx.now)
    if seen not in (None, pack_version(event)) or agreed not in (None, str(opening or "")):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    event.pack_opens_at, event.pack_public_at = times
    audit.record(tx, "pack.times_set", event_id=event.id)


def count_download(tx: Transaction, document: Document, group_code: str) -> None:
    """Count one download by somebody of a group, or of the public. Nothing is kept about the
    person, nor about the time."""
    tx.execute(
        insert_into(tx, Downloads)
        .values(document_id=document.id, group_code=group_code, count=1)
        .on_conflict_do_update(
            index_elements=[Downloads.document_id, Downloads.group_code],
            set_={"count": Downloads.count + 1},
        )
    )


def downloads(session: Session, event_id: int) -> Mapping[int, dict[str, int]]:
    """Return the downloads of the event's documents by the code of a group, by the number of the
    document. Documents that were removed have theirs, too."""
    query = (
        select(Downloads)
        .join(Document, Downloads.document_id == Document.id)
        .where(Document.event_id == event_id)
    )
    counted: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for each in session.scalars(query.order_by(Downloads.document_id, Downloads.group_code)):
        counted[each.document_id][each.group_code] = each.count
    return counted


def languages_without_publication(event: Event, pack: Sequence[Document]) -> list[str]:
    there = {document.language for document in pack if document.kind is DocumentKind.PUBLICATION}
    return [language for language in event.languages if language not in there]

"""Files of the launch pack: kept once by their SHA-256, in pieces in the database, and copied to each web machine that is asked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from threading import Lock
from time import time

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, insert_into
from ctevents.formats.documents import CheckedFile
from ctevents.models import Document, FilePiece, StoredFile

NEW = "new-"
"""The beginning of the names of copies that are being made."""


class DamagedFile(Exception):
    """Raised if the pieces in the database do not make the file that was stored."""


def store_file(tx: Transaction, file: CheckedFile) -> None:
    """Keep a file, unless it is kept already. Its row is locked, so that nobody erases it meanwhile."""
    row = {"digest": file.digest, "size": file.size, "media_type": file.format.media_type, "created_at": tx.now}
    tx.execute(insert_into(tx, StoredFile).values(**row).on_conflict_do_nothing())
    tx.execute(select(StoredFile.digest).where(StoredFile.digest == file.digest).with_for_update())
    if tx.scalar(select(FilePiece.number).where(FilePiece.digest == file.digest).limit(1)) is not None:
        return
    for number, content in enumerate(file.pieces()):
        tx.execute(insert(FilePiece).values(digest=file.digest, number=number, content=content))


def erase_contents(tx: Transaction, digests: Collection[str], *, unless: ColumnElement[bool]) -> None:
    """Erase the contents of these files, except of those that a document names for which ``unless`` holds. Rows of erased files
    stay without a piece: a hash, a size and a media type."""
    tx.execute(
        select(StoredFile.digest).where(StoredFile.digest.in_(digests)).order_by(StoredFile.digest).with_for_update()
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
    """Return a copy of the file in this folder, which has been compared with its hash by this process. The first call makes it."""
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
"""Held while a thread of this process makes or checks a copy: others wait for it, instead of making the same."""
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
    """Delete the copies of files that are not kept any more, and what killed processes left of new ones."""
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

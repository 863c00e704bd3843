"""Files of the launch pack: kept once by their SHA-256, in pieces in the database, and copied to each web machine that is asked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock

from sqlalchemy import insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.formats.documents import CheckedFile
from ctevents.models import FilePiece, StoredFile


class DamagedFile(Exception):
    """The pieces in the database are not the file that was stored."""


def store_file(tx: Transaction, file: CheckedFile) -> None:
    """Keep a file, unless it is kept already."""
    dialect = postgresql.insert if tx.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = {"digest": file.digest, "size": file.size, "media_type": file.format.media_type, "created_at": tx.now}
    added = tx.execute(dialect(StoredFile).values(**row).on_conflict_do_nothing().returning(StoredFile.digest))
    if added.first() is None:
        return
    for number, content in enumerate(file.pieces()):
        tx.execute(insert(FilePiece).values(digest=file.digest, number=number, content=content))


def pieces_of(session: Session, digest: str) -> Iterator[bytes]:
    """Yield the pieces of a file, one statement each, so that a large file needs little memory."""
    number = 0
    query = select(FilePiece.content).where(FilePiece.digest == digest)
    while (piece := session.scalar(query.where(FilePiece.number == number))) is not None:
        yield piece
        number += 1


def local_copy(session: Session, file: StoredFile, folder: Path) -> Path:
    """Return a copy of the file in this folder. The first call makes it, and compares it with the hash before anybody can open
    it."""
    path = folder / file.digest
    if _is_there(path, file.size):
        return path
    folder.mkdir(mode=0o700, exist_ok=True)
    with _MAKING:
        if not _is_there(path, file.size):
            _write(session, file, path)
    return path


_MAKING = Lock()
"""Held while a thread of this process makes a copy: others wait for it, instead of making the same."""


def _is_there(path: Path, size: int) -> bool:
    with suppress(FileNotFoundError):
        return path.stat().st_size == size
    return False


def _write(session: Session, file: StoredFile, path: Path) -> None:
    number, name = tempfile.mkstemp(dir=path.parent, prefix="new-")
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

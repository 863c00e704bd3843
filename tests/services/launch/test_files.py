"""Files are kept once, in pieces; a web machine's copy is the stored file or nothing."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from ctevents.db.handle import db, transaction
from ctevents.formats.documents import checked_file
from ctevents.models import FilePiece, StoredFile
from ctevents.services.common import audit
from ctevents.services.launch.documents import DamagedFile, local_copy, pieces_of, store_file
from tests.support.documents import pdf

CONTENT = pdf(size=600_000)


@pytest.fixture
def stored(app: Flask) -> StoredFile:
    for _ in range(2):
        with checked_file(BytesIO(CONTENT)) as file, transaction(by=audit.SHELL) as tx:
            store_file(tx, file)
    return db.session.scalars(select(StoredFile)).one()


def test_a_file_is_kept_once_in_pieces(stored: StoredFile) -> None:
    assert (stored.size, stored.media_type) == (len(CONTENT), "application/pdf")
    assert db.session.scalar(select(func.count()).select_from(FilePiece)) == 3
    assert b"".join(pieces_of(db.session(), stored.digest)) == CONTENT


def test_a_copy_is_made_once_and_closed_to_others(stored: StoredFile, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    path = local_copy(db.session(), stored, folder)
    made_at = path.stat().st_mtime_ns
    assert path.read_bytes() == CONTENT
    assert [each.stat().st_mode & 0o077 for each in (folder, path)] == [0, 0]
    assert local_copy(db.session(), stored, folder).stat().st_mtime_ns == made_at
    assert [each.name for each in folder.iterdir()] == [stored.digest]


def test_a_copy_that_was_cut_off_is_made_again(stored: StoredFile, tmp_path: Path) -> None:
    (tmp_path / stored.digest).write_bytes(CONTENT[:100])
    assert local_copy(db.session(), stored, tmp_path).read_bytes() == CONTENT


def test_a_copy_of_the_right_size_is_compared_with_its_hash(
    stored: StoredFile, tmp_path: Path
) -> None:
    (tmp_path / stored.digest).write_bytes(bytes(len(CONTENT)))
    assert local_copy(db.session(), stored, tmp_path).read_bytes() == CONTENT


def test_a_copy_that_changed_since_is_made_again(stored: StoredFile, tmp_path: Path) -> None:
    path = local_copy(db.session(), stored, tmp_path)
    path.write_bytes(bytes(len(CONTENT)))
    assert local_copy(db.session(), stored, tmp_path).read_bytes() == CONTENT


def test_old_parts_of_killed_processes_and_unknown_copies_are_deleted(
    stored: StoredFile, tmp_path: Path
) -> None:
    for name in ("new-old", "new-now", "a" * 64):
        (tmp_path / name).write_bytes(b"part")
    os.utime(tmp_path / "new-old", (0, 0))
    local_copy(db.session(), stored, tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {"new-now", stored.digest}


def test_damaged_pieces_make_no_copy(stored: StoredFile, tmp_path: Path) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(FilePiece).where(FilePiece.number == 1).values(content=b"x" * 262_144))
    folder = tmp_path / "files"
    with pytest.raises(DamagedFile):
        local_copy(db.session(), stored, folder)
    assert list(folder.iterdir()) == []

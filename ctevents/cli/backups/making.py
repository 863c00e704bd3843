"""Making a backup while the service runs."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO

from flask import Flask

from ctevents.db import schema
from ctevents.db.copies import (
    CopyFailed,
    copy_sqlite,
    dump_postgresql,
    export_snapshot,
    rows_of,
    rows_of_sqlite,
)
from ctevents.db.handle import database_file, db, one_moment
from ctevents.formats.backups.archive import DATABASE, Manifest, pack, sha256_of

COPYING = "copying"
"""The folder in the instance folder for copies in plain text, which are deleted at once."""


@contextmanager
def locked(folder: Path, *, waits: bool = True) -> Iterator[None]:
    """Let one process at a time work in the folder. Raise ``BlockingIOError`` if another one does
    and this one must not wait."""
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(number)


@contextmanager
def working_folder(instance: Path) -> Iterator[Path]:
    """Yield an empty folder, to one process at a time. Files that a killed one has left are
    deleted."""
    folder = instance / COPYING
    folder.mkdir(mode=0o700, exist_ok=True)
    with locked(folder):
        _clear(folder)
        try:
            yield folder
        finally:
            _clear(folder)


def clear_left_copies(instance: Path) -> None:
    """Delete what a killed process has left in the working folder, unless another process works
    there."""
    folder = instance / COPYING
    if folder.is_dir():
        with suppress(BlockingIOError), locked(folder, waits=False):
            _clear(folder)


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            rmtree(path)
        else:
            path.unlink()


def write_backup(app: Flask, out: BinaryIO, at: datetime) -> Manifest:
    """Write a backup with all that was committed before ``at``, and return what it holds. It is on
    the disk at the end."""
    with working_folder(Path(app.config["INSTANCE_PATH"])) as folder:
        copy = folder / DATABASE
        revision, rows = _copy_database(app, copy)
        manifest = Manifest(
            version=version("ctevents"),
            made_at=at.isoformat(timespec="seconds"),
            database=db.engine.dialect.name,
            schema=revision,
            rows=rows,
            data_key=app.extensions["ctevents.data_keys"].newest,
            sha256=sha256_of(copy),
        )
        pack(manifest, copy, out, app.config["BACKUP_RECIPIENTS"])
    out.flush()
    os.fsync(out.fileno())
    return manifest


def _copy_database(app: Flask, copy: Path) -> tuple[str | None, dict[str, int]]:
    """Copy the database; return its migration and the number of rows of each table, which are those
    of the copy."""
    with one_moment() as session:
        connection = session.connection()
        revision = schema.revision(connection)
        if db.engine.dialect.name == "postgresql":
            dump_postgresql(db.engine.url, export_snapshot(connection), copy)
            return revision, rows_of(connection)
    file = database_file(app)
    if file is None:
        raise CopyFailed("the database is in memory: there is no file to copy")
    copy_sqlite(file, copy)
    return revision, rows_of_sqlite(copy)

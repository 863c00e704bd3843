"""Backups that the worker makes by itself, and deletes when they are old."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta
from pathlib import Path

from flask import Flask

from ctevents.cli.backups.making import clear_left_copies, locked, write_backup
from ctevents.db.copies import CopyFailed
from ctevents.formats.backups.archive import WrongKey
from ctevents.formats.backups.schedule import is_due, made_at, name_at, newest, outdated
from ctevents.logs import trace
from ctevents.private_files import left_parts, new_file

BETWEEN_LOOKS = 60.0
"""Seconds between two looks whether a backup is due."""

log = logging.getLogger(__name__)


def keep_backing_up(app: Flask, stop: threading.Event) -> None:
    """Make backups when they are due, until ``stop`` is set. One that fails is tried again."""
    while not stop.is_set():
        try:
            with app.app_context():
                made = back_up_if_due(app, app.extensions["ctevents.clock"]())
        except (CopyFailed, WrongKey) as error:
            log.error("a backup cannot be made: %s", error)
        except Exception as error:
            log.error("a backup cannot be made: %s", trace(error))
        else:
            if made is not None:
                log.info("backup made: %s", made)
        stop.wait(BETWEEN_LOOKS)


def back_up_if_due(app: Flask, at: datetime) -> Path | None:
    """Make a backup in the folder of the settings if one is due, and delete old ones and what
    killed processes have left. Return the new file, or None. If there are several workers, one
    makes it."""
    clear_left_copies(Path(app.config["INSTANCE_PATH"]))
    if app.config["BACKUP_FOLDER"] is None:
        return None
    folder = Path(app.config["BACKUP_FOLDER"])
    with locked(folder):
        _delete_left_parts(folder)
        if not is_due(_names(folder), at, timedelta(hours=app.config["BACKUP_HOURS"])):
            return None
        file = folder / name_at(at)
        with new_file(file) as out:
            write_backup(app, out, at)
        for name in outdated(_names(folder), at, timedelta(days=app.config["BACKUP_DAYS"])):
            (folder / name).unlink(missing_ok=True)
    return file


def _delete_left_parts(folder: Path) -> None:
    for name, part in left_parts(folder):
        if made_at(name):
            part.unlink()


def newest_backup(folder: str) -> datetime | None:
    """Return when the newest backup in the folder was made."""
    return newest(_names(Path(folder)))


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]

"""Measures of this machine that tell of the health of the installation."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from flask import Flask
from sqlalchemy import func, select

from ctevents.cli.backups.scheduled import newest_backup
from ctevents.db.base import Instant
from ctevents.db.handle import database_file, db
from ctevents.domain.health.signs import MachineReport


def this_machine() -> str:
    return platform.node()


def measured(app: Flask, now: datetime, *, certificate_ends_at: datetime | None) -> MachineReport:
    """Measure this machine. Raises OSError if the disk of no folder can be read."""
    free, size = min(_disks(app))
    folder = app.config["BACKUP_FOLDER"]
    return MachineReport(
        machine=this_machine(),
        reported_at=now,
        free=free,
        size=size,
        clock_off=_clock_off(now),
        backup_hours=app.config["BACKUP_HOURS"] if folder else None,
        backup_at=_backup_at(folder) if folder else None,
        certificate_ends_at=certificate_ends_at,
        has_mail_box=bool(app.config["IMAP_SERVER"]),
    )


def _disks(app: Flask) -> list[tuple[int, int]]:
    """Return the free and all bytes on the disk of each folder that can be read."""
    folders = list(_folders(app))
    disks = []
    for folder in folders:
        with suppress(OSError):
            space = shutil.disk_usage(folder)
            disks.append((space.free, space.total))
    if not disks:
        raise OSError(f"cannot read {', '.join(map(str, folders))}")
    return disks


def _backup_at(folder: str) -> datetime | None:
    """Return when the newest backup was made. A folder that cannot be read, as when its disk is not
    mounted, has none."""
    try:
        return newest_backup(folder)
    except OSError:
        return None


def _folders(app: Flask) -> Iterator[Path]:
    """Yield the folders in which ctevents writes on this machine."""
    yield Path(app.config["INSTANCE_PATH"])
    if file := database_file(app):
        yield Path(file).parent
    if folder := app.config["BACKUP_FOLDER"]:
        yield Path(folder)


def _clock_off(now: datetime) -> int:
    """Return the seconds by which our clock is ahead of the database's."""
    there = db.session.scalar(select(func.current_timestamp(type_=Instant())))
    return round((now - there).total_seconds()) if there is not None else 0

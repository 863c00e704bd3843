"""Backups in a folder: their names, which have the time, and what is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

BEFORE, AFTER = "ctevents-", ".backup"
TIME = "%Y%m%dT%H%M%SZ"


def name_at(at: datetime) -> str:
    return f"{BEFORE}{at.astimezone(UTC):{TIME}}{AFTER}"


def made_at(name: str) -> datetime | None:
    """Return the time in the name of a backup, or None for any other file."""
    try:
        found = datetime.strptime(name, f"{BEFORE}{TIME}{AFTER}")
    except ValueError:
        return None
    return found.replace(tzinfo=UTC)


def newest(names: Iterable[str]) -> datetime | None:
    return max((at for name in names if (at := made_at(name))), default=None)


def is_due(names: Iterable[str], now: datetime, every: timedelta) -> bool:
    """Return whether the next backup is due. A newest one in the future, which a clock that was
    wrong has left, does not count."""
    last = newest(name for name in names if (at := made_at(name)) and at <= now)
    return last is None or now - last >= every


def outdated(names: Iterable[str], now: datetime, kept_for: timedelta) -> list[str]:
    """Return the backups to delete, the oldest first. The newest one stays, however old it is."""
    ours = sorted((at, name) for name in names if (at := made_at(name)))
    return [name for at, name in ours[:-1] if now - at > kept_for]

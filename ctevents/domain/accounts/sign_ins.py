"""The rules for the time that staff stay signed in."""

from __future__ import annotations

from datetime import datetime, timedelta

from ctevents.domain.roles import Role

LASTS = timedelta(hours=12)
"""Counted from the sign-in, however much the browser is used."""
IDLE = timedelta(minutes=60)
NOTED_EVERY = timedelta(minutes=1)
"""Time between two notes of the last use."""


def is_idle(role: Role, used_at: datetime, *, now: datetime) -> bool:
    """Return whether a browser was unused for too long. At a door, whole hours can pass without a guest."""
    return role is not Role.DOOR and now - used_at >= IDLE

"""States of door devices, from their last reports."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

SILENT_AFTER = timedelta(minutes=15)
"""A device in use reports every five minutes."""


class DeviceState(StrEnum):
    """The state that the office knows. The device itself may be ahead."""

    UNUSED = "unused"
    HOLDS = "holds"
    """It has said that it holds scans."""
    WIPED = "wiped"
    SILENT = "silent"
    """All was sent when it was last heard. It may have scanned since."""
    SENT = "sent"


def state_of_device(
    heard_at: datetime | None, *, unsent: int, is_wiped: bool, now: datetime
) -> DeviceState:
    if heard_at is None:
        return DeviceState.UNUSED
    if unsent:
        return DeviceState.HOLDS
    if is_wiped:
        return DeviceState.WIPED
    return DeviceState.SILENT if now - heard_at > SILENT_AFTER else DeviceState.SENT

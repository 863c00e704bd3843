"""Whether what was signed on paper and what was checked in are the same."""

from __future__ import annotations

from enum import StrEnum


class GapKind(StrEnum):
    """Two figures that should be the same: signatures and attendees; check-ins that devices sent and that were decided on."""

    SIGNATURES = "signatures"
    HELD_CHECK_INS = "held-check-ins"

"""Incoming mail: what kind of message it is, and what came of it."""

from __future__ import annotations

from enum import StrEnum


class IncomingKind(StrEnum):
    REPLY = "reply"
    BOUNCE = "bounce"
    AUTO_REPLY = "auto-reply"
    OTHER = "other"


class Outcome(StrEnum):
    """``kept``: it changed nothing, and somebody has to look at it. ``ignored``: it changed nothing, and nobody has to."""

    COUNTED = "counted"
    KEPT = "kept"
    IGNORED = "ignored"


class Partstat(StrEnum):
    """What a calendar program answered (PARTSTAT of RFC 5545, section 3.2.12)."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"

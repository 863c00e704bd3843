"""Reminders: when a rule is due, and whether it still runs then."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

LATEST = timedelta(hours=24)
"""A reminder that is later than this is not sent any more."""


class Anchor(StrEnum):
    """The moment of the event from which a rule counts."""

    START = "start"
    DEADLINE = "deadline"
    END = "end"


class Unit(StrEnum):
    DAYS = "days"
    HOURS = "hours"


class RunOutcome(StrEnum):
    """``sent``: letters were queued, as many as there were people. The others were skipped: too late; due before the event
    was published; due after the event had begun."""

    SENT = "sent"
    LATE = "late"
    UNPUBLISHED = "unpublished"
    BEGUN = "begun"

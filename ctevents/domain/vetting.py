"""Vetting: who has to agree before somebody gets a place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from ctevents.domain.schedule import EventStatus


class Approval(StrEnum):
    AUTOMATIC = "automatic"
    OFFICE = "office"
    FOCAL_POINT_AND_OFFICE = "focal-point-and-office"


class Awaits(StrEnum):
    """Whose word a pending registration waits for."""

    FOCAL_POINT = "focal-point"
    OFFICE = "office"
    REGISTRANT = "registrant"


class Origin(StrEnum):
    """How somebody came to ask for a place."""

    INVITATION = "invitation"
    NOMINATION = "nomination"
    OPEN = "open"
    DOOR = "door"


def approval_for(event: Approval, by_group: Mapping[str, str], group: str) -> Approval:
    """What a group's code says in ``by_group`` goes before what the event says."""
    return Approval(by_group[group]) if group in by_group else event


def first_word(approval: Approval, origin: Origin, *, has_focal_point: bool) -> Awaits | None:
    """Who has to agree first; None for nobody.

    Who asks without an invitation is always vetted. A focal point has agreed to the person whom he names, and is not asked
    about somebody of another institution, or of one that has none.
    """
    if approval is Approval.FOCAL_POINT_AND_OFFICE and origin is Origin.INVITATION and has_focal_point:
        return Awaits.FOCAL_POINT
    if approval is Approval.AUTOMATIC and origin is not Origin.OPEN:
        return None
    return Awaits.OFFICE


def last_moment_to_say_yes(
    hours: int | None, event: EventStatus, starts_at: datetime | None, now: datetime
) -> datetime | None:
    """For somebody to whom a seat is offered now: never after the event has begun. None: he gets it without being asked, as
    the event says, or since it is a draft, of which no letter goes out, or has begun."""
    has_begun = starts_at is not None and starts_at <= now
    if hours is None or event is not EventStatus.PUBLISHED or has_begun:
        return None
    until = now + timedelta(hours=hours)
    return until if starts_at is None else min(until, starts_at)

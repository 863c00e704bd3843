"""Vetting: the approvals that a registration needs before it gets a seat."""

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
    """The party whose approval a pending registration needs next."""

    FOCAL_POINT = "focal-point"
    OFFICE = "office"
    REGISTRANT = "registrant"


class Origin(StrEnum):
    """The way in which a registration came about."""

    INVITATION = "invitation"
    NOMINATION = "nomination"
    OPEN = "open"
    DOOR = "door"


def approval_for(event: Approval, by_group: Mapping[str, str], group: str) -> Approval:
    """Return the approval needed. An entry of ``by_group``, by the code of the group, goes before the rule of the event."""
    return Approval(by_group[group]) if group in by_group else event


def first_approver(approval: Approval, origin: Origin, *, has_focal_point: bool) -> Awaits | None:
    """Return the first party that must approve, or None.

    A person who asks without an invitation is always vetted. A focal point has agreed to their own nominees. They are not asked
    about a person of another institution, or of an institution that has no focal point.
    """
    if approval is Approval.FOCAL_POINT_AND_OFFICE and origin is Origin.INVITATION and has_focal_point:
        return Awaits.FOCAL_POINT
    if approval is Approval.AUTOMATIC and origin is not Origin.OPEN:
        return None
    return Awaits.OFFICE


def last_moment_to_say_yes(
    hours: int | None, event: EventStatus, starts_at: datetime | None, now: datetime
) -> datetime | None:
    """Return the time until which a person may accept a seat offered now, never after the event has begun. None if they get it
    without being asked: because of the event's rule, or because the event is a draft, which sends no letters, or has begun."""
    has_begun = starts_at is not None and starts_at <= now
    if hours is None or event is not EventStatus.PUBLISHED or has_begun:
        return None
    until = now + timedelta(hours=hours)
    return until if starts_at is None else min(until, starts_at)

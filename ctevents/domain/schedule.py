"""Times of an event: its status by the clock, its deadline, and local time.

Local times are naive datetimes together with the name of a zone. Instants are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Self
from zoneinfo import ZoneInfo

from ctevents.domain.refusals import Reason


class EventStatus(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    HELD = "held"


class ProgrammeKind(StrEnum):
    """The kind of a programme item: with speakers, with a meal to order, or neither."""

    SESSION = "session"
    MEAL = "meal"
    BREAK = "break"


def status_at(stored: EventStatus, ends_at: datetime | None, now: datetime) -> EventStatus:
    """Return the status by the clock. ``held`` means published and past its end; it is never
    stored."""
    if stored is EventStatus.PUBLISHED and ends_at is not None and ends_at <= now:
        return EventStatus.HELD
    return stored


def refusal_to_accept(
    status: EventStatus, closes_at: datetime | None, now: datetime
) -> Reason | None:
    """Return the reason why nobody can accept an invitation now, or None."""
    reasons = {
        EventStatus.DRAFT: Reason.EVENT_NOT_PUBLISHED,
        EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
        EventStatus.HELD: Reason.EVENT_OVER,
    }
    if status in reasons:
        return reasons[status]
    if closes_at is not None and closes_at <= now:
        return Reason.REGISTRATION_CLOSED
    return None


def refusal_to_change(status: EventStatus) -> Reason | None:
    """Return the reason why a registrant can neither change nor cancel now, or None."""
    return refusal_to_accept(status, None, datetime.max.replace(tzinfo=UTC))


def to_instant(local: datetime, time_zone: str) -> datetime:
    """Return the instant of a local time.

    A time that occurs twice, when summer time ends, means the first. Raises ``ValueError`` for a
    time that is skipped.
    """
    instant = local.replace(tzinfo=ZoneInfo(time_zone)).astimezone(UTC)
    if to_local(instant, time_zone) != local:
        raise ValueError(f"{local:%Y-%m-%d %H:%M} is skipped when summer time begins")
    return instant


def to_local(instant: datetime, time_zone: str) -> datetime:
    return instant.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def end_of_day_after(instant: datetime, time_zone: str) -> datetime:
    """Return the end of the next local day, as an instant. A door token is valid until then."""
    day = to_local(instant, time_zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return to_instant(day + timedelta(days=2), time_zone)


def is_a_day_of(now: datetime, starts_at: datetime, ends_at: datetime, time_zone: str) -> bool:
    """Return whether it is a local day of the event."""
    first, today, last = (
        to_local(instant, time_zone).date() for instant in (starts_at, now, ends_at)
    )
    return first <= today <= last


@dataclass(frozen=True, kw_only=True)
class TimeAndPlace:
    """The time and place of an event, present or former. Texts are by language."""

    starts_at: datetime
    ends_at: datetime
    venues: dict[str, str]
    addresses: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        return vars(self) | {
            "starts_at": self.starts_at.isoformat(),
            "ends_at": self.ends_at.isoformat(),
        }

    @classmethod
    def of(cls, found: Mapping[str, Any]) -> Self:
        instants = {name: datetime.fromisoformat(found[name]) for name in ("starts_at", "ends_at")}
        return cls(**{**found, **instants})


@dataclass(frozen=True)
class Plan:
    """The fields that an event needs before it is published, and that must fit together."""

    title: str
    venue: str
    starts_at: datetime | None
    ends_at: datetime | None
    registration_closes_at: datetime | None
    capacity: int | None


def missing_for_publication(plan: Plan) -> Sequence[str]:
    """Return the names of the needed fields that are empty."""
    needed = {
        "title": plan.title,
        "venue": plan.venue,
        "starts_at": plan.starts_at,
        "ends_at": plan.ends_at,
        "capacity": plan.capacity,
    }
    return [name for name, value in needed.items() if not value]


def contradictions(plan: Plan) -> Sequence[str]:
    """Return the names of the fields that do not fit the others: an end before the start, a
    deadline after the end."""
    wrong = []
    if plan.starts_at and plan.ends_at and plan.ends_at <= plan.starts_at:
        wrong.append("ends_at")
    if plan.registration_closes_at and plan.ends_at and plan.registration_closes_at > plan.ends_at:
        wrong.append("registration_closes_at")
    if plan.capacity is not None and plan.capacity < 0:
        wrong.append("capacity")
    return wrong

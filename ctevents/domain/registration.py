"""A person's place at an event: its states, the page that its registrant sees, and the people who come along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ctevents.domain.schedule import EventStatus


class RegistrationState(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


MOST_ASSISTANTS = 3
"""The most assistants of one person, where only their number is asked. They use no seat."""

MOST_COMPANIONS = 5
"""The most companions that an event may let each guest name. They use no seat."""


class CompanionRole(StrEnum):
    """The task of a companion."""

    INTERPRETER = "interpreter"
    DRIVER = "driver"
    ASSISTANT = "assistant"
    SECURITY = "security"


@dataclass(frozen=True)
class NamedCompanion:
    """A companion, as a form names them."""

    role: CompanionRole
    given_name: str
    family_name: str


ENDED = (RegistrationState.REJECTED, RegistrationState.CANCELLED)
"""States in which a registration no longer counts."""


class RegistrationPage(StrEnum):
    """The page for a registrant. Each value is a block of the template. ``…_closed``: the event is a draft or over, so
    nothing can be changed."""

    EVENT_CANCELLED = "event_cancelled"
    CONFIRMED = "confirmed"
    CONFIRMED_CLOSED = "confirmed_closed"
    WAITLISTED = "waitlisted"
    WAITLISTED_CLOSED = "waitlisted_closed"
    SEAT_OFFERED = "seat_offered"
    OFFER_EXPIRED = "offer_expired"
    OFFER_CLOSED = "offer_closed"
    UNFINISHED = "unfinished"
    """A nominee has not registered yet."""
    UNFINISHED_CLOSED = "unfinished_closed"
    PENDING = "pending"
    PENDING_CLOSED = "pending_closed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


_CLOSED = {
    RegistrationPage.CONFIRMED: RegistrationPage.CONFIRMED_CLOSED,
    RegistrationPage.WAITLISTED: RegistrationPage.WAITLISTED_CLOSED,
    RegistrationPage.SEAT_OFFERED: RegistrationPage.OFFER_CLOSED,
    RegistrationPage.OFFER_EXPIRED: RegistrationPage.OFFER_CLOSED,
    RegistrationPage.UNFINISHED: RegistrationPage.UNFINISHED_CLOSED,
    RegistrationPage.PENDING: RegistrationPage.PENDING_CLOSED,
}


def page_of_registration(
    event: EventStatus, state: RegistrationState, *, answer_by: datetime | None, is_unfinished: bool, now: datetime
) -> RegistrationPage:
    """Return the page to show. Only a pending registration has ``answer_by`` or ``is_unfinished``."""
    if event is EventStatus.CANCELLED:
        return RegistrationPage.EVENT_CANCELLED
    page = RegistrationPage(state.value)
    if answer_by is not None:
        page = RegistrationPage.SEAT_OFFERED if answer_by > now else RegistrationPage.OFFER_EXPIRED
    elif is_unfinished:
        page = RegistrationPage.UNFINISHED
    return page if event is EventStatus.PUBLISHED else _CLOSED.get(page, page)

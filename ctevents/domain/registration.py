"""A person's place at an event: its states, the page that its registrant sees, and the people who
come along.

Invitations and the replies to them.

Vetting: the approvals that a registration needs before it gets a seat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
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
    """The page for a registrant. Each value is a block of the template. ``…_closed``: the event is
    a draft or over, so nothing can be changed."""

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
    event: EventStatus,
    state: RegistrationState,
    *,
    answer_by: datetime | None,
    is_unfinished: bool,
    now: datetime,
) -> RegistrationPage:
    """Return the page to show. Only a pending registration has ``answer_by`` or
    ``is_unfinished``."""
    if event is EventStatus.CANCELLED:
        return RegistrationPage.EVENT_CANCELLED
    page = RegistrationPage(state.value)
    if answer_by is not None:
        page = RegistrationPage.SEAT_OFFERED if answer_by > now else RegistrationPage.OFFER_EXPIRED
    elif is_unfinished:
        page = RegistrationPage.UNFINISHED
    return page if event is EventStatus.PUBLISHED else _CLOSED.get(page, page)


class InvitationState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DELEGATED = "delegated"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        """True if the personal link still opens a page."""
        return self in (InvitationState.SENT, InvitationState.ACCEPTED, InvitationState.DECLINED)


OFFERING = (InvitationState.SENT, InvitationState.ACCEPTED)
"""States in which an institution's offered seats are taken, except those released."""

REPLIED = (InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.DELEGATED)


class NominationEnd(StrEnum):
    """The reason why a nominee no longer has a seat of the institution. ``not-taken``: a seat from
    the waiting list was offered to them, and they did not answer in time."""

    REPLACED = "replaced"
    GIVEN_BACK = "given-back"
    NOT_TAKEN = "not-taken"
    REJECTED = "rejected"


class Channel(StrEnum):
    """The channel through which a reply came."""

    LINK = "link"
    CALENDAR = "calendar"
    STAFF = "staff"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "e-mail"
    GUEST_LIST = "guest-list"


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
    """Return the approval needed. An entry of ``by_group``, by the code of the group, goes before
    the rule of the event."""
    return Approval(by_group[group]) if group in by_group else event


def first_approver(approval: Approval, origin: Origin, *, has_focal_point: bool) -> Awaits | None:
    """Return the first party that must approve, or None.

    A person who asks without an invitation is always vetted. A focal point has agreed to their own
    nominees. They are not asked about a person of another institution, or of an institution that
    has no focal point.
    """
    if (
        approval is Approval.FOCAL_POINT_AND_OFFICE
        and origin is Origin.INVITATION
        and has_focal_point
    ):
        return Awaits.FOCAL_POINT
    if approval is Approval.AUTOMATIC and origin is not Origin.OPEN:
        return None
    return Awaits.OFFICE


def last_moment_to_say_yes(
    hours: int | None, event: EventStatus, starts_at: datetime | None, now: datetime
) -> datetime | None:
    """Return the time until which a person may accept a seat offered now, never after the event has
    begun. None if they get it without being asked: because of the event's rule, or because the
    event is a draft, which sends no letters, or has begun."""
    has_begun = starts_at is not None and starts_at <= now
    if hours is None or event is not EventStatus.PUBLISHED or has_begun:
        return None
    until = now + timedelta(hours=hours)
    return until if starts_at is None else min(until, starts_at)

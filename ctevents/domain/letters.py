"""Letters: their kinds, the states of a message, and when another attempt is made."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.schedule import EventStatus


class MessageState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class LetterKind(StrEnum):
    """Each is a folder in ``templates/mail``."""

    INVITATION = "invitation"
    NOMINATION_REQUEST = "nomination-request"
    REPLY_REMINDER = "reply-reminder"
    REGISTRATION_RECEIVED = "registration-received"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    PROMOTED = "promoted"
    REJECTED = "rejected"
    REGISTRATION_CANCELLED = "registration-cancelled"
    EVENT_REMINDER = "event-reminder"
    EVENT_CHANGED = "event-changed"
    EVENT_CANCELLED = "event-cancelled"
    THANK_YOU = "thank-you"
    LINK_AGAIN = "link-again"
    ANNOUNCEMENT = "announcement"


class MailingKind(StrEnum):
    """What many letters were queued for together."""

    INVITATIONS = "invitations"
    REMINDER = "reminder"
    ANNOUNCEMENT = "announcement"
    EVENT_CHANGED = "event-changed"
    EVENT_CANCELLED = "event-cancelled"


def is_still_true(
    kind: LetterKind,
    event: EventStatus,
    invitation: InvitationState | None,
    registration: RegistrationState | None,
    *,
    is_again: bool = False,
) -> bool:
    """Whether a letter that waited still says what is so. One that does not is dropped.

    Who has answered is not invited any more, unless somebody sends the invitation again.
    """
    if kind is LetterKind.REGISTRATION_CANCELLED:
        return registration in ENDED
    if event is not EventStatus.PUBLISHED:
        return False
    if kind in (LetterKind.INVITATION, LetterKind.NOMINATION_REQUEST):
        return invitation is InvitationState.SENT or (is_again and invitation is not None and invitation.is_open)
    wanted = RegistrationState.WAITLISTED if kind is LetterKind.WAITLISTED else RegistrationState.CONFIRMED
    return registration is wanted


_AGAIN = ", again "


def occasion_of_registration(registration_id: int, spell: int) -> str:
    """What a letter is about; with the kind of the letter it is unique."""
    return f"registration {registration_id}, spell {spell}"


def again(occasion: str, name: str) -> str:
    """The same occasion for one more letter, told apart by ``name``."""
    return f"{first_occasion(occasion)}{_AGAIN}{name}"


def is_again(occasion: str) -> bool:
    return _AGAIN in occasion


def first_occasion(occasion: str) -> str:
    return occasion.partition(_AGAIN)[0]


LEASE = timedelta(seconds=90)
"""How long a worker may take over one letter before another may take it."""

LONGEST_WAIT = timedelta(hours=24)
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=2)


def pause_after(attempts: int, jitter: float) -> timedelta:
    """The pause after that many failed attempts (1, 2, …), doubling up to two hours; ``jitter`` from 0 to 1 adds up to a half."""
    base = min(FIRST_PAUSE * (1 << min(attempts - 1, 16)), LONGEST_PAUSE)
    return base * (1 + jitter / 2)

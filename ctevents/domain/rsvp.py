"""Invitations and the replies to them."""

from __future__ import annotations

from enum import StrEnum


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
    """The reason why a nominee no longer has a seat of the institution. ``not-taken``: a seat from the waiting list was offered
    to them, and they did not answer in time."""

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

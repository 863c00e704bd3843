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
        """Whether its link still opens a page."""
        return self in (InvitationState.SENT, InvitationState.ACCEPTED, InvitationState.DECLINED)


OFFERING = (InvitationState.SENT, InvitationState.ACCEPTED)
"""States in which the seats of an institution's invitation are taken, but for those released."""

REPLIED = (InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.DELEGATED)


class NominationEnd(StrEnum):
    """Why somebody no longer has a seat of the institution that named them. Not taken: a seat from the waiting list was offered
    to them, and there was no answer in time."""

    REPLACED = "replaced"
    GIVEN_BACK = "given-back"
    NOT_TAKEN = "not-taken"
    REJECTED = "rejected"


class Channel(StrEnum):
    """How a reply came."""

    LINK = "link"
    CALENDAR = "calendar"
    STAFF = "staff"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "e-mail"
    GUEST_LIST = "guest-list"

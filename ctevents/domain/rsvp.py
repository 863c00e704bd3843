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


REPLIED = (InvitationState.ACCEPTED, InvitationState.DECLINED, InvitationState.DELEGATED)


class Channel(StrEnum):
    """How a reply came."""

    LINK = "link"
    CALENDAR = "calendar"
    STAFF = "staff"
    GUEST_LIST = "guest-list"

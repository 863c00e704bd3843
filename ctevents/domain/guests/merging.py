"""Merging: of two invitations or registrations of the same person, which one stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.domain.rsvp import InvitationState

_INVITATIONS = (
    InvitationState.ACCEPTED,
    InvitationState.DELEGATED,
    InvitationState.DECLINED,
    InvitationState.SENT,
    InvitationState.WITHDRAWN,
    InvitationState.DRAFT,
)
"""The one that stays first: an answer before a question, a question before none."""

_REGISTRATIONS = (
    RegistrationState.CONFIRMED,
    RegistrationState.WAITLISTED,
    RegistrationState.PENDING,
    RegistrationState.CANCELLED,
    RegistrationState.REJECTED,
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Of a registration. ``has_entered``: by its badge, the person is in the room."""

    state: RegistrationState
    holds_seat: bool = False
    has_entered: bool = False
    asked_at: datetime

    @property
    def order(self) -> tuple[bool, int, bool, datetime]:
        """The lower one stays: who has a seat before who waits for one, and who asked earlier."""
        has_seat = self.holds_seat or self.state is RegistrationState.CONFIRMED
        return not has_seat, _REGISTRATIONS.index(self.state), not self.has_entered, self.asked_at


def place_in_line(one: Standing, other: Standing) -> datetime:
    """Since when the one that stays has asked: who gave his place back has lost it."""
    kept, lost = sorted((one, other), key=lambda standing: standing.order)
    is_held = kept.state not in ENDED and lost.state not in ENDED
    return min(kept.asked_at, lost.asked_at) if is_held else kept.asked_at


def rank_of_invitation(state: InvitationState) -> int:
    """The lower one stays."""
    return _INVITATIONS.index(state)


def has_answered(invitation: InvitationState, registration: RegistrationState | None) -> bool:
    """Whether somebody who is registered, and was invited beside it, has accepted by that."""
    is_registered = registration is not None and registration not in ENDED
    is_open = (InvitationState.DRAFT, InvitationState.SENT, InvitationState.DECLINED)
    return is_registered and invitation in is_open

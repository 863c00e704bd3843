"""Merging: which of two invitations or registrations of the same person stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ctevents.domain.registration import ENDED, InvitationState, RegistrationState

_INVITATIONS = (
    InvitationState.ACCEPTED,
    InvitationState.DELEGATED,
    InvitationState.DECLINED,
    InvitationState.SENT,
    InvitationState.WITHDRAWN,
    InvitationState.DRAFT,
)
"""The order in which invitations stay: an answer before a question, a question before a draft."""

_REGISTRATIONS = (
    RegistrationState.CONFIRMED,
    RegistrationState.WAITLISTED,
    RegistrationState.PENDING,
    RegistrationState.CANCELLED,
    RegistrationState.REJECTED,
)


@dataclass(frozen=True, kw_only=True)
class RegistrationSummary:
    """The features of a registration that decide. ``has_entered``: the person was let in with its
    badge."""

    state: RegistrationState
    holds_seat: bool = False
    has_entered: bool = False
    asked_at: datetime

    @property
    def order(self) -> tuple[bool, int, bool, datetime]:
        """The sort key; the lower one stays. A seat comes before waiting for one, and an earlier
        request before a later one."""
        has_seat = self.holds_seat or self.state is RegistrationState.CONFIRMED
        return not has_seat, _REGISTRATIONS.index(self.state), not self.has_entered, self.asked_at


def place_in_line(one: RegistrationSummary, other: RegistrationSummary) -> datetime:
    """Return the time of request that the merged registration keeps. A registration that has ended
    contributes none: its place in line is lost."""
    kept, lost = sorted((one, other), key=lambda standing: standing.order)
    is_held = kept.state not in ENDED and lost.state not in ENDED
    return min(kept.asked_at, lost.asked_at) if is_held else kept.asked_at


def rank_of_invitation(state: InvitationState) -> int:
    """Return the sort key of an invitation; the lower one stays."""
    return _INVITATIONS.index(state)


def has_answered(invitation: InvitationState, registration: RegistrationState | None) -> bool:
    """True if the registration of an invited person counts as accepting the invitation."""
    is_registered = registration is not None and registration not in ENDED
    is_open = (InvitationState.DRAFT, InvitationState.SENT, InvitationState.DECLINED)
    return is_registered and invitation in is_open

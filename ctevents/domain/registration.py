"""A person's place at an event: its states, and who gets a seat."""

from __future__ import annotations

from enum import StrEnum


class RegistrationState(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


ENDED = (RegistrationState.REJECTED, RegistrationState.CANCELLED)
"""States in which a registration no longer counts as one."""


def place_for(*, seats_left: int) -> RegistrationState:
    """Where somebody who asks for a place now stands: capacity is never exceeded by a reply."""
    return RegistrationState.CONFIRMED if seats_left > 0 else RegistrationState.WAITLISTED


def promotions(*, capacity: int, taken: int, waiting: int) -> int:
    """How many of those waiting have a seat now; none where capacity was lowered below what is taken."""
    return max(0, min(capacity - taken, waiting))

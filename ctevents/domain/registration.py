"""A person's place at an event: its states."""

from __future__ import annotations

from enum import StrEnum


class RegistrationState(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


MOST_ASSISTANTS = 3
"""The most assistants of one person. They use no seat."""

ENDED = (RegistrationState.REJECTED, RegistrationState.CANCELLED)
"""States in which a registration no longer counts."""

"""The scopes of tokens for programs, and the rights that their accounts need."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from ctevents.domain.roles import Right

LONGEST_TERM = timedelta(days=366)
"""The longest time until a token ends."""
LONGEST_NAME = 60
"""Characters."""


class Scope(StrEnum):
    """One thing that a program may do, at the events of its token."""

    GUESTS_READ = "guests:read"
    GUESTS_WRITE = "guests:write"
    REGISTRATIONS_READ = "registrations:read"
    FIGURES_READ = "figures:read"
    DOCUMENTS_READ = "documents:read"


RIGHTS = {
    Scope.GUESTS_READ: Right.SEE_GUESTS,
    Scope.GUESTS_WRITE: Right.EDIT_GUESTS,
    Scope.REGISTRATIONS_READ: Right.SEE_GUESTS,
    Scope.FIGURES_READ: Right.SEE_EXACT_FIGURES,
    Scope.DOCUMENTS_READ: Right.SEE_EXACT_FIGURES,
}
"""The right that the account of a token needs, each time the token is used."""

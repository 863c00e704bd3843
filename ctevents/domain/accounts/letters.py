"""Letters to staff: about their account, a guest that they host, what is open at their events, and the installation."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

TRIED_FOR = timedelta(hours=24)
"""A letter that could not be sent for so long is given up."""
RESET_LASTS = timedelta(hours=1)


class AccountLetterKind(StrEnum):
    PASSWORD_LINK = "password-link"  # noqa: S105  # a name
    PASSWORD_CHANGED = "password-changed"  # noqa: S105  # a name
    ROLE_CHANGED = "role-changed"
    DISABLED = "disabled"
    FACTOR_ADDED = "factor-added"
    FACTOR_REMOVED = "factor-removed"
    FACTORS_DROPPED = "factors-dropped"
    CODES_RENEWED = "codes-renewed"
    CODE_USED = "code-used"
    VIP_ARRIVED = "vip-arrived"
    APPROVALS_WAITING = "approvals-waiting"
    LIST_FULL = "list-full"
    LETTERS_FAILED = "letters-failed"
    EVENT_TOMORROW = "event-tomorrow"
    FIGURES_TO_SETTLE = "figures-to-settle"
    DAILY = "daily"
    ALARM = "alarm"


def pause_after(attempts: int) -> timedelta:
    """Return the time until the next attempt, which is also the lease of this one."""
    return timedelta(minutes=min(2**attempts, 60))

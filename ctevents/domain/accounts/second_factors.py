"""The rules of the second factor: which roles need one, what a session may open before it, and when
it is asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ctevents.domain.roles import Role

NEEDED_BY = frozenset({Role.ADMINISTRATOR, Role.ORGANISER, Role.OFFICE})
"""Roles that need a second factor where the base URL is not on loopback. Everybody else may have
one."""
ASKED_AFTER = timedelta(minutes=10)
"""Time after which a sensitive act asks for the second factor again."""
CHALLENGE_LASTS = timedelta(minutes=5)
RECOVERY_CODES = 10
MOST_PASSKEYS = 10
LONGEST_NAME = 60
"""Characters of the name of a passkey."""


class Stage(StrEnum):
    """A step of the sign-in, which decides what the session opens."""

    OPEN = "open"
    """Everything that the account may."""
    ASKED = "asked"
    """The page that asks for the second factor, and no other."""
    SET_UP = "set-up"
    """The pages that set up a second factor, and no others."""


class FactorKind(StrEnum):
    PASSKEY = "passkey"
    APP = "authenticator-app"
    RECOVERY_CODE = "recovery-code"


@dataclass(frozen=True)
class Confirmation:
    """The second factor of a session. ``has_factor``: its account has one. ``confirmed_at``: when
    this session showed it. ``has_address``: this session proved by a one-time link that its person
    reads the mail of the account."""

    has_factor: bool
    confirmed_at: datetime | None
    has_address: bool = False

    @property
    def may_set_up(self) -> bool:
        """Return whether the session may set up a second factor. The password is not enough to set
        up the first."""
        return self.has_factor or self.has_address

    def stage(self, *, is_needed: bool) -> Stage:
        if self.has_factor:
            return Stage.ASKED if self.confirmed_at is None else Stage.OPEN
        return Stage.SET_UP if is_needed else Stage.OPEN

    def is_stale(self, *, now: datetime) -> bool:
        """Return whether a sensitive act asks again. Accounts without a second factor are not
        asked."""
        return self.has_factor and (
            self.confirmed_at is None or now - self.confirmed_at >= ASKED_AFTER
        )


def is_next_count(count: int, before: int) -> bool:
    """Return whether a passkey's count of signatures may follow ``before``. A copy of the key would
    repeat a count. Passkeys that do not count always say 0 (Web Authentication Level 3, section
    7.2, step 22)."""
    return count > before or count == before == 0

"""Staff stay signed in while they use the browser."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.accounts.places import is_idle
from ctevents.domain.roles import Role

USED_AT = datetime(2027, 2, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("minutes", "is_long"), [(59, False), (60, True), (11 * 60, True)])
def test_an_hour_without_use_is_too_long_but_at_a_door(
    role: Role, minutes: int, is_long: bool
) -> None:
    assert is_idle(role, USED_AT, now=USED_AT + timedelta(minutes=minutes)) is (
        is_long and role is not Role.DOOR
    )

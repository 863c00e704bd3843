"""The pages that a session opens before its second factor, and the time after which that is asked
again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.accounts.second_factors import (
    ASKED_AFTER,
    NEEDED_BY,
    Confirmation,
    Stage,
    is_next_count,
)
from ctevents.domain.roles import Right, Role, may

NOW = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("has_factor", "confirmed_at", "is_needed", "stage"),
    [
        (False, None, False, Stage.OPEN),
        (False, None, True, Stage.SET_UP),
        (False, NOW, True, Stage.SET_UP),  # the factor was removed since
        (True, None, False, Stage.ASKED),
        (True, None, True, Stage.ASKED),
        (True, NOW, False, Stage.OPEN),
        (True, NOW, True, Stage.OPEN),
    ],
)
def test_what_a_session_opens(
    *, has_factor: bool, confirmed_at: datetime | None, is_needed: bool, stage: Stage
) -> None:
    assert Confirmation(has_factor, confirmed_at).stage(is_needed=is_needed) is stage


def test_it_is_asked_again_after_ten_minutes() -> None:
    shown = Confirmation(True, NOW)
    assert timedelta(minutes=10) == ASKED_AFTER
    assert [shown.is_stale(now=NOW + timedelta(seconds=seconds)) for seconds in (0, 599, 600)] == [
        False,
        False,
        True,
    ]


def test_nobody_without_one_is_asked() -> None:
    assert not Confirmation(False, None).is_stale(now=NOW)
    assert Confirmation(True, None).is_stale(now=NOW)


def test_each_role_that_sees_guests_needs_one() -> None:
    """ASVS 4.0.3, 4.3.1: also administrators."""
    assert NEEDED_BY == {role for role in Role if may(role, Right.SEE_GUESTS)}


@pytest.mark.parametrize(
    ("count", "before", "is_next"),
    [(0, 0, True), (1, 0, True), (7, 3, True), (3, 3, False), (2, 3, False), (0, 3, False)],
)
def test_a_copied_passkey_repeats_a_count(*, count: int, before: int, is_next: bool) -> None:
    assert is_next_count(count, before) is is_next

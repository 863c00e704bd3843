"""Who has to agree before somebody gets a place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.vetting import Approval, Awaits, Origin, approval_for, first_word, last_moment_to_say_yes

BOTH = Approval.FOCAL_POINT_AND_OFFICE


@pytest.mark.parametrize(
    ("approval", "origin", "has_focal_point", "awaits"),
    [
        (Approval.AUTOMATIC, Origin.INVITATION, True, None),
        (Approval.AUTOMATIC, Origin.NOMINATION, True, None),
        (Approval.AUTOMATIC, Origin.OPEN, False, Awaits.OFFICE),
        (Approval.OFFICE, Origin.INVITATION, True, Awaits.OFFICE),
        (Approval.OFFICE, Origin.NOMINATION, True, Awaits.OFFICE),
        (Approval.OFFICE, Origin.OPEN, False, Awaits.OFFICE),
        (BOTH, Origin.INVITATION, True, Awaits.FOCAL_POINT),
        (BOTH, Origin.INVITATION, False, Awaits.OFFICE),
        (BOTH, Origin.NOMINATION, True, Awaits.OFFICE),
        (BOTH, Origin.OPEN, True, Awaits.OFFICE),
    ],
)
def test_whose_word_comes_first(
    approval: Approval, origin: Origin, has_focal_point: bool, awaits: Awaits | None
) -> None:
    assert first_word(approval, origin, has_focal_point=has_focal_point) is awaits


def test_a_group_may_have_a_rule_of_its_own() -> None:
    by_group = {"media": "office"}
    assert approval_for(Approval.AUTOMATIC, by_group, "media") is Approval.OFFICE
    assert approval_for(Approval.AUTOMATIC, by_group, "judges") is Approval.AUTOMATIC


def test_the_time_to_say_yes_ends_before_the_event_begins() -> None:
    now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    hour = timedelta(hours=1)
    assert last_moment_to_say_yes(48, now + 72 * hour, now) == now + 48 * hour
    assert last_moment_to_say_yes(48, now + 24 * hour, now) == now + 24 * hour
    assert last_moment_to_say_yes(48, None, now) == now + 48 * hour
    assert last_moment_to_say_yes(48, now - hour, now) == now

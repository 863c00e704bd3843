"""The approvals needed before a person gets a seat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.registration import (
    Approval,
    Awaits,
    Origin,
    approval_for,
    first_approver,
    last_moment_to_say_yes,
)
from ctevents.domain.schedule import EventStatus

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
    assert first_approver(approval, origin, has_focal_point=has_focal_point) is awaits


def test_a_group_may_have_a_rule_of_its_own() -> None:
    by_group = {"media": "office"}
    assert approval_for(Approval.AUTOMATIC, by_group, "media") is Approval.OFFICE
    assert approval_for(Approval.AUTOMATIC, by_group, "judges") is Approval.AUTOMATIC


NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours", "event", "starts_at", "until"),
    [
        (48, EventStatus.PUBLISHED, NOW + 72 * HOUR, NOW + 48 * HOUR),
        (48, EventStatus.PUBLISHED, NOW + 24 * HOUR, NOW + 24 * HOUR),
        (48, EventStatus.PUBLISHED, None, NOW + 48 * HOUR),
        (48, EventStatus.PUBLISHED, NOW, None),
        (48, EventStatus.DRAFT, NOW + 72 * HOUR, None),
        (None, EventStatus.PUBLISHED, NOW + 72 * HOUR, None),
    ],
)
def test_until_when_a_seat_waits_for_a_yes(
    hours: int | None, event: EventStatus, starts_at: datetime | None, until: datetime | None
) -> None:
    assert last_moment_to_say_yes(hours, event, starts_at, NOW) == until

"""The part of the roster that the door's app gets."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ctevents.domain.door_roster import Extent, RosterTimes

START = datetime(2027, 3, 10, 9, tzinfo=UTC)
"""10:00 in Sarajevo."""


@pytest.mark.parametrize(
    ("now", "extent"),
    [
        (datetime(2027, 3, 1, tzinfo=UTC), Extent.NONE),
        (datetime(2027, 3, 8, 22, 59, 59, tzinfo=UTC), Extent.NONE),
        (datetime(2027, 3, 8, 23, 0, tzinfo=UTC), Extent.REGISTERED),
        (datetime(2027, 3, 10, 4, 59, 59, tzinfo=UTC), Extent.REGISTERED),
        (datetime(2027, 3, 10, 5, 0, tzinfo=UTC), Extent.ALL),
        (datetime(2027, 3, 12, tzinfo=UTC), Extent.ALL),
    ],
)
def test_the_app_keeps_names_from_the_day_before_and_gets_the_invited_four_hours_before(
    now: datetime, extent: Extent
) -> None:
    assert RosterTimes.of(START, "Europe/Sarajevo").extent(now) is extent


@pytest.mark.parametrize(
    ("now", "extent"),
    [
        (datetime(2027, 3, 1, 12, tzinfo=UTC), Extent.PASSING),
        (datetime(2027, 3, 1, 13, tzinfo=UTC), Extent.NONE),
        (datetime(2027, 3, 9, 12, tzinfo=UTC), Extent.REGISTERED),
        (datetime(2027, 3, 10, 5, tzinfo=UTC), Extent.ALL),
    ],
)
def test_a_rehearsal_gives_registrants_for_some_hours_and_takes_nothing_away(
    now: datetime, extent: Extent
) -> None:
    until = datetime(2027, 3, 1, 13, tzinfo=UTC)
    assert RosterTimes.of(START, "Europe/Sarajevo").extent(now, rehearsal_ends_at=until) is extent

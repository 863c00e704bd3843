"""The part of the roster that the door's app gets."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ctevents.domain.door_roster import Extent, extent_for_app

START = datetime(2027, 3, 10, 9, tzinfo=UTC)
"""10:00 in Sarajevo."""


@pytest.mark.parametrize(
    ("now", "extent"),
    [
        (datetime(2027, 3, 1, tzinfo=UTC), Extent.PASSING),
        (datetime(2027, 3, 8, 22, 59, 59, tzinfo=UTC), Extent.PASSING),
        (datetime(2027, 3, 8, 23, 0, tzinfo=UTC), Extent.REGISTERED),
        (datetime(2027, 3, 10, 4, 59, 59, tzinfo=UTC), Extent.REGISTERED),
        (datetime(2027, 3, 10, 5, 0, tzinfo=UTC), Extent.ALL),
        (datetime(2027, 3, 12, tzinfo=UTC), Extent.ALL),
    ],
)
def test_the_app_keeps_names_from_the_day_before_and_gets_the_invited_four_hours_before(
    now: datetime, extent: Extent
) -> None:
    assert extent_for_app(START, "Europe/Sarajevo", now) is extent


def test_an_event_without_a_start_is_not_limited() -> None:
    assert extent_for_app(None, "Europe/Sarajevo", START) is Extent.ALL

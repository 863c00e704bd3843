from __future__ import annotations

from datetime import UTC, datetime

from ctevents.domain.events.copying import SourceTimes, on_the_clock_of

TIMES = SourceTimes(
    {
        "starts_at": datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2027, 3, 10, 12, 0, tzinfo=UTC),
        "registration_closes_at": datetime(2027, 3, 3, 16, 0, tzinfo=UTC),
    }
)


def test_times_keep_their_clock_in_another_zone() -> None:
    nine = datetime(2027, 3, 10, 8, 0, tzinfo=UTC)
    assert on_the_clock_of(nine, "Europe/Tirane", "Europe/London") == datetime(
        2027, 3, 10, 9, 0, tzinfo=UTC
    )


def test_times_move_to_the_new_start_on_the_clock_of_the_place() -> None:
    """The event is moved into summer time, by an hour of the day; the deadline keeps its hour,
    seven days before."""
    assert SourceTimes.of(TIMES.as_json()).moved_to(
        datetime(2027, 5, 20, 9, 0, tzinfo=UTC), "Europe/Rome"
    ) == {
        "starts_at": datetime(2027, 5, 20, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2027, 5, 20, 12, 0, tzinfo=UTC),
        "registration_closes_at": datetime(2027, 5, 13, 15, 0, tzinfo=UTC),
    }

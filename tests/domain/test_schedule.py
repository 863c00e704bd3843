"""The time of an event."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ctevents.domain.refusals import Reason
from ctevents.domain.schedule import (
    EventStatus,
    Plan,
    contradictions,
    end_of_day_after,
    is_a_day_of,
    missing_for_publication,
    refusal_to_accept,
    refusal_to_change,
    status_at,
    to_instant,
    to_local,
)

NOW = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
BEFORE, AFTER = NOW.replace(hour=11), NOW.replace(hour=13)
PLAN = Plan(
    title="Launch",
    venue="Hall",
    starts_at=NOW,
    ends_at=AFTER,
    registration_closes_at=None,
    capacity=25,
)


def test_held_is_published_and_past_its_end() -> None:
    table = {
        (EventStatus.PUBLISHED, AFTER): EventStatus.PUBLISHED,
        (EventStatus.PUBLISHED, NOW): EventStatus.HELD,
        (EventStatus.PUBLISHED, BEFORE): EventStatus.HELD,
        (EventStatus.DRAFT, BEFORE): EventStatus.DRAFT,
        (EventStatus.CANCELLED, BEFORE): EventStatus.CANCELLED,
        (EventStatus.DRAFT, None): EventStatus.DRAFT,
    }
    assert {key: status_at(*key, NOW) for key in table} == table


@pytest.mark.parametrize(
    ("status", "closes_at", "to_accept", "to_change"),
    [
        (EventStatus.PUBLISHED, None, None, None),
        (EventStatus.PUBLISHED, AFTER, None, None),
        (EventStatus.PUBLISHED, NOW, Reason.REGISTRATION_CLOSED, None),
        (EventStatus.DRAFT, None, Reason.EVENT_NOT_PUBLISHED, Reason.EVENT_NOT_PUBLISHED),
        (EventStatus.CANCELLED, AFTER, Reason.EVENT_CANCELLED, Reason.EVENT_CANCELLED),
        (EventStatus.HELD, AFTER, Reason.EVENT_OVER, Reason.EVENT_OVER),
    ],
)
def test_after_the_deadline_accepting_is_closed_and_changing_stays_open(
    status: EventStatus,
    closes_at: datetime | None,
    to_accept: Reason | None,
    to_change: Reason | None,
) -> None:
    assert (refusal_to_accept(status, closes_at, NOW), refusal_to_change(status)) == (
        to_accept,
        to_change,
    )


def test_local_times_and_instants() -> None:
    summer, winter = datetime(2027, 7, 1, 10, 0), datetime(2027, 1, 1, 10, 0)
    assert to_instant(summer, "Europe/Sarajevo") == datetime(2027, 7, 1, 8, 0, tzinfo=UTC)
    assert to_instant(winter, "Europe/Sarajevo") == datetime(2027, 1, 1, 9, 0, tzinfo=UTC)
    assert to_local(datetime(2027, 7, 1, 8, 0, tzinfo=UTC), "Europe/Skopje") == summer


def test_a_time_that_comes_twice_is_the_first_and_one_that_never_comes_is_refused() -> None:
    assert to_instant(datetime(2027, 10, 31, 2, 30), "Europe/Tirane") == datetime(
        2027, 10, 31, 0, 30, tzinfo=UTC
    )
    with pytest.raises(ValueError, match="skipped"):
        to_instant(datetime(2027, 3, 28, 2, 30), "Europe/Tirane")


def test_a_door_token_is_good_until_the_end_of_the_day_after() -> None:
    saturday = datetime(2027, 3, 27, 9, 0, tzinfo=UTC)  # summer time begins in the night after
    assert end_of_day_after(saturday, "Europe/Belgrade") == datetime(2027, 3, 28, 22, 0, tzinfo=UTC)


def test_publication_needs_five_things() -> None:
    assert missing_for_publication(PLAN) == []
    empty = Plan(
        title="", venue="", starts_at=None, ends_at=None, registration_closes_at=None, capacity=None
    )
    assert missing_for_publication(empty) == ["title", "venue", "starts_at", "ends_at", "capacity"]


def test_what_does_not_fit_together_is_named() -> None:
    assert contradictions(PLAN) == []
    assert contradictions(replace(PLAN, ends_at=NOW)) == ["ends_at"]
    late = replace(PLAN, registration_closes_at=AFTER.replace(hour=14), capacity=-1)
    assert contradictions(late) == ["registration_closes_at", "capacity"]


def test_the_days_of_an_event_are_those_of_its_place() -> None:
    starts_at, ends_at = datetime(2027, 3, 10, 9, tzinfo=UTC), datetime(2027, 3, 11, 12, tzinfo=UTC)
    days = {
        datetime(2027, 3, 9, 22, 59, tzinfo=UTC): False,
        datetime(2027, 3, 9, 23, 0, tzinfo=UTC): True,
        datetime(2027, 3, 11, 22, 59, tzinfo=UTC): True,
        datetime(2027, 3, 11, 23, 0, tzinfo=UTC): False,
    }
    assert {now: is_a_day_of(now, starts_at, ends_at, "Europe/Sarajevo") for now in days} == days

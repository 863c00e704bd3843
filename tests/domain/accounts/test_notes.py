"""Notes to staff: the times when they are due, and what is news."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from ctevents.domain.accounts.notes import (
    NEEDS,
    News,
    NoteChoices,
    NoteKind,
    NoteTiming,
    Replies,
    day_of_daily,
    is_for_daily,
    is_news,
    is_watched,
    kinds_for,
    mornings,
    occasion_of,
    timings_of,
    usual_timing,
)
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus

TIRANA = "Europe/Tirane"
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
START = datetime(2027, 3, 10, 9, tzinfo=UTC)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(TIRANA))


def news(**changes: Any) -> News:
    """A published event in March with nothing open."""
    usual = {
        "status": EventStatus.PUBLISHED,
        "starts_at": START,
        "ends_at": START + timedelta(hours=3),
        "capacity": 100,
    }
    return News(**{**usual, "time_zone": TIRANA, **changes})


def test_observers_and_door_staff_have_no_note() -> None:
    assert {role: len(kinds_for(role)) for role in Role} == {
        Role.ADMINISTRATOR: 6,
        Role.ORGANISER: 6,
        Role.OFFICE: 5,
        Role.DOOR: 0,
        Role.OBSERVER: 0,
    }
    assert NoteKind.FAILED not in kinds_for(Role.OFFICE), "they cannot look at letters"
    assert set(NEEDS) == set(NoteKind)


def test_each_urgent_kind_has_its_letter() -> None:
    urgent = [kind for kind in NoteKind if NoteTiming.AT_ONCE in timings_of(kind)]
    assert [StaffLetterKind(kind.value) for kind in urgent]
    assert set(NoteKind) - set(urgent) == {NoteKind.REPLIES}


def test_an_event_goes_before_all_events_and_these_before_the_usual() -> None:
    chosen = {(None, NoteKind.FULL): NoteTiming.OFF, (7, NoteKind.FULL): NoteTiming.DAILY}
    choices = NoteChoices(Role.OFFICE, chosen)
    assert choices.timing(7, NoteKind.FULL) is NoteTiming.DAILY
    assert choices.timing(8, NoteKind.FULL) is NoteTiming.OFF
    assert choices.timing(8, NoteKind.TOMORROW) is usual_timing(Role.OFFICE, NoteKind.TOMORROW)
    assert NoteChoices(Role.DOOR, chosen).timing(7, NoteKind.FULL) is NoteTiming.OFF


def test_administrators_are_told_of_letters_only() -> None:
    assert [
        kind for kind in NoteKind if usual_timing(Role.ADMINISTRATOR, kind) is not NoteTiming.OFF
    ] == [NoteKind.FAILED]


@pytest.mark.parametrize(
    ("kind", "changes", "occasion"),
    [
        (NoteKind.APPROVALS, {"approvals": 5, "late": 2}, 2),
        (NoteKind.APPROVALS, {"approvals": 5}, None),
        (NoteKind.FULL, {"seats": 99}, None),
        (NoteKind.FULL, {"seats": 100}, 1),
        (NoteKind.FULL, {"seats": 120}, 1),
        (NoteKind.FULL, {"capacity": 0}, None),
        (NoteKind.FAILED, {"failed": 3}, 3),
        (NoteKind.FAILED, {"failed": 3, "status": EventStatus.CANCELLED}, 3),
        (NoteKind.FULL, {"seats": 100, "status": EventStatus.CANCELLED}, None),
        (NoteKind.REPLIES, {"replies": Replies(3, 1)}, None),
    ],
)
def test_what_is_urgent(kind: NoteKind, changes: dict[str, Any], occasion: int | None) -> None:
    assert occasion_of(kind, news(**changes), NOW) == occasion


@pytest.mark.parametrize(
    ("at", "is_due"),
    [
        ("2027-03-09 06:59", False),
        ("2027-03-09 07:00", True),
        ("2027-03-10 09:59", True),
        ("2027-03-08 12:00", False),
    ],
)
def test_an_event_is_announced_from_the_morning_before(at: str, is_due: bool) -> None:
    assert (
        occasion_of(NoteKind.TOMORROW, news(), local(at)) == date(2027, 3, 10).toordinal()
    ) is is_due


@pytest.mark.parametrize(
    ("at", "is_due"),
    [("2027-03-10 18:00", False), ("2027-03-11 06:59", False), ("2027-03-11 07:00", True)],
)
def test_figures_are_to_be_settled_from_the_morning_after(at: str, is_due: bool) -> None:
    held = news(status=EventStatus.HELD)
    assert (occasion_of(NoteKind.FIGURES, held, local(at)) is not None) is is_due
    assert (
        occasion_of(NoteKind.FIGURES, news(status=EventStatus.HELD, is_settled=True), local(at))
        is None
    )


def test_drafts_and_events_of_long_ago_are_not_watched() -> None:
    ends_at = START + timedelta(hours=3)
    assert not is_watched(EventStatus.DRAFT, None, NOW)
    assert is_watched(EventStatus.CANCELLED, ends_at, NOW)
    assert is_watched(EventStatus.HELD, ends_at, ends_at + timedelta(days=13))
    assert not is_watched(EventStatus.HELD, ends_at, ends_at + timedelta(days=14))


def test_a_note_is_news_once_a_day_at_most() -> None:
    assert not is_news(2, told=2, told_at=NOW, now=NOW + timedelta(days=3)), "nothing has changed"
    assert not is_news(3, told=2, told_at=NOW, now=NOW + timedelta(hours=23))
    assert is_news(3, told=2, told_at=NOW, now=NOW + timedelta(days=1))
    assert not is_news(3, told=2, told_at=NOW, now=NOW - timedelta(hours=1)), (
        "the clock was put back"
    )
    assert is_news(3, told=2, told_at=NOW, now=NOW - timedelta(days=400)), (
        "it had been wrong for long"
    )


@pytest.mark.parametrize(
    ("kind", "changes", "is_said"),
    [
        (NoteKind.APPROVALS, {"approvals": 1}, True),
        (NoteKind.APPROVALS, {"approvals": 1, "status": EventStatus.HELD}, False),
        (NoteKind.FULL, {"seats": 100}, False),
        (NoteKind.FULL, {"seats": 100, "replies": Replies(1, 0)}, True),
        (NoteKind.TOMORROW, {}, False),
        (NoteKind.TOMORROW, {"starts_at": NOW + timedelta(days=7)}, True),
        (NoteKind.TOMORROW, {"starts_at": NOW - timedelta(days=1)}, False),
        (NoteKind.REPLIES, {"replies": Replies(0, 1)}, True),
        (NoteKind.REPLIES, {}, False),
        (NoteKind.FAILED, {"failed": 1}, True),
    ],
)
def test_what_the_daily_e_mail_says(kind: NoteKind, changes: dict[str, Any], is_said: bool) -> None:
    assert is_for_daily(kind, news(**changes), NOW) is is_said


def test_the_daily_e_mail_is_for_the_morning() -> None:
    days = {
        at: day_of_daily(local(f"2027-03-01 {at}"), TIRANA)
        for at in ("06:59", "07:00", "18:59", "19:00")
    }
    assert days == {
        "06:59": None,
        "07:00": date(2027, 3, 1),
        "18:59": date(2027, 3, 1),
        "19:00": None,
    }


@pytest.mark.parametrize("day", ["2027-03-28", "2027-10-31"])
def test_mornings_of_a_changed_clock_follow_each_other_without_a_gap(day: str) -> None:
    """Summer time begins and ends on these days."""
    noon = local(f"{day} 12:00")
    since, until = mornings(noon, TIRANA)
    assert (
        mornings(noon + timedelta(days=1), TIRANA)[0],
        mornings(noon - timedelta(days=1), TIRANA)[1],
    ) == (
        until,
        since,
    )
    assert until - since in (timedelta(hours=23), timedelta(hours=25))
    assert mornings(local(f"{day} 06:59"), TIRANA)[1] == since

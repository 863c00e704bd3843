"""The time of a rule, and whether it still runs then. All times in the tables are local times."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ctevents.domain.letters.kinds import LetterKind, is_still_true
from ctevents.domain.letters.reminders import (
    TO_WHOM,
    Anchor,
    RunOutcome,
    Timing,
    Unit,
    anchor_on,
    decide,
    due_at,
    fits,
)
from ctevents.domain.letters.segments import Situation, stands
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.schedule import EventStatus, to_instant, to_local

ZONES = [f"Europe/{city}" for city in ("Tirane", "Sarajevo", "Belgrade", "Podgorica", "Skopje")]
"""The zones of the six launches: Pristina has Belgrade's. Clocks go forward on 28 March 2027, and
back on 31 October."""

TIMES = {
    # N, unit, at, the anchor's local time → the local time at which it is due, and its UTC offset
    ("-2", "days", "09:00", "2027-03-10 10:00"): ("2027-03-08 09:00", 1),
    ("-10", "days", "09:00", "2027-03-03 18:00"): ("2027-02-21 09:00", 1),
    ("-1", "days", None, "2027-03-10 10:30"): ("2027-03-09 10:30", 1),
    ("+1", "days", "10:00", "2027-03-10 13:00"): ("2027-03-11 10:00", 1),
    ("-0", "days", "07:00", "2027-03-10 10:00"): ("2027-03-10 07:00", 1),
    ("-3", "hours", None, "2027-03-10 10:00"): ("2027-03-10 07:00", 1),
    # over the change to summer time the local hour stays, not the number of real hours
    ("-2", "days", "09:00", "2027-03-29 10:00"): ("2027-03-27 09:00", 1),
    ("-1", "days", "09:00", "2027-03-29 10:00"): ("2027-03-28 09:00", 2),
    ("-1", "days", None, "2027-03-28 10:00"): ("2027-03-27 10:00", 1),
    ("-24", "hours", None, "2027-03-28 10:00"): ("2027-03-27 09:00", 1),
    ("+1", "days", "10:00", "2027-03-27 13:00"): ("2027-03-28 10:00", 2),
    # 02:30 is skipped that night: the first moment after it
    ("-1", "days", "02:30", "2027-03-29 10:00"): ("2027-03-28 03:00", 2),
    ("-1", "days", "02:00", "2027-03-29 10:00"): ("2027-03-28 03:00", 2),
    ("-1", "days", "01:59", "2027-03-29 10:00"): ("2027-03-28 01:59", 1),
    ("+1", "days", None, "2027-03-27 02:15"): ("2027-03-28 03:00", 2),
    # over the change to winter time
    ("-2", "days", "09:00", "2027-11-01 10:00"): ("2027-10-30 09:00", 2),
    ("-1", "days", "09:00", "2027-11-01 10:00"): ("2027-10-31 09:00", 1),
    ("-24", "hours", None, "2027-10-31 10:00"): ("2027-10-30 11:00", 2),
    # 02:30 comes twice that night: the first of them
    ("-1", "days", "02:30", "2027-11-01 10:00"): ("2027-10-31 02:30", 2),
    ("+1", "days", None, "2027-10-30 02:59"): ("2027-10-31 02:59", 2),
    ("-1", "days", "03:00", "2027-11-01 10:00"): ("2027-10-31 03:00", 1),
    # over the end of a year, and into a leap day
    ("-3", "days", "09:00", "2028-01-02 10:00"): ("2027-12-30 09:00", 1),
    ("-1", "days", "09:00", "2028-03-01 10:00"): ("2028-02-29 09:00", 1),
}


def timing(amount: str, unit: str, local_time: str | None, **changes: Any) -> Timing:
    values: dict[str, Any] = {
        "anchor": Anchor.START,
        "is_after": amount[0] == "+",
        "amount": int(amount[1:]),
    }
    return Timing(**(values | {"unit": Unit(unit), "local_time": local_time} | changes))


@pytest.mark.parametrize("zone", ZONES)
def test_when_a_rule_is_due(zone: str) -> None:
    found = {}
    for amount, unit, local_time, anchor in TIMES:
        instant = due_at(
            timing(amount, unit, local_time), to_instant(datetime.fromisoformat(anchor), zone), zone
        )
        local = to_local(instant, zone)
        offset = (local - instant.replace(tzinfo=None)).total_seconds() / 3600
        found[amount, unit, local_time, anchor] = (f"{local:%Y-%m-%d %H:%M}", offset)
    assert found == TIMES


def test_the_date_of_an_anchor_is_that_on_the_wall() -> None:
    table = {
        datetime(2027, 3, 9, 22, 59, tzinfo=UTC): "2027-03-09",
        datetime(2027, 3, 9, 23, 0, tzinfo=UTC): "2027-03-10",
        datetime(2027, 7, 9, 22, 0, tzinfo=UTC): "2027-07-10",
    }
    assert {instant: anchor_on(instant, "Europe/Skopje") for instant in table} == table


def march(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2027, 3, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("due", "now", "published", "usual", "where_it_may_follow_the_start"),
    [
        # The event begins on 10 March at 9.
        (march(8, 8), march(8, 7, 59, 59), march(1, 9), None, None),
        (march(8, 8), march(8, 8), march(1, 9), RunOutcome.SENT, RunOutcome.SENT),
        (march(8, 8), march(9, 8), march(1, 9), RunOutcome.SENT, RunOutcome.SENT),
        (march(8, 8), march(9, 8, 0, 1), march(1, 9), RunOutcome.LATE, RunOutcome.LATE),
        (march(8, 8), march(8, 8), march(8, 8), RunOutcome.SENT, RunOutcome.SENT),
        (
            march(8, 8),
            march(8, 9),
            march(8, 8, 0, 1),
            RunOutcome.UNPUBLISHED,
            RunOutcome.UNPUBLISHED,
        ),
        (march(8, 8), march(20, 8), march(9, 8), RunOutcome.UNPUBLISHED, RunOutcome.UNPUBLISHED),
        (march(10, 8), march(10, 8, 59), march(1, 9), RunOutcome.SENT, RunOutcome.SENT),
        (march(10, 8), march(10, 9), march(1, 9), RunOutcome.BEGUN, RunOutcome.SENT),
        (march(11, 9), march(11, 9), march(1, 9), RunOutcome.BEGUN, RunOutcome.SENT),
        (march(11, 9), march(12, 10), march(1, 9), RunOutcome.LATE, RunOutcome.LATE),
    ],
)
def test_what_becomes_of_a_rule(
    due: datetime,
    now: datetime,
    published: datetime,
    usual: RunOutcome | None,
    where_it_may_follow_the_start: RunOutcome | None,
) -> None:
    found = [
        decide(due, now, published_at=published, starts_at=march(10, 9), may_follow_start=may)
        for may in (False, True)
    ]
    assert found == [usual, where_it_may_follow_the_start]


def test_thanks_go_after_the_end_and_nothing_else_does() -> None:
    fitting = [
        (kind.value, anchor.value, is_after)
        for kind in (LetterKind.REPLY_REMINDER, LetterKind.THANK_YOU)
        for anchor in Anchor
        for is_after in (False, True)
        if fits(kind, timing("+1", "days", None, anchor=anchor, is_after=is_after))
    ]
    assert fitting == [
        ("reply-reminder", "start", False),
        ("reply-reminder", "start", True),
        ("reply-reminder", "deadline", False),
        ("reply-reminder", "deadline", True),
        ("reply-reminder", "end", False),
        ("thank-you", "end", True),
    ]
    after = timing("+1", "days", None, anchor=Anchor.END, is_after=True)
    assert fits(LetterKind.PUBLICATION_AVAILABLE, after), (
        "the news of the publication goes at any time"
    )


def test_a_letter_goes_only_to_people_it_is_true_of() -> None:
    """Reminders go before the event, and thanks after it; no letter is queued for people whose
    letter would be dropped."""
    situations = [
        Situation(
            invitation=invitation,
            registration=registration,
            has_attended=has_attended,
            is_over=is_over,
        )
        for invitation in (None, *InvitationState)
        for registration in (None, *RegistrationState)
        for has_attended in (False, True)
        for is_over in (False, True)
    ]
    for kind, standing in (
        (kind, standing) for kind, standings in TO_WHOM.items() for standing in standings
    ):
        is_after = kind in (LetterKind.THANK_YOU, LetterKind.PUBLICATION_AVAILABLE)
        status = EventStatus.HELD if is_after else EventStatus.PUBLISHED
        reached = [
            each for each in situations if each.is_over is is_after and stands(standing, each)
        ]
        assert reached
        assert all(is_still_true(kind, status, situation) for situation in reached)

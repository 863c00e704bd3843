"""The invitation and registration that stay after a merge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.guests.merging import (
    RegistrationSummary,
    has_answered,
    place_in_line,
    rank_of_invitation,
)
from ctevents.domain.registration import InvitationState as Reply
from ctevents.domain.registration import RegistrationState as State

EARLY = datetime(2027, 2, 1, tzinfo=UTC)
LATE = EARLY + timedelta(days=1)


@pytest.mark.parametrize(
    ("stays", "goes"),
    [
        (
            RegistrationSummary(state=State.CONFIRMED, asked_at=LATE),
            RegistrationSummary(state=State.WAITLISTED, asked_at=EARLY),
        ),
        (
            RegistrationSummary(state=State.WAITLISTED, asked_at=LATE),
            RegistrationSummary(state=State.PENDING, asked_at=EARLY),
        ),
        (
            RegistrationSummary(state=State.PENDING, holds_seat=True, asked_at=LATE),
            RegistrationSummary(state=State.WAITLISTED, asked_at=EARLY),
        ),
        (
            RegistrationSummary(state=State.PENDING, asked_at=LATE),
            RegistrationSummary(state=State.CANCELLED, asked_at=EARLY),
        ),
        (
            RegistrationSummary(state=State.CANCELLED, asked_at=LATE),
            RegistrationSummary(state=State.REJECTED, asked_at=EARLY),
        ),
        (
            RegistrationSummary(state=State.WAITLISTED, asked_at=EARLY),
            RegistrationSummary(state=State.WAITLISTED, asked_at=LATE),
        ),
        (
            RegistrationSummary(state=State.CONFIRMED, has_entered=True, asked_at=LATE),
            RegistrationSummary(state=State.CONFIRMED, asked_at=EARLY),
        ),
    ],
)
def test_the_better_registration_stays(
    stays: RegistrationSummary, goes: RegistrationSummary
) -> None:
    assert stays.order < goes.order


def test_a_second_request_keeps_the_time_of_the_first() -> None:
    waiting, pending = (
        RegistrationSummary(state=State.WAITLISTED, asked_at=LATE),
        RegistrationSummary(state=State.PENDING, asked_at=EARLY),
    )
    assert place_in_line(waiting, pending) == EARLY


def test_a_seat_given_back_is_lost() -> None:
    waiting, cancelled = (
        RegistrationSummary(state=State.WAITLISTED, asked_at=LATE),
        RegistrationSummary(state=State.CANCELLED, asked_at=EARLY),
    )
    assert place_in_line(waiting, cancelled) == LATE


def test_an_answer_stays_before_a_question_and_a_question_before_none() -> None:
    in_order = sorted(Reply, key=rank_of_invitation)
    assert in_order == ["accepted", "delegated", "declined", "sent", "withdrawn", "draft"]


@pytest.mark.parametrize(
    ("invitation", "registration", "accepted"),
    [
        (Reply.SENT, State.CONFIRMED, True),
        (Reply.DRAFT, State.PENDING, True),
        (Reply.DECLINED, State.WAITLISTED, True),
        (Reply.SENT, State.CANCELLED, False),
        (Reply.SENT, None, False),
        (Reply.WITHDRAWN, State.CONFIRMED, False),
        (Reply.DELEGATED, State.CONFIRMED, False),
    ],
)
def test_registered_people_have_answered(
    invitation: Reply, registration: State | None, *, accepted: bool
) -> None:
    assert has_answered(invitation, registration) is accepted

"""The page that a registrant sees."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.registration import RegistrationPage as Page
from ctevents.domain.registration import RegistrationState as State
from ctevents.domain.registration import page_of_registration
from ctevents.domain.schedule import EventStatus

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
BEFORE, LATER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    ("state", "answer_by", "is_unfinished", "page", "once_over"),
    [
        (State.CONFIRMED, None, False, Page.CONFIRMED, Page.CONFIRMED_CLOSED),
        (State.WAITLISTED, None, False, Page.WAITLISTED, Page.WAITLISTED_CLOSED),
        (State.PENDING, None, False, Page.PENDING, Page.PENDING_CLOSED),
        (State.PENDING, LATER, False, Page.SEAT_OFFERED, Page.OFFER_CLOSED),
        (State.PENDING, NOW, False, Page.OFFER_EXPIRED, Page.OFFER_CLOSED),
        (State.PENDING, BEFORE, False, Page.OFFER_EXPIRED, Page.OFFER_CLOSED),
        (State.PENDING, None, True, Page.UNFINISHED, Page.UNFINISHED_CLOSED),
        (State.REJECTED, None, False, Page.REJECTED, Page.REJECTED),
        (State.CANCELLED, None, False, Page.CANCELLED, Page.CANCELLED),
    ],
)
def test_the_page_follows_the_registration_and_the_event(
    state: State, answer_by: datetime | None, page: Page, once_over: Page, *, is_unfinished: bool
) -> None:
    def page_at(event: EventStatus) -> Page:
        return page_of_registration(
            event, state, answer_by=answer_by, is_unfinished=is_unfinished, now=NOW
        )

    assert page_at(EventStatus.PUBLISHED) is page
    assert page_at(EventStatus.HELD) is page_at(EventStatus.DRAFT) is once_over
    assert page_at(EventStatus.CANCELLED) is Page.EVENT_CANCELLED

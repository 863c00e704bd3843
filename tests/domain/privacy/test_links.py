"""The end of personal links, and of those in late letters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.privacy.links import have_ended, is_open, until_of_letter

ENDS_AT = datetime(2027, 3, 10, 12, tzinfo=UTC)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def test_links_end_thirty_days_after_the_end_of_the_event() -> None:
    last = ENDS_AT + 30 * DAY
    assert [have_ended(ENDS_AT, at) for at in (ENDS_AT, last - SECOND, last)] == [
        False,
        False,
        True,
    ]
    assert have_ended(None, datetime.max.replace(tzinfo=UTC)) is False


def test_a_link_with_an_end_of_its_own_has_no_other() -> None:
    now = ENDS_AT + 90 * DAY
    assert [is_open(ENDS_AT, until, now) for until in (now + SECOND, now)] == [True, False]
    assert is_open(None, ENDS_AT, ENDS_AT) is False
    assert [is_open(ENDS_AT, None, at) for at in (ENDS_AT, now)] == [True, False]


@pytest.mark.parametrize(
    ("days", "lasts"), [(0, None), (22.9, None), (23, 7), (29, 7), (31, 7), (900, 7)]
)
def test_the_links_of_a_letter_work_for_seven_days_at_least(days: float, lasts: int | None) -> None:
    now = ENDS_AT + days * DAY
    assert until_of_letter(ENDS_AT, now) == (None if lasts is None else now + lasts * DAY)
    assert until_of_letter(None, now) is None

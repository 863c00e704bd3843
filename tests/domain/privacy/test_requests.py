"""The day by which a request about the own data is answered."""

from __future__ import annotations

from datetime import date

import pytest

from ctevents.domain.privacy.times import due_day

DAYS = {
    date(2027, 2, 1): date(2027, 3, 1),
    date(2027, 1, 31): date(2027, 2, 28),
    date(2027, 12, 31): date(2028, 1, 31),
    date(2028, 1, 30): date(2028, 2, 29),
}


@pytest.mark.parametrize(("asked_on", "due_on"), DAYS.items())
def test_it_is_a_month_later(asked_on: date, due_on: date) -> None:
    assert due_day(asked_on) == due_on

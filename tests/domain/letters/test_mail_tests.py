"""The state of a test letter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.domain.letters.incoming import LATE_AFTER, MailTestState, state_of

NOW = datetime(2027, 2, 1, 10, 0, tzinfo=UTC)
JUST, LONG_AGO = NOW - LATE_AFTER + timedelta(seconds=1), NOW - LATE_AFTER


@pytest.mark.parametrize(
    ("sent_at", "arrived_at", "failed_at", "state"),
    [
        (None, None, None, MailTestState.QUEUED),
        (None, None, NOW, MailTestState.FAILED),
        (JUST, None, None, MailTestState.SENT),
        (LONG_AGO, None, None, MailTestState.LATE),
        (LONG_AGO, None, NOW, MailTestState.FAILED),
        (LONG_AGO, NOW, None, MailTestState.ARRIVED),
        (None, NOW, None, MailTestState.ARRIVED),
    ],
)
def test_each_state(
    sent_at: datetime | None,
    arrived_at: datetime | None,
    failed_at: datetime | None,
    state: MailTestState,
) -> None:
    times = {"sent_at": sent_at, "arrived_at": arrived_at, "failed_at": failed_at}
    assert state_of(is_to_account=False, now=NOW, **times) is state


def test_a_letter_to_an_account_is_never_late() -> None:
    state = state_of(is_to_account=True, sent_at=LONG_AGO, arrived_at=None, failed_at=None, now=NOW)
    assert state is MailTestState.SENT

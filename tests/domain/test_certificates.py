from __future__ import annotations

from itertools import product

import pytest

from ctevents.domain.certificates import (
    IN_A_FILE,
    Verdict,
    Written,
    files_of,
    has_certificate,
    verdict_on_unwritten,
    verdict_on_written,
)
from ctevents.domain.schedule import EventStatus


def test_who_came_and_is_named_has_a_certificate_unless_the_event_is_a_draft_or_cancelled() -> None:
    have_one = {
        (event.value, has_entered, is_unnamed)
        for event, has_entered, is_unnamed in product(EventStatus, (True, False), (True, False))
        if has_certificate(event, has_entered=has_entered, is_unnamed=is_unnamed)
    }
    assert have_one == {("published", True, False), ("held", True, False)}


@pytest.mark.parametrize(
    ("name", "is_revoked", "is_entitled", "verdict"),
    [
        ("Amra Kos", False, True, Verdict.STANDS),
        ("Amra Koš", False, True, Verdict.REPLACED),  # corrected since
        ("Amra Kos", True, True, Verdict.REPLACED),
        (None, False, True, Verdict.ERASED),
        (None, True, True, Verdict.ERASED),
        ("Amra Kos", False, False, Verdict.NOT_VALID),  # the check-in was taken back
        (None, False, False, Verdict.NOT_VALID),
    ],
)
def test_one_that_was_written_down(name: str | None, is_revoked: bool, is_entitled: bool, verdict: Verdict) -> None:
    assert verdict_on_written(Written(name, is_revoked), "Amra Kos", is_entitled=is_entitled) is verdict


@pytest.mark.parametrize(
    ("edition", "written", "has_other", "verdict"),
    [
        (0, 0, False, Verdict.STANDS),
        (1, 1, False, Verdict.STANDS),
        (0, 1, False, Verdict.REPLACED),
        (1, 1, True, Verdict.REPLACED),
    ],
)
def test_one_that_was_not(edition: int, written: int, has_other: bool, verdict: Verdict) -> None:
    assert verdict_on_unwritten(edition, written, has_other=has_other) is verdict


@pytest.mark.parametrize(
    ("count", "files"),
    [
        (0, [(0, 0)]),
        (1, [(0, 1)]),
        (IN_A_FILE, [(0, IN_A_FILE)]),
        (IN_A_FILE + 1, [(0, IN_A_FILE), (IN_A_FILE, IN_A_FILE + 1)]),
    ],
)
def test_no_file_has_too_many(count: int, files: list[tuple[int, int]]) -> None:
    assert [(places.start, places.stop) for places in files_of(count)] == files

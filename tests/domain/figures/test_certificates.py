from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from ctevents.domain.figures.certificates import (
    IN_A_FILE,
    CertificateVerdict,
    WrittenCertificate,
    counts_from,
    files_of,
    may_have_certificates,
    verdict_on_unwritten,
    verdict_on_written,
)
from ctevents.domain.schedule import EventStatus

START = datetime(2027, 3, 10, 9, tzinfo=UTC)


def test_there_are_some_from_the_start_of_an_event_on_unless_it_is_a_draft_or_cancelled() -> None:
    earlier, later = START - timedelta(seconds=1), START + timedelta(days=1)
    moments: list[tuple[datetime | None, datetime]] = [
        (START, START),
        (START, later),
        (START, earlier),
        (None, later),
    ]
    have_some = {
        (event.value, starts_at, now)
        for event, (starts_at, now) in product(EventStatus, moments)
        if may_have_certificates(event, starts_at, now)
    }
    assert have_some == {
        (event, START, now) for event in ("published", "held") for now in (START, later)
    }


@pytest.mark.parametrize(
    ("time_zone", "morning"),
    [
        ("Europe/Sarajevo", datetime(2027, 3, 9, 23, tzinfo=UTC)),
        ("Pacific/Auckland", datetime(2027, 3, 9, 11, tzinfo=UTC)),
        ("America/Lima", datetime(2027, 3, 10, 5, tzinfo=UTC)),
    ],
)
def test_check_ins_count_from_the_first_moment_of_the_day_at_the_place(
    time_zone: str, morning: datetime
) -> None:
    assert counts_from(START, time_zone) == morning


@pytest.mark.parametrize(
    ("name", "is_revoked", "is_entitled", "verdict"),
    [
        ("Amra Kos", False, True, CertificateVerdict.STANDS),
        ("Amra Koš", False, True, CertificateVerdict.REPLACED),  # corrected since
        ("Amra Kos", True, True, CertificateVerdict.REPLACED),
        (None, False, True, CertificateVerdict.ERASED),
        (None, True, True, CertificateVerdict.ERASED),
        ("Amra Kos", False, False, CertificateVerdict.NOT_VALID),  # the check-in was undone
        (None, False, False, CertificateVerdict.NOT_VALID),
    ],
)
def test_one_that_was_written_down(
    name: str | None, is_revoked: bool, is_entitled: bool, verdict: CertificateVerdict
) -> None:
    assert (
        verdict_on_written(
            WrittenCertificate(name, is_revoked), "Amra Kos", is_entitled=is_entitled
        )
        is verdict
    )


@pytest.mark.parametrize(
    ("edition", "written", "has_other", "verdict"),
    [
        (0, 0, False, CertificateVerdict.STANDS),
        (1, 1, False, CertificateVerdict.STANDS),
        (0, 1, False, CertificateVerdict.REPLACED),
        (1, 1, True, CertificateVerdict.REPLACED),
    ],
)
def test_one_that_was_not(
    edition: int, written: int, has_other: bool, verdict: CertificateVerdict
) -> None:
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

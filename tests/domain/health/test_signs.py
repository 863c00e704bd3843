"""Signs of the health of the installation: which fact is an alarm, and which is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ctevents.domain.health.signs import (
    GB,
    Cause,
    HealthFacts,
    MachineReport,
    StoppedMail,
    Vital,
    VitalSign,
    VitalState,
    signs_of,
)

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
REPORT = MachineReport(machine="one", reported_at=NOW, free=40 * GB, size=100 * GB, clock_off=0)
FACTS = HealthFacts(
    has_newest_tables=True,
    stopped_mail=None,
    reports=[REPORT],
    mail_box_read_at=None,
    last_entry_at=NOW,
    has_tls=True,
)

Found = list[tuple[str, VitalState, Cause | None]]


def facts(**changes: Any) -> HealthFacts:
    return replace(FACTS, **changes)


def reported(**changes: Any) -> HealthFacts:
    return facts(reports=[replace(REPORT, **changes)])


def found(vital: Vital, known: HealthFacts) -> Found:
    return [
        (sign.machine, sign.state, sign.cause)
        for sign in signs_of(known, NOW)
        if sign.vital is vital
    ]


def test_each_thing_has_a_sign_and_a_new_installation_no_alarm() -> None:
    for known in (FACTS, facts(reports=[])):
        signs = signs_of(known, NOW)
        assert {sign.vital for sign in signs} == set(Vital)
        assert [sign for sign in signs if sign.is_alarm] == []
    assert found(Vital.WORKER, facts(reports=[])) == [("", VitalState.UNKNOWN, None)]
    assert found(Vital.DISK, facts(reports=[])) == [("", VitalState.UNKNOWN, None)]


def test_tables_of_a_different_version() -> None:
    assert found(Vital.MIGRATIONS, facts(has_newest_tables=False)) == [
        ("", VitalState.ALARM, Cause.OTHER_TABLES)
    ]


@pytest.mark.parametrize(
    ("stopped", "gate", "outbox"),
    [
        (None, None, None),
        (StoppedMail(NOW - HOUR, "421 busy"), Cause.REFUSED, None),
        (StoppedMail(NOW - HOUR, None, is_held=True), Cause.HELD, None),
        (StoppedMail(NOW - HOUR, None), None, Cause.UNSENT),
    ],
)
def test_mail_that_does_not_go_out_has_one_cause(
    stopped: StoppedMail | None, gate: Cause | None, outbox: Cause | None
) -> None:
    known = facts(stopped_mail=stopped)
    assert [cause for _machine, _state, cause in found(Vital.GATE, known)] == [gate]
    assert [cause for _machine, _state, cause in found(Vital.OUTBOX, known)] == [outbox]


class TestWorker:
    @pytest.mark.parametrize(
        ("silence", "has_stopped", "cause"),
        [
            (10 * MINUTE - timedelta(seconds=1), False, None),
            (10 * MINUTE, False, Cause.WORKER_SILENT),
            (9 * MINUTE, True, None),
            (10 * MINUTE, True, Cause.WORKER_STOPPED),
        ],
    )
    def test_the_only_one(self, silence: timedelta, has_stopped: bool, cause: Cause | None) -> None:
        known = reported(reported_at=NOW - silence, has_stopped=has_stopped)
        state = VitalState.ALARM if cause else VitalState.FINE
        assert found(Vital.WORKER, known) == [("one", state, cause)]

    def test_one_that_was_stopped_counts_only_if_no_other_runs(self) -> None:
        stopped = replace(REPORT, machine="two", reported_at=NOW - DAY, has_stopped=True)
        assert found(Vital.WORKER, facts(reports=[REPORT, stopped])) == [
            ("one", VitalState.FINE, None)
        ]
        assert found(Vital.DISK, facts(reports=[REPORT, stopped])) == [
            ("one", VitalState.FINE, None)
        ]

    def test_one_that_died_is_named_until_its_machine_is_forgotten(self) -> None:
        dead = replace(REPORT, machine="two", reported_at=NOW - 3 * DAY + MINUTE)
        silent = ("two", VitalState.ALARM, Cause.WORKER_SILENT)
        assert silent in found(Vital.WORKER, facts(reports=[REPORT, dead]))
        assert ("two", VitalState.UNKNOWN, None) in found(Vital.DISK, facts(reports=[REPORT, dead]))
        forgotten = replace(dead, reported_at=NOW - 3 * DAY)
        assert found(Vital.WORKER, facts(reports=[REPORT, forgotten])) == [
            ("one", VitalState.FINE, None)
        ]


@pytest.mark.parametrize(
    ("free", "size", "is_full"),
    [
        (5 * GB, 1000 * GB, False),
        (5 * GB - 1, 1000 * GB, True),
        (2 * GB, 20 * GB, False),
        (2 * GB - 1, 20 * GB, True),
        (0, 0, False),
    ],
)
def test_a_disk_is_nearly_full(free: int, size: int, is_full: bool) -> None:
    cause = Cause.NEARLY_FULL if is_full else None
    assert [each[2] for each in found(Vital.DISK, reported(free=free, size=size))] == [cause]


@pytest.mark.parametrize(
    ("hours", "made_at", "state", "cause"),
    [
        (None, None, VitalState.UNUSED, None),
        (24, None, VitalState.ALARM, Cause.NO_BACKUP),
        (24, NOW - 2 * DAY, VitalState.FINE, None),
        (24, NOW - 2 * DAY - MINUTE, VitalState.ALARM, Cause.OLD_BACKUP),
    ],
)
def test_backups(
    hours: int | None, made_at: datetime | None, state: VitalState, cause: Cause | None
) -> None:
    assert found(Vital.BACKUPS, reported(backup_hours=hours, backup_at=made_at)) == [
        ("one", state, cause)
    ]


class TestCertificate:
    @pytest.mark.parametrize(
        ("left", "cause"),
        [
            (14 * DAY, None),
            (14 * DAY - MINUTE, Cause.ENDS_SOON),
            (MINUTE, Cause.ENDS_SOON),
            (-MINUTE, Cause.ENDED),
        ],
    )
    def test_it_ends(self, left: timedelta, cause: Cause | None) -> None:
        known = reported(certificate_ends_at=NOW + left)
        assert [each[2] for each in found(Vital.CERTIFICATE, known)] == [cause]

    def test_without_network_it_is_not_known_and_without_https_there_is_none(self) -> None:
        assert found(Vital.CERTIFICATE, FACTS) == [("", VitalState.UNKNOWN, None)]
        assert found(Vital.CERTIFICATE, facts(has_tls=False)) == [("", VitalState.UNUSED, None)]

    def test_the_machine_that_looked_last_says_it(self) -> None:
        """One of them may still see the certificate that was renewed."""
        old = replace(REPORT, certificate_ends_at=NOW + DAY, reported_at=NOW - MINUTE)
        new = replace(REPORT, machine="two", certificate_ends_at=NOW + 90 * DAY)
        assert found(Vital.CERTIFICATE, facts(reports=[new, old])) == [("", VitalState.FINE, None)]
        silent = replace(new, reported_at=NOW - HOUR)
        assert found(Vital.CERTIFICATE, facts(reports=[silent, old]))[0][2] is Cause.ENDS_SOON


@pytest.mark.parametrize(
    ("seconds", "cause"), [(120, None), (121, Cause.DIFFERS), (-121, Cause.DIFFERS)]
)
def test_a_clock_that_differs(seconds: int, cause: Cause | None) -> None:
    assert [each[2] for each in found(Vital.CLOCK, reported(clock_off=seconds))] == [cause]


def test_a_clock_that_was_put_back() -> None:
    assert len(found(Vital.CLOCK, facts(last_entry_at=NOW + 2 * MINUTE))) == 1
    put_back = ("", VitalState.ALARM, Cause.PUT_BACK)
    assert found(Vital.CLOCK, facts(last_entry_at=NOW + 3 * MINUTE))[0] == put_back


@pytest.mark.parametrize(
    ("read_at", "cause"),
    [(None, Cause.UNREAD), (NOW - 29 * MINUTE, None), (NOW - 30 * MINUTE, Cause.UNREAD)],
)
def test_a_mail_box_that_is_not_read(read_at: datetime | None, cause: Cause | None) -> None:
    known = facts(reports=[replace(REPORT, has_mail_box=True)], mail_box_read_at=read_at)
    assert [each[2] for each in found(Vital.MAIL_BOX, known)] == [cause]
    assert found(Vital.MAIL_BOX, facts(mail_box_read_at=read_at)) == [("", VitalState.UNUSED, None)]


def test_a_command_sees_its_own_machine_itself() -> None:
    """Its measures replace those of the worker of the machine, who may be silent, and not the
    worker's silence."""
    silent = replace(REPORT, reported_at=NOW - HOUR, free=0)
    known = facts(reports=[silent], own=REPORT)
    assert found(Vital.DISK, known) == [("one", VitalState.FINE, None)]
    assert found(Vital.WORKER, known) == [("one", VitalState.ALARM, Cause.WORKER_SILENT)]


def test_a_sign_says_what_its_words_need() -> None:
    known = facts(stopped_mail=StoppedMail(NOW - HOUR, "421 busy"))
    [gate] = [sign for sign in signs_of(known, NOW) if sign.vital is Vital.GATE]
    assert gate == VitalSign(
        vital=Vital.GATE,
        state=VitalState.ALARM,
        cause=Cause.REFUSED,
        at=NOW - HOUR,
        words="421 busy",
    )

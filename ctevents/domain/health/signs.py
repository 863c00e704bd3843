"""The signs of the health of the installation: judged here only, for pages, letters, commands and
measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

GB = 1024**3
SILENT_AFTER = timedelta(minutes=10)
"""Workers report each minute: one that says nothing for so long has died, or its machine has."""
FORGOTTEN_AFTER = timedelta(days=3)
"""A machine that says nothing for so long was taken away for good."""
UNREAD_AFTER = timedelta(minutes=30)
"""The mail box is read each minute, and after failures at least every five."""
LEAST_FREE = 5 * GB
"""A disk is nearly full when less than this is free, or than a tenth of a small disk."""
RENEWED_BEFORE = timedelta(days=14)
"""A timer renews the certificate of the site long before this."""
CLOCKS_MAY_DIFFER_BY = timedelta(minutes=2)


class Vital(StrEnum):
    """A thing that is watched. The first ones hold up others."""

    MIGRATIONS = "migrations"
    WORKER = "worker"
    GATE = "gate"
    OUTBOX = "outbox"
    MAIL_BOX = "mail-box"
    DISK = "disk"
    BACKUPS = "backups"
    CERTIFICATE = "certificate"
    CLOCK = "clock"


class VitalState(StrEnum):
    """``UNUSED``: the installation does without it. ``UNKNOWN`` is no alarm, and ends none."""

    FINE = "fine"
    ALARM = "alarm"
    UNKNOWN = "unknown"
    UNUSED = "unused"


class Cause(StrEnum):
    """The reason of an alarm."""

    OTHER_TABLES = "other-tables"
    WORKER_SILENT = "worker-silent"
    WORKER_STOPPED = "worker-stopped"
    REFUSED = "refused"
    HELD = "held"
    UNSENT = "unsent"
    UNREAD = "unread"
    NEARLY_FULL = "nearly-full"
    NO_BACKUP = "no-backup"
    OLD_BACKUP = "old-backup"
    ENDS_SOON = "ends-soon"
    ENDED = "ended"
    DIFFERS = "differs"
    PUT_BACK = "put-back"


@dataclass(frozen=True, kw_only=True)
class VitalSign:
    """The state of one thing. ``machine``: the only one that it is about, or "". ``at``: the
    instant that its words name: when the worker was heard, the mail box read, the backup made, mail
    went out for the last time; when the certificate ends. ``free`` and ``size`` in bytes;
    ``seconds``: by which the clocks differ; ``words``: the mail server's."""

    vital: Vital
    state: VitalState
    machine: str = ""
    cause: Cause | None = None
    at: datetime | None = None
    free: int = 0
    size: int = 0
    seconds: int = 0
    words: str = ""

    @property
    def is_alarm(self) -> bool:
        return self.state is VitalState.ALARM

    @property
    def key(self) -> tuple[Vital, str]:
        return self.vital, self.machine


@dataclass(frozen=True, kw_only=True)
class MachineReport:
    """A worker's report about its machine. ``free`` and ``size``: bytes of its fullest disk.
    ``clock_off``: seconds by which its clock is ahead of the database's. ``backup_hours``: None if
    it makes no backups. ``certificate_ends_at``: None if not known."""

    machine: str
    reported_at: datetime
    has_stopped: bool = False
    free: int
    size: int
    clock_off: int
    backup_hours: int | None = None
    backup_at: datetime | None = None
    certificate_ends_at: datetime | None = None
    has_mail_box: bool = False


@dataclass(frozen=True)
class StoppedMail:
    """No letter goes out ``since``. ``words``: of the server that refuses all; None if nobody
    sends. ``is_held``: a backup was restored."""

    since: datetime
    words: str | None
    is_held: bool = False


@dataclass(frozen=True, kw_only=True)
class HealthFacts:
    """All that is known. ``own``: what a command has measured now, without a worker.
    ``last_entry_at``: the newest time in the audit log. ``has_tls``: the site is served by
    https."""

    has_newest_tables: bool
    stopped_mail: StoppedMail | None
    reports: Sequence[MachineReport]
    mail_box_read_at: datetime | None
    last_entry_at: datetime | None
    has_tls: bool
    own: MachineReport | None = None


def signs_of(facts: HealthFacts, now: datetime) -> list[VitalSign]:
    """Judge the facts. Return each sign, those of several machines one after the other."""
    known = [report for report in facts.reports if now - report.reported_at < FORGOTTEN_AFTER]
    running = [report for report in known if not report.has_stopped]
    measured = _with_own(running, facts.own)
    heard = [report for report in measured if not _is_silent(report, now)]
    return [
        _migrations(facts),
        *_workers(known, running, now),
        _gate(facts.stopped_mail),
        _outbox(facts.stopped_mail),
        _mail_box(facts.mail_box_read_at, _with_own(known, facts.own), now),
        *_each(Vital.DISK, measured, heard, _disk),
        *_each(Vital.BACKUPS, measured, heard, lambda report: _backups(report, now)),
        _certificate(facts, heard, now),
        *_put_back(facts.last_entry_at, now),
        *_each(Vital.CLOCK, measured, heard, _clock),
    ]


def _with_own(
    reports: Sequence[MachineReport], own: MachineReport | None
) -> Sequence[MachineReport]:
    """Return the reports with what a command measured in place of those of its machine's worker."""
    return (
        [*(report for report in reports if report.machine != own.machine), own] if own else reports
    )


def _is_silent(report: MachineReport, now: datetime) -> bool:
    return now - report.reported_at >= SILENT_AFTER


def _judged(vital: Vital, cause: Cause | None, **told: Any) -> VitalSign:
    """Return a sign that is known: an alarm if there is a ``cause``. ``told``: its other fields."""
    state = VitalState.ALARM if cause else VitalState.FINE
    return VitalSign(vital=vital, state=state, cause=cause, **told)


def _migrations(facts: HealthFacts) -> VitalSign:
    return _judged(Vital.MIGRATIONS, None if facts.has_newest_tables else Cause.OTHER_TABLES)


def _workers(
    known: Sequence[MachineReport], running: Sequence[MachineReport], now: datetime
) -> Iterator[VitalSign]:
    """Yield a sign for each machine whose worker should run. If all have stopped, the last one
    counts, after a while: an upgrade stops it for a moment."""
    if not known:
        yield VitalSign(vital=Vital.WORKER, state=VitalState.UNKNOWN)
    for report in running or sorted(known, key=lambda report: report.reported_at)[-1:]:
        cause = Cause.WORKER_STOPPED if report.has_stopped else Cause.WORKER_SILENT
        found = cause if _is_silent(report, now) else None
        yield _judged(Vital.WORKER, found, machine=report.machine, at=report.reported_at)


def _gate(stopped: StoppedMail | None) -> VitalSign:
    if stopped is None or (stopped.words is None and not stopped.is_held):
        return _judged(Vital.GATE, None)
    cause = Cause.HELD if stopped.is_held else Cause.REFUSED
    return _judged(Vital.GATE, cause, at=stopped.since, words=stopped.words or "")


def _outbox(stopped: StoppedMail | None) -> VitalSign:
    if stopped is None or stopped.words is not None or stopped.is_held:
        return _judged(Vital.OUTBOX, None)
    return _judged(Vital.OUTBOX, Cause.UNSENT, at=stopped.since)


def _mail_box(read_at: datetime | None, known: Sequence[MachineReport], now: datetime) -> VitalSign:
    if not any(report.has_mail_box for report in known):
        return VitalSign(vital=Vital.MAIL_BOX, state=VitalState.UNUSED)
    is_read = read_at is not None and now - read_at < UNREAD_AFTER
    return _judged(Vital.MAIL_BOX, None if is_read else Cause.UNREAD, at=read_at)


def _each(
    vital: Vital,
    reports: Sequence[MachineReport],
    heard: Sequence[MachineReport],
    judge: Callable[[MachineReport], VitalSign],
) -> Iterator[VitalSign]:
    """Yield the sign of each machine. It is not known of one that is silent."""
    if not reports:
        yield VitalSign(vital=vital, state=VitalState.UNKNOWN)
    for report in reports:
        if report in heard:
            yield judge(report)
        else:
            yield VitalSign(vital=vital, state=VitalState.UNKNOWN, machine=report.machine)


def _disk(report: MachineReport) -> VitalSign:
    cause = Cause.NEARLY_FULL if report.free < min(LEAST_FREE, report.size // 10) else None
    return _judged(Vital.DISK, cause, machine=report.machine, free=report.free, size=report.size)


def _backups(report: MachineReport, now: datetime) -> VitalSign:
    if report.backup_hours is None:
        return VitalSign(vital=Vital.BACKUPS, state=VitalState.UNUSED, machine=report.machine)
    cause = None
    if report.backup_at is None:
        cause = Cause.NO_BACKUP
    elif now - report.backup_at > 2 * timedelta(hours=report.backup_hours):
        cause = Cause.OLD_BACKUP
    return _judged(Vital.BACKUPS, cause, machine=report.machine, at=report.backup_at)


def _certificate(facts: HealthFacts, heard: Sequence[MachineReport], now: datetime) -> VitalSign:
    """Judge the certificate that the machine saw which looked last."""
    if not facts.has_tls:
        return VitalSign(vital=Vital.CERTIFICATE, state=VitalState.UNUSED)
    seen = [report for report in heard if report.certificate_ends_at is not None]
    if not seen:
        return VitalSign(vital=Vital.CERTIFICATE, state=VitalState.UNKNOWN)
    ends_at = max(seen, key=lambda report: report.reported_at).certificate_ends_at or now
    cause = None
    if ends_at - now < RENEWED_BEFORE:
        cause = Cause.ENDS_SOON if ends_at > now else Cause.ENDED
    return _judged(Vital.CERTIFICATE, cause, at=ends_at)


def _put_back(last_entry_at: datetime | None, now: datetime) -> Iterator[VitalSign]:
    """Yield an alarm if the audit log has a time that has not come yet: time must not run
    backwards."""
    if last_entry_at is not None and last_entry_at - now > CLOCKS_MAY_DIFFER_BY:
        yield _judged(Vital.CLOCK, Cause.PUT_BACK, at=last_entry_at)


def _clock(report: MachineReport) -> VitalSign:
    differs = abs(report.clock_off) > CLOCKS_MAY_DIFFER_BY.total_seconds()
    return _judged(
        Vital.CLOCK,
        Cause.DIFFERS if differs else None,
        machine=report.machine,
        seconds=report.clock_off,
    )

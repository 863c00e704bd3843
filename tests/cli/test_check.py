"""``ctevents check``: a line for each check, and exit status 1 if one fails."""

from __future__ import annotations

import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from bench.servers import free_port
from ctevents.cli.check import LOOKS, WATCHED
from ctevents.cli.watching.measuring import this_machine
from ctevents.clock import system_clock
from ctevents.db.handle import database_file, db, transaction
from ctevents.db.schema import newest_revision
from ctevents.domain.health.signs import GB, MachineReport
from ctevents.formats.pdf import use_fonts
from ctevents.services.common import audit
from ctevents.services.common.throttles import count_attempt_from, forget_attempts
from ctevents.services.desk.health import keep_report
from ctevents.services.outbox.gate import close_gate
from tests.cli.conftest import Command, Ended
from tests.conftest import Clock, Databases
from tests.formats.conftest import OTHERS
from tests.support import stories
from tests.support.smtp import SmtpServer


def lines(ended: Ended) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in ended.out.splitlines())


def close_database(app: Flask) -> None:
    """Close the database file to others: it is outside the instance folder, so no start closes
    it."""
    file = database_file(app)
    for name in (file, f"{file}-wal", f"{file}-shm") if file else ():
        if Path(name).exists():
            Path(name).chmod(0o600)


@pytest.mark.long
def test_all_is_well(
    app: Flask, clock: Clock, ctevents: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    clock.now = system_clock()  # as the database's
    close_database(app)
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        ended, as_json = ctevents("check"), ctevents("check", "--json").json
    found = lines(ended)
    assert (ended.status, ended.err) == (0, "")
    assert found["settings"] == f"ok: served at http://localhost, files in {tmp_path}"
    assert found["files"] == f"ok: only their owner can open {tmp_path} and the database"
    assert found["fonts"] == "ok: DejaVu Sans"
    assert found["readers"] == "ok: uploads are read without network, files and programs"
    assert found["database"].startswith(f"ok: {db.engine.dialect.name} ")
    assert found["migrations"] == f"ok: at {newest_revision()}, the newest"
    assert found["audit log"].endswith(
        " entries, unchanged; heads are mailed to nobody: set CTEVENTS_AUDIT_HEADS_TO"
    )
    assert found["mail server"] == f"ok: 127.0.0.1:{server.port} answers"
    assert found["outbox"] == "ok: No letter has waited for more than ten minutes."
    assert found["clock"] == "ok: It agrees with the clock of the database."
    assert found["worker"] == "unknown: No worker has reported it."
    assert found["backups"] == "ok: The worker makes none: CTEVENTS_BACKUP_FOLDER is not set."
    assert found["certificate"] == "ok: The address of the site is without https."
    assert re.fullmatch(r"ok: [\d,.]+ GB of [\d,.]+ GB are free\.", found["disk"])
    assert [(each["check"], each["ok"]) for each in as_json] == [(name, True) for name in found]


@pytest.mark.long
@pytest.mark.once
def test_a_proxy_that_nobody_named_is_noticed(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Recent attempts all come from its address. Older ones, or one from elsewhere, say
    otherwise."""

    def said() -> str:
        return lines(ctevents("check"))["proxy"]

    monkeypatch.setenv("CTEVENTS_BASE_URL", "https://events.example.org")
    nobody = "ok: none in front, which would stop floods of connections"
    assert said() == f"{nobody}; recent attempts came from 0 places"
    with transaction(by=audit.SHELL) as tx:
        count_attempt_from(tx, "127.0.0.1", "links")
        count_attempt_from(tx, "127.0.0.1", "sign-in amra@ctevents.example")
    assert said().startswith(
        "FAILED: everybody seems to come from 127.0.0.1: set CTEVENTS_TRUSTED_PROXIES"
    )
    for name, value in {"BASE_URL": "http://localhost", "TRUSTED_PROXIES": "1"}.items():
        with monkeypatch.context() as other:
            other.setenv(f"CTEVENTS_{name}", value)
            assert said().startswith("ok: 1 trusted" if name == "TRUSTED_PROXIES" else nobody)
    with transaction(by=audit.SHELL) as tx:
        count_attempt_from(tx, "198.51.100.7", "links")
    assert said() == f"{nobody}; recent attempts came from 2 places"


@pytest.mark.long
@pytest.mark.once
def test_many_attempts_raise_an_alarm_that_names_nobody(app: Flask, ctevents: Command) -> None:
    answers = []
    for more in (100, 1):
        with transaction(by=audit.SHELL) as tx:
            for _time in range(more):
                count_attempt_from(tx, "198.51.100.7", "sign-in amra@ctevents.example")
        answers.append(lines(ctevents("check"))["attempts"])
    assert answers == [
        "ok: 100 of one kind at most within a quarter of an hour",
        "FAILED: 101 attempts of one kind within a quarter of an hour: sign-in",
    ]
    with transaction(by=audit.SHELL) as tx:
        forget_attempts(tx, "sign-in amra@ctevents.example")
    assert lines(ctevents("check"))["attempts"].startswith("ok: 0")


@pytest.mark.long
@pytest.mark.once
def test_fonts_that_cannot_be_used(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CTEVENTS_FONTS", f"{OTHERS}:{tmp_path}")
    assert (
        lines(ctevents("check"))["fonts"]
        == "ok: DejaVu Sans, EastAsian.ttf, Thai-Bold.ttf, Thai.ttf"
    )
    monkeypatch.setenv("CTEVENTS_FONTS", str(tmp_path))
    ended = ctevents("check")
    assert (ended.status, lines(ended)["fonts"].partition(": ")[0]) == (1, "FAILED")
    use_fonts([])


@pytest.mark.long
@pytest.mark.once
def test_a_database_elsewhere_that_others_can_open(
    ctevents: Command, databases: Databases, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "elsewhere.sqlite3"
    shutil.copy(databases.template.removeprefix("sqlite:///"), file)
    file.chmod(0o640)
    monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", f"sqlite:///{file}")
    monkeypatch.setenv("CTEVENTS_INSTANCE_PATH", str(tmp_path / "instance"))
    ended = ctevents("check")
    assert (ended.status, file.stat().st_mode & 0o777) == (1, 0o640)
    assert f"FAILED: other users can open {file}: chmod 600 {file}" in lines(ended)["files"]
    file.chmod(0o600)
    assert lines(ctevents("check"))["files"].startswith("ok: ")


@pytest.mark.long
def test_a_mail_server_that_does_not_answer(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(port))
    ended = ctevents("check")
    assert ended.status == 1
    assert lines(ended)["mail server"].startswith(f"FAILED: 127.0.0.1:{port}: ")
    assert lines(ended)["database"].startswith("ok: ")


def test_an_empty_database_lacks_its_migrations(
    ctevents: Command, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    uri = databases.empty()
    monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", uri)
    ended = ctevents("check")
    databases.drop(uri)
    assert ended.status == 1
    assert lines(ended)["database"].startswith("ok: ")
    assert lines(ended)["migrations"] == (
        f"FAILED: the schema is at no migration, the newest is {newest_revision()}: run ctevents "
        "db upgrade"
    )


def test_a_database_that_does_not_answer(
    ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    uri = "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2"
    monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", uri)
    ended = ctevents("check")
    assert (ended.status, ended.err) == (1, "")
    assert lines(ended)["database"].startswith("FAILED: the database: connection failed")
    assert len(ended.out.splitlines()) == 1 + len(LOOKS) + len(WATCHED)
    assert lines(ended)["outbox"].startswith("FAILED: the database: connection failed")


def test_a_clock_that_went_back(app: Flask, ctevents: Command, clock: Clock) -> None:
    clock.now = system_clock()
    with transaction(by=audit.SHELL, at=clock.now + timedelta(hours=1)) as tx:
        audit.record(tx, "event.edited")
    found = lines(ctevents("check"))
    assert found["clock"].startswith("FAILED: The newest entry of the audit log is of ")
    assert ", which is still to come. Start NTP. " in found["clock"]


def test_settings_with_which_nothing_would_start(
    ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CTEVENTS_BASE_URL")
    ended = ctevents("check")
    assert (ended.status, ended.out) == (
        1,
        (
            "settings: FAILED: CTEVENTS_BASE_URL is not set: give the address at which people "
            "reach this server\n"
        ),
    )


def test_mail_has_not_gone_out(app: Flask, ctevents: Command, clock: Clock) -> None:
    with transaction(by=audit.SHELL, at=clock.now - timedelta(hours=2)) as tx:
        close_gate(tx, words="535 5.7.8 wrong password")
    assert lines(ctevents("check"))["gate"].startswith(
        "FAILED: It has refused all our letters since 1 February 2027, 07:00 UTC. Its message: "
        "“535 5.7.8 wrong password”. "
    )


@pytest.mark.long
def test_letters_that_no_worker_sends(app: Flask, ctevents: Command, clock: Clock) -> None:
    stories.published_event()
    stories.invited()
    clock.advance(hours=2)
    assert lines(ctevents("check"))["outbox"] == (
        "FAILED: Letters have been due since 1 February 2027, 09:00 UTC, but nothing sends them. "
        "Start ctevents worker. If it is running, look at its log."
    )


@pytest.mark.long
def test_what_workers_report_and_what_this_machine_shows(
    app: Flask, ctevents: Command, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A disk that is full elsewhere is named; this machine is measured now."""
    clock.now = system_clock()
    with transaction(by=audit.WORKER) as tx:
        for machine in (this_machine(), "db2"):
            keep_report(
                tx, MachineReport(machine=machine, reported_at=tx.now, free=0, size=GB, clock_off=0)
            )
    (tmp_path / "backups").mkdir()
    monkeypatch.setenv("CTEVENTS_BACKUP_FOLDER", str(tmp_path / "backups"))
    found = lines(ctevents("check"))
    assert found["disk"].startswith("FAILED: db2: 0 GB of 1 GB are free. Make room on the disk")
    assert found["disk"].count("Make room") == 1
    assert found["worker"].startswith("ok: ")
    assert (
        f"{this_machine()}: There is none. Look at the log of ctevents worker" in found["backups"]
    )
    clock.advance(minutes=10)
    found = lines(ctevents("check"))
    assert found["worker"].startswith("FAILED: ")
    assert found["backup keys"] == "ok: backups are NOT encrypted: set CTEVENTS_BACKUP_RECIPIENTS"

"""Backups from the shell: made while the service runs, put back with the outbox held."""

from __future__ import annotations

import json
import tarfile
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask, current_app
from pyrage import x25519

from ctevents.cli.backups.making import locked
from ctevents.cli.backups.scheduled import back_up_if_due, keep_backing_up
from ctevents.cli.watching.watching import look
from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import OutboxGate, Person
from tests.cli.conftest import DATA_KEY, SECRET, Command
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import sent_to_staff


def people() -> int:
    db.session.rollback()
    return db.session.query(Person).count()


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.long
def test_a_backup_says_what_it_holds_and_is_put_back(
    app: Flask, ctevents: Command, tmp_path: Path
) -> None:
    stories.published_event()
    stories.registered()
    file = tmp_path / "one.backup"
    made = ctevents("backup", str(file), "--json").json
    assert (made["rows"]["people"], made["rows"]["events"]) == (1, 6)
    assert file.stat().st_mode & 0o777 == 0o600
    with tarfile.open(file) as archive:
        manifest = json.load(archive.extractfile("manifest.json"))  # type: ignore[arg-type]
    assert {key: manifest[key] for key in made} == made

    stories.invited(given_name="Damir", email="damir@police.example")
    refused = ctevents("restore", str(file))
    assert refused.status == 1
    assert "The database holds 6 events, 2 people" in refused.err
    assert "holds 6 events, 1 people" in refused.err
    assert people() == 2
    assert ctevents("restore", str(file), "--force").status == 0
    assert people() == 1
    stories.registered(given_name="Damir", email="damir@police.example")
    assert list((tmp_path / "copying").iterdir()) == []


def test_the_keys_are_not_in_a_backup(app: Flask, ctevents: Command, tmp_path: Path) -> None:
    """Neither those of the environment nor those in the files of the instance folder."""
    keys = {
        SECRET,
        DATA_KEY,
        "the-secret-key-in-the-file-" + "s" * 20,
        "the-data-key-in-the-file-" + "d" * 20,
    }
    for name in ("secret-key", "data-key"):
        (tmp_path / name).write_text(next(key for key in keys if key.startswith(f"the-{name}")))
    file = tmp_path / "one.backup"
    assert ctevents("backup", str(file)).status == 0
    with tarfile.open(file) as archive:
        contents = {member.name: archive.extractfile(member).read() for member in archive}  # type: ignore[union-attr]
    assert contents.keys() == {"manifest.json", "database"}
    assert [key for key in keys for content in contents.values() if key.encode() in content] == []


@pytest.mark.long
def test_letters_of_a_restored_backup_wait_until_they_are_released(
    make_app: MakeApp, ctevents: Command, clock: Clock, tmp_path: Path
) -> None:
    with SmtpServer() as mail, (app := make_app(MAIL_PORT=mail.port)).app_context():
        stories.account(Role.ADMINISTRATOR)
        stories.published_event()
        stories.guest(email="amra@police.example")
        ctevents("invitations", "send", "ba")
        file = tmp_path / "one.backup"
        ctevents("backup", str(file))
        ctevents("restore", str(file), "--force")
        db.session.rollback()
        round_ = deliver_due(app)
        assert (round_.sent, round_.pause is not None and round_.pause.is_held) == (0, True)
        assert "run ctevents messages release" in ctevents("check").out
        assert (
            "A backup was restored on"
            in stories.signed_in(app, Role.ORGANISER).open("/staff/").text
        )

        browser = Browser(app)
        browser.submit(browser.open("/account/reset"), email="administrator@ctevents.example")
        for _look in range(2):
            look(app, clock(), None)
            clock.advance(minutes=5)
        link, alarm = (str(letter.message["Subject"]) for letter in sent_to_staff(app, mail))
        assert link == "Your link to set a new password"
        assert alarm.startswith("Alarm, localhost: Mail server")
        assert len(mail.letters) == 2, "the invitation still waits"

        assert ctevents("messages", "release", "--json").json == {"waiting": 1}
        assert deliver_due(app).sent == 1
        assert ctevents("messages", "release").status == 1


@pytest.mark.long
def test_an_encrypted_backup_opens_only_with_its_private_key(
    app: Flask, ctevents: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories.published_event()
    key, other = x25519.Identity.generate(), x25519.Identity.generate()
    file = tmp_path / "one.backup"
    monkeypatch.setenv("CTEVENTS_BACKUP_RECIPIENTS", str(key.to_public()))
    assert ctevents("backup", str(file)).status == 0
    assert b"sqlite" not in file.read_bytes().lower()
    assert "give the file of the private key" in ctevents("restore", str(file), "--force").err
    identities = {}
    for name, each in (("right", key), ("wrong", other)):
        identities[name] = tmp_path / name
        identities[name].write_text(f"# created: today\n{each}\n")
    refused = ctevents("restore", str(file), "--force", "--identity", str(identities["wrong"]))
    assert "does not open with this private key" in refused.err
    assert (
        ctevents("restore", str(file), "--force", "--identity", str(identities["right"])).status
        == 0
    )


@pytest.mark.long
@pytest.mark.parametrize("cut", [0, 100, -200])
def test_a_file_that_is_no_whole_backup_changes_nothing(
    app: Flask, ctevents: Command, tmp_path: Path, cut: int
) -> None:
    stories.published_event()
    file, broken = tmp_path / "one.backup", tmp_path / "broken.backup"
    ctevents("backup", str(file))
    broken.write_bytes(file.read_bytes()[:cut])
    refused = ctevents("restore", str(broken), "--force")
    assert (refused.status, "is not a whole backup" in refused.err) == (1, True)
    assert db.session.query(OutboxGate).one().paused_at is None


@pytest.mark.long
def test_a_backup_that_nobody_could_read_here_is_refused(
    app: Flask, ctevents: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "one.backup"
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("CTEVENTS_DATA_KEY", "tests-only-another-Rz5uNw1oXa8PkHq3vCj7yTb")
        assert ctevents("backup", str(file)).status == 0
    refused = ctevents("restore", str(file), "--force")
    assert "sealed with a different data key" in refused.err


def test_a_backup_never_overwrites_a_file(app: Flask, ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "one.backup"
    file.write_text("mine")
    assert ctevents("backup", str(file)).status == 1
    assert file.read_text() == "mine"


@pytest.mark.long
def test_the_worker_makes_one_when_it_is_due_and_deletes_old_ones(
    make_app: MakeApp, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "ctevents-notes.txt").write_text("mine")
    app = make_app(BACKUP_FOLDER=str(folder), BACKUP_HOURS=24, BACKUP_DAYS=2)
    began = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
    with app.app_context():
        for hours in (0, 1, 24, 48, 73):
            back_up_if_due(current_app, began + timedelta(hours=hours))  # type: ignore[arg-type]
    assert names_in(folder) == [
        "ctevents-20270203T090000Z.backup",
        "ctevents-20270204T100000Z.backup",
        "ctevents-notes.txt",
    ]


@pytest.mark.long
def test_the_worker_deletes_what_a_killed_backup_has_left(
    make_app: MakeApp, tmp_path: Path
) -> None:
    """Nobody else would: the copies are in plain text, and no erasure reaches them."""
    folder, copying = tmp_path / "kept", tmp_path / "copying"
    for each in (folder, copying):
        each.mkdir()
    (folder / ".ctevents-20270201T090000Z.backup.0123abcd.part").write_text("half")
    (folder / ".mine.0123abcd.part").write_text("mine")
    app = make_app(BACKUP_FOLDER=str(folder), BACKUP_HOURS=24)
    at = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
    with app.app_context():
        back_up_if_due(app, at)
        assert names_in(folder) == [".mine.0123abcd.part", "ctevents-20270201T090000Z.backup"]
        (copying / "database").write_text("of a restore that was killed")
        with locked(copying):
            back_up_if_due(app, at)
        assert names_in(copying) == ["database"], "a restore that works keeps its files"
        back_up_if_due(app, at)
    assert names_in(copying) == []


class OneRound(threading.Event):
    """Is set by the first pause."""

    def wait(self, timeout: float | None = None) -> bool:
        self.set()
        return True


def test_the_log_says_why_no_backup_can_be_made(
    make_app: MakeApp, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = make_app(BACKUP_FOLDER=str(tmp_path), BACKUP_RECIPIENTS=("age1" + "q" * 58,))
    keep_backing_up(app, OneRound())
    assert (
        "a backup cannot be made: CTEVENTS_BACKUP_RECIPIENTS has a key with a mistake in it"
        in caplog.text
    )

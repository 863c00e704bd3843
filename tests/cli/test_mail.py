"""``ctevents mail receive`` as a mail server runs it: a process with the message on its standard
input."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text

from bench.servers import free_port
from ctevents.cli.worker import read_mail
from ctevents.config import new_key
from ctevents.db.handle import database_file, db, transaction
from ctevents.domain.letters.incoming import LARGEST, MailDoubt, MailOutcome, Partstat, digest_of
from ctevents.models import IncomingMail, OutboxGate, RawMail, Registration
from ctevents.services.common import audit
from ctevents.services.letters.incoming import (
    MOST_ATTEMPTS,
    next_raw_mail,
    note_reading,
    read_raw_mail,
)
from tests.cli.conftest import environment
from tests.conftest import Clock, Databases
from tests.support import stories
from tests.support.mails import mail, pipe, receive

TRY_AGAIN = 75


@pytest.fixture
def variables(database_uri: str, tmp_path: Path) -> dict[str, str]:
    return environment(database_uri, tmp_path)


def received() -> list[tuple[MailOutcome, str | None]]:
    rows = db.session.execute(
        select(IncomingMail.outcome, IncomingMail.reason).order_by(IncomingMail.id)
    )
    return [(row.outcome, row.reason) for row in rows]


def waiting() -> list[RawMail]:
    return db.session.query(RawMail).order_by(RawMail.id).all()


@pytest.mark.long
def test_a_reply_counts_and_nothing_is_said(app: Flask, variables: dict[str, str]) -> None:
    stories.published_event()
    registration = stories.registered()
    to = f"rsvp+{registration.reply_token}@ctevents.example"
    reply = mail("thunderbird", to=to, uid=registration.calendar_uid, partstat="TENTATIVE")
    assert [receive(reply, variables) for _twice in range(2)] == [(0, b"", b"")] * 2
    assert received() == [(MailOutcome.COUNTED, None)]
    assert db.session.get_one(Registration, registration.id).partstat is Partstat.TENTATIVE


@pytest.mark.long
def test_a_message_waits_for_the_worker_once_however_often_it_is_piped(
    app: Flask, variables: dict[str, str]
) -> None:
    letter = mail("letter")
    for content in (
        letter,
        letter,
        b"From amra@police.example Mon Feb  1 10:20:28 2027\n" + letter,
    ):
        assert pipe(content, variables) == (0, b"", b"")
    assert [raw.content for raw in waiting()] == [letter]
    assert b"amra" not in bytes(db.session.scalar(text("SELECT content FROM raw_mails")))
    assert received() == []
    for _twice in range(2):
        read_mail(stories.now())
        assert (waiting(), received()) == ([], [(MailOutcome.KEPT, MailDoubt.LETTER)])
    assert receive(letter, variables)[0] == 0
    assert (waiting(), len(received())) == ([], 1)


def test_the_last_reading_of_the_mail_box_is_noted(app: Flask, clock: Clock) -> None:
    times = []
    for _twice in range(2):
        with transaction(by=audit.SHELL) as tx:
            note_reading(tx)
        times.append(db.session.query(OutboxGate.box_read_at).scalar())
        clock.advance(minutes=1)
    assert times[0] < times[1]


def test_a_worker_that_is_killed_while_it_reads_loses_nothing(
    app: Flask, variables: dict[str, str]
) -> None:
    """All that it did is undone with its transaction, and another worker begins again."""
    stories.published_event()
    registration = stories.registered()
    to = f"rsvp+{registration.reply_token}@ctevents.example"
    pipe(mail("thunderbird", to=to, uid=registration.calendar_uid, partstat="DECLINED"), variables)
    with pytest.raises(KeyboardInterrupt), transaction(by=audit.CALENDAR) as tx:
        raw = next_raw_mail(tx)
        assert raw is not None
        came = read_raw_mail(tx, raw)
        assert came.outcome is MailOutcome.COUNTED
        raise KeyboardInterrupt
    assert (len(waiting()), received()) == (1, [])
    read_mail(stories.now())
    assert (waiting(), received()) == ([], [(MailOutcome.COUNTED, None)])


@pytest.mark.long
@pytest.mark.once
def test_a_message_that_fails_lets_the_others_pass_and_comes_to_staff_in_the_end(
    app: Flask, clock: Clock, variables: dict[str, str]
) -> None:
    broken, good = b"From: a@police.example\n\nfirst", b"From: b@police.example\n\nsecond"
    for content in (broken, good):
        pipe(content, variables)
    refuse(app, digest_of(broken))
    for attempts in range(1, MOST_ATTEMPTS + 1):
        read_mail(clock.now)
        assert ([raw.attempts for raw in waiting()], len(received())) == ([attempts], 1)
        clock.advance(days=1)
    accept_again(app)
    read_mail(clock.now)
    assert (waiting(), received()) == (
        [],
        [(MailOutcome.KEPT, MailDoubt.LETTER), (MailOutcome.KEPT, MailDoubt.UNREADABLE)],
    )


def test_a_message_of_another_data_key_holds_up_nothing(
    app: Flask, clock: Clock, variables: dict[str, str]
) -> None:
    """The command has a new data key before the worker, which is restarted later."""
    letter = mail("letter")
    pipe(
        b"From: a@police.example\n\nsealed with a new key",
        variables | {"CTEVENTS_DATA_KEY": new_key()},
    )
    pipe(letter, variables)
    read_mail(clock.now)
    assert received() == [(MailOutcome.KEPT, MailDoubt.LETTER)]
    assert db.session.execute(select(RawMail.attempts)).scalars().all() == [1]


def refuse(app: Flask, digest: str) -> None:
    """Let the database refuse one message, for a reason that nobody has foreseen."""
    _as_owner(
        app,
        f"""CREATE TRIGGER broken BEFORE INSERT ON incoming_mails WHEN NEW.digest = '{digest}'
            BEGIN SELECT RAISE(ABORT, 'broken'); END""",
    )


def accept_again(app: Flask) -> None:
    _as_owner(app, "DROP TRIGGER broken")


def _as_owner(app: Flask, statement: str) -> None:
    db.session.rollback()
    file = database_file(app)
    assert file is not None
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)


@pytest.mark.long
def test_what_cannot_be_read_and_what_is_too_long_is_taken(
    app: Flask, variables: dict[str, str]
) -> None:
    assert receive(b"\0" * 100 + bytes(range(256)), variables) == (0, b"", b"")
    assert receive(mail("letter") + b"x" * 3 * LARGEST, variables) == (0, b"", b"")
    assert received() == [(MailOutcome.KEPT, MailDoubt.LETTER)] * 2


@pytest.mark.long
def test_the_mail_server_tries_again_while_ctevents_cannot_take_it(
    app: Flask, variables: dict[str, str]
) -> None:
    letter = mail("letter")
    wrong = {
        "CTEVENTS_SECRET_KEY": "short",
        "CTEVENTS_SQLALCHEMY_DATABASE_URI": "sqlite:////nowhere/at-all.sqlite3",
        "CTEVENTS_MAIL_REPLY_ADDRESS": "rsvp",
    }
    for name, value in wrong.items():
        status, out, err = pipe(letter, variables | {name: value})
        assert (status, out, err.count(b"\n")) == (TRY_AGAIN, b"", 1), name
        assert b"amra" not in err
    assert waiting() == []
    assert pipe(letter, variables)[0] == 0
    assert len(waiting()) == 1


def test_a_database_without_its_tables_is_for_later_too(
    app: Flask, variables: dict[str, str], databases: Databases
) -> None:
    empty = databases.empty()
    status, _out, err = pipe(
        mail("letter"), variables | {"CTEVENTS_SQLALCHEMY_DATABASE_URI": empty}
    )
    databases.drop(empty)
    assert (status, err.count(b"\n")) == (TRY_AGAIN, 1)


@pytest.mark.long
def test_a_database_server_that_is_away_is_for_later_too(
    app: Flask, variables: dict[str, str]
) -> None:
    away = {
        "CTEVENTS_SQLALCHEMY_DATABASE_URI": f"postgresql+psycopg://ctevents@127.0.0.1:{free_port()}/ctevents"
    }
    status, _out, err = pipe(mail("letter"), variables | away)
    assert (status, err.count(b"\n"), b"Connection refused" in err) == (TRY_AGAIN, 1, True)


@pytest.mark.soak
def test_a_database_that_stays_locked_is_for_later_too(
    app: Flask, database_uri: str, variables: dict[str, str]
) -> None:
    """SQLite waits for half a minute."""
    with closing(
        sqlite3.connect(database_uri.removeprefix("sqlite:///"), isolation_level=None)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        status, _out, err = pipe(mail("letter"), variables)
    assert (status, err) == (TRY_AGAIN, b"ctevents: the database: database is locked\n")
    assert pipe(mail("letter"), variables) == (0, b"", b"")

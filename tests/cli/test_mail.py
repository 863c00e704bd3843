"""``ctevents mail receive`` as a mail server runs it: a process with the message on its standard input."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from bench.servers import free_port
from ctevents.db.handle import db
from ctevents.domain.letters.incoming import MailDoubt, MailOutcome, Partstat
from ctevents.formats.incoming import LARGEST
from ctevents.models import IncomingMail, Registration
from tests.cli.conftest import environment
from tests.conftest import Databases
from tests.support import stories
from tests.support.mails import mail, pipe

TRY_AGAIN = 75


@pytest.fixture
def variables(database_uri: str, tmp_path: Path) -> dict[str, str]:
    return environment(database_uri, tmp_path)


def received() -> list[tuple[MailOutcome, str | None]]:
    rows = db.session.execute(select(IncomingMail.outcome, IncomingMail.reason).order_by(IncomingMail.id))
    return [(row.outcome, row.reason) for row in rows]


def test_a_reply_counts_and_nothing_is_said(app: Flask, variables: dict[str, str]) -> None:
    stories.published_event()
    registration = stories.registered()
    to = f"rsvp+{registration.reply_token}@ctevents.example"
    reply = mail("thunderbird", to=to, uid=registration.calendar_uid, partstat="TENTATIVE")
    assert [pipe(reply, variables) for _twice in range(2)] == [(0, b"", b"")] * 2
    assert received() == [(MailOutcome.COUNTED, None)]
    assert db.session.get_one(Registration, registration.id).partstat is Partstat.TENTATIVE


@pytest.mark.long
def test_what_cannot_be_read_and_what_is_too_long_is_taken(app: Flask, variables: dict[str, str]) -> None:
    assert pipe(b"\0" * 100 + bytes(range(256)), variables) == (0, b"", b"")
    assert pipe(mail("letter") + b"x" * 3 * LARGEST, variables) == (0, b"", b"")
    assert received() == [(MailOutcome.KEPT, MailDoubt.LETTER)] * 2


def test_the_mail_server_tries_again_while_ctevents_cannot_take_it(app: Flask, variables: dict[str, str]) -> None:
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
    assert received() == []
    assert pipe(letter, variables)[0] == 0


def test_a_database_without_its_tables_is_for_later_too(
    app: Flask, variables: dict[str, str], databases: Databases
) -> None:
    empty = databases.empty()
    status, _out, err = pipe(mail("letter"), variables | {"CTEVENTS_SQLALCHEMY_DATABASE_URI": empty})
    databases.drop(empty)
    assert (status, err.count(b"\n")) == (TRY_AGAIN, 1)


def test_a_database_server_that_is_away_is_for_later_too(app: Flask, variables: dict[str, str]) -> None:
    away = {"CTEVENTS_SQLALCHEMY_DATABASE_URI": f"postgresql+psycopg://ctevents@127.0.0.1:{free_port()}/ctevents"}
    status, _out, err = pipe(mail("letter"), variables | away)
    assert (status, err.count(b"\n"), b"Connection refused" in err) == (TRY_AGAIN, 1, True)


@pytest.mark.soak
def test_a_database_that_stays_locked_is_for_later_too(
    app: Flask, database_uri: str, variables: dict[str, str]
) -> None:
    """SQLite waits for half a minute."""
    with closing(sqlite3.connect(database_uri.removeprefix("sqlite:///"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        status, _out, err = pipe(mail("letter"), variables)
    assert (status, err) == (TRY_AGAIN, b"ctevents: the database: database is locked\n")
    assert pipe(mail("letter"), variables) == (0, b"", b"")

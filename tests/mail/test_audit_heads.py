"""The heads of the audit log go out once a day, and find a log that was cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import text

from ctevents.cli.worker import _queue_heads
from ctevents.db.base import WRITING
from ctevents.db.handle import db, one_moment
from ctevents.mail.delivery import deliver_due
from ctevents.models import AuditEntry
from ctevents.services.common.audit_checks import Fault, verify
from ctevents.services.common.audit_heads import HEADS_SENT, Head
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import kinds_of_staff_letters, text_of

ADDRESSES = ("first@audit.example", "second@audit.example")
DROP = {
    "sqlite": "DROP TRIGGER audit_entries_kept",
    "postgresql": "SET LOCAL session_replication_role = replica",
}


@pytest.fixture
def server(app: Flask) -> Iterator[SmtpServer]:
    stories.published_event()
    app.config["AUDIT_HEADS_TO"] = ADDRESSES
    with SmtpServer() as running:
        app.config["MAIL_PORT"] = running.port
        yield running


def times_sent() -> int:
    return db.session.query(AuditEntry).filter_by(action=HEADS_SENT).count()


def work(app: Flask, clock: Clock) -> int:
    """Run the worker once, and return the number of letters that went out."""
    _queue_heads(clock())
    return deliver_due(app).sent


@pytest.mark.long
def test_each_address_gets_a_line_for_each_chain_once_a_day(
    app: Flask, server: SmtpServer, clock: Clock
) -> None:
    assert [work(app, clock) for _again in range(2)] == [2, 0]
    assert [letter.recipients for letter in server.letters] == [[address] for address in ADDRESSES]
    found = [head for line in text_of(server.letters[0]).splitlines() if (head := Head.read(line))]
    assert [head.chain for head in found] == [stories.event().id]
    assert kinds_of_staff_letters() == [], "the addresses are kept in the settings only"
    clock.advance(hours=24)
    assert (work(app, clock), times_sent()) == (2, 2)


def test_nobody_gets_them_without_the_setting(app: Flask, server: SmtpServer, clock: Clock) -> None:
    app.config["AUDIT_HEADS_TO"] = ()
    assert (work(app, clock), server.letters, times_sent()) == (0, [], 0)


def test_they_wait_until_the_mail_server_takes_them(
    app: Flask, server: SmtpServer, clock: Clock
) -> None:
    server.greeting = "421 closed for the night"
    assert work(app, clock) == 0
    server.greeting = None
    clock.advance(minutes=10)
    assert (work(app, clock), times_sent()) == (2, 1)


def test_the_log_itself_knows_what_was_sent(app: Flask, server: SmtpServer, clock: Clock) -> None:
    """Somebody cuts off a whole chain with its head, which nothing in the chain can tell."""
    work(app, clock)
    event_id = stories.event().id
    db.session.remove()
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        connection.execute(text(DROP[connection.dialect.name]))
        connection.execute(
            text("DELETE FROM audit_entries WHERE chain = :chain"), {"chain": event_id}
        )
        connection.execute(text("DELETE FROM audit_chains WHERE id = :chain"), {"chain": event_id})
    with one_moment() as session:
        found = verify(session, app.extensions["ctevents.chain_keys"])
    assert [(each.chain, each.fault, each.position) for each in found if each.fault] == [
        (event_id, Fault.REMOVED, 1)
    ]

"""The heads of the audit log go out once a day, and find a log that was cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import text

from ctevents.db.base import WRITING
from ctevents.db.handle import db, one_moment
from ctevents.mail.account_writing import send_due_heads
from ctevents.mail.smtp import ServerUnavailable
from ctevents.models import AuditEntry
from ctevents.services.common.audit_checks import Fault, verify
from ctevents.services.common.audit_heads import HEADS_SENT, Head
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer

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


@pytest.mark.long
def test_each_address_gets_a_line_for_each_chain_once_a_day(
    app: Flask, server: SmtpServer, clock: Clock
) -> None:
    assert [send_due_heads(app, clock()) for _again in range(2)] == [2, 0]
    assert [letter.recipients for letter in server.letters] == [[address] for address in ADDRESSES]
    words = server.letters[0].message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    found = [head for line in words.splitlines() if (head := Head.read(line))]
    assert [head.chain for head in found] == [stories.event().id]
    clock.advance(hours=24)
    assert (send_due_heads(app, clock()), times_sent()) == (2, 2)


def test_nobody_gets_them_without_the_setting(app: Flask, server: SmtpServer, clock: Clock) -> None:
    app.config["AUDIT_HEADS_TO"] = ()
    assert (send_due_heads(app, clock()), server.letters, times_sent()) == (0, [], 0)


def test_they_are_due_until_the_mail_server_takes_them(
    app: Flask, server: SmtpServer, clock: Clock
) -> None:
    server.greeting = "421 closed for the night"
    with pytest.raises(ServerUnavailable):
        send_due_heads(app, clock())
    server.greeting = None
    assert (send_due_heads(app, clock()), times_sent()) == (2, 1)


def test_the_log_itself_knows_what_was_sent(app: Flask, server: SmtpServer, clock: Clock) -> None:
    """Somebody cuts off a whole chain with its head, which nothing in the chain can tell."""
    send_due_heads(app, clock())
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

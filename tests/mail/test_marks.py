"""A letter accepted by the server is marked as sent, whatever happens to the next claim or to the
database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import MessageState
from ctevents.mail.delivery import deliver_due
from ctevents.mail.insisting import PAUSES
from ctevents.models import Message
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer

WRONG = "SELECT * FROM a_table_that_is_not_there"


@pytest.fixture
def breaking() -> Iterator[Callable[[Callable[[str], bool]], None]]:
    """Return a function that makes the database refuse matching statements."""
    listeners = []

    def begin(is_broken: Callable[[str], bool]) -> None:
        def replace(
            _connection: object, _cursor: object, statement: str, parameters: Any, *_rest: object
        ) -> Any:
            return (WRONG, type(parameters)()) if is_broken(statement) else (statement, parameters)

        event.listen(db.engine, "before_cursor_execute", replace, retval=True)
        listeners.append(replace)

    yield begin
    for listener in listeners:
        event.remove(db.engine, "before_cursor_execute", listener)


def is_claim(statement: str) -> bool:
    return statement.startswith("UPDATE messages") and "first_tried_at" in _values(statement)


def is_mark(statement: str) -> bool:
    return statement.startswith("UPDATE messages") and "sent_at" in _values(statement)


def _values(statement: str) -> str:
    return statement.partition(" WHERE ")[0]


def states() -> list[MessageState]:
    db.session.remove()
    return [row.state for row in db.session.query(Message).order_by(Message.id)]


@pytest.mark.long
def test_a_letter_stays_sent_if_the_next_one_cannot_be_claimed(
    app: Flask,
    server: SmtpServer,
    breaking: Callable[[Callable[[str], bool]], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    stories.published_event()
    stories.many_invited(2)
    breaking(lambda statement: is_claim(statement) and bool(server.letters))
    with pytest.raises(DBAPIError):
        deliver_due(app, wait=lambda _seconds: None)
    assert len(server.letters) == 1
    assert states() == [MessageState.SENT, MessageState.QUEUED]
    assert "was sent, and its mark failed" in caplog.text


@pytest.mark.long
def test_a_mark_that_fails_is_tried_again(
    app: Flask, server: SmtpServer, breaking: Callable[[Callable[[str], bool]], None]
) -> None:
    stories.published_event()
    stories.many_invited(2)
    failures = iter([True, True, True])
    breaking(lambda statement: is_mark(statement) and next(failures, False))
    pauses: list[float] = []
    assert deliver_due(app, wait=pauses.append).sent == 2
    assert (len(server.letters), pauses) == (2, list(PAUSES[:3]))
    assert states() == [MessageState.SENT] * 2


@pytest.mark.long
def test_a_letter_stays_sent_if_the_commit_fails(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    stories.many_invited(2)
    failures = iter([True])

    @event.listens_for(db.engine, "commit")
    def lose_the_connection(connection: Any) -> None:
        if len(server.letters) and next(failures, False):
            connection.connection.dbapi_connection.close()

    try:
        assert deliver_due(app, wait=lambda _seconds: None).sent == 2
    finally:
        event.remove(db.engine, "commit", lose_the_connection)
    assert len(server.letters) == 2
    assert states() == [MessageState.SENT] * 2


@pytest.mark.long
def test_a_database_that_stays_away_sends_the_letter_again_under_the_same_number(
    app: Flask, clock: Clock, server: SmtpServer, breaking: Callable[[Callable[[str], bool]], None]
) -> None:
    """This is the one duplicate that SMTP cannot prevent."""
    stories.published_event()
    stories.invited()
    failures = iter([True] * (1 + len(PAUSES)))
    breaking(lambda statement: is_mark(statement) and next(failures, False))
    with pytest.raises(DBAPIError):
        deliver_due(app, wait=lambda _seconds: None)
    assert states() == [MessageState.SENDING]
    clock.advance(minutes=2)
    assert deliver_due(app).sent == 1
    assert len({letter.message["Message-ID"] for letter in server.letters}) == 1
    assert (len(server.letters), states()) == (2, [MessageState.SENT])


@pytest.mark.long
@pytest.mark.postgresql
@pytest.mark.parametrize(
    "reading", ["FROM messages LEFT OUTER JOIN events", "FROM letter_wordings"]
)
def test_a_letter_that_is_written_while_the_server_restarts_waits_for_it(
    app: Flask, server: SmtpServer, terminated_once: Callable[[str], None], reading: str
) -> None:
    """It keeps its turn, and has used up no attempt."""
    stories.published_event()
    stories.many_invited(2)
    terminated_once(reading)
    assert deliver_due(app, wait=lambda _seconds: None).sent == 2
    assert len(server.letters) == 2
    assert [(row.state, row.attempts) for row in db.session.query(Message)] == [
        (MessageState.SENT, 0)
    ] * 2


@pytest.fixture
def terminated_once() -> Iterator[Callable[[str], None]]:
    """Return a function that ends our connections once, before the first statement with this
    text."""
    listeners = []

    def begin(part: str) -> None:
        def end_all(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            if part in statement and not ended:
                ended.append(statement)
                engine = create_engine(
                    db.engine.url, isolation_level="AUTOCOMMIT", poolclass=NullPool
                )
                with engine.connect() as other:
                    others = "datname = current_database() AND pid <> pg_backend_pid()"
                    other.execute(
                        text(
                            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"
                        )
                    )

        ended: list[str] = []
        event.listen(db.engine, "before_cursor_execute", end_all)
        listeners.append(end_all)

    yield begin
    for listener in listeners:
        event.remove(db.engine, "before_cursor_execute", listener)

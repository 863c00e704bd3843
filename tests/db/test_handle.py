"""All commits happen in one place, and the database itself refuses writes elsewhere."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from fcntl import LOCK_EX, flock
from multiprocessing.connection import wait as wait_for
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import create_engine, select, text, update
from sqlalchemy.exc import DBAPIError, InvalidRequestError, StatementError

from ctevents.db.base import Gone, Transaction
from ctevents.db.handle import db, one_moment, transaction
from ctevents.db.write_lock import PRAGMAS
from ctevents.models import Announcement, Event, Project
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from tests.conftest import MakeApp
from tests.support import stories
from tests.support.racing import behind


def title() -> str:
    db.session.rollback()
    return db.session.scalars(select(Project.title)).one()


def test_a_transaction_commits_at_its_end(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Project)).one().title = "Kept"
    assert title() == "Kept"


def test_an_error_leaves_nothing_behind(app: Flask) -> None:
    before = title()
    with pytest.raises(KeyError), transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Project)).one().title = "Lost"
        tx.flush()
        raise KeyError
    assert title() == before


def test_a_savepoint_takes_back_what_its_connection_wrote(app: Flask) -> None:
    before = title()
    with transaction(by=audit.SHELL) as tx:
        with tx.begin_nested() as attempt:
            tx.connection().execute(update(Project).values(title="Lost"))
            attempt.rollback()
        tx.connection().execute(update(Project).values(footnote="Kept"))
    assert title() == before
    assert db.session.scalars(select(Project.footnote)).one() == "Kept"


@pytest.mark.once
def test_what_is_deleted_is_overwritten_also_where_sqlite_would_not(tmp_path: Path) -> None:
    file = tmp_path / "deleted.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=OFF")  # as in builds other than Debian's
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE people (name TEXT)")
        connection.execute("INSERT INTO people VALUES ('Amra Kovacevic')")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert b"Amra Kovacevic" in file.read_bytes()
        connection.execute("DELETE FROM people")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Amra Kovacevic" not in file.read_bytes()


def test_outside_a_transaction_the_database_refuses_to_write(app: Flask) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        db.session.execute(text("UPDATE projects SET title = 'Sneaked in'"))
    db.session.rollback()
    assert title() != "Sneaked in"
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Project)).one().title = "And inside one it writes"
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        db.session.execute(text("UPDATE projects SET title = 'Sneaked in'"))


def test_a_transaction_is_not_opened_twice(app: Flask) -> None:
    with transaction(by=audit.SHELL), pytest.raises(RuntimeError), transaction(by=audit.SHELL):
        pass


def test_of_one_moment_nothing_is_seen_that_is_committed_meanwhile(app: Flask) -> None:
    def rename() -> None:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            tx.scalars(select(Project)).one().title = "Meanwhile"

    with one_moment() as session, ThreadPoolExecutor() as pool:
        before = session.scalars(select(Project.title)).one()
        pool.submit(rename).result()
        assert session.scalars(select(Project.title)).one() == before
        with pytest.raises(DBAPIError):
            session.execute(text("UPDATE projects SET title = 'never'"))
    assert title() == "Meanwhile"
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Project)).one().title = "Afterwards"
        with pytest.raises(RuntimeError), one_moment():
            pass
    assert title() == "Afterwards"


def test_a_transaction_forgets_what_was_read_before(app: Flask) -> None:
    """Decisions use the data under the lock, not the data that the page had read."""
    read = db.session.scalars(select(Project)).one()
    with app.app_context(), transaction(by=audit.SHELL) as other:
        other.scalars(select(Project)).one().title = "Changed meanwhile"
    with transaction(by=audit.SHELL):
        assert read.title == "Changed meanwhile"


@pytest.mark.parametrize("look", [lambda _tx, row: row.subjects, lambda tx, row: tx.refresh(row)])
def test_a_row_that_somebody_deleted_meanwhile_is_gone_however_it_is_looked_at(
    app: Flask, look: Callable[[Transaction, Announcement], object]
) -> None:
    stories.published_event()
    read = stories.announcement()
    with app.app_context(), transaction(by=audit.SHELL) as other:
        other.delete(other.get_one(Announcement, read.id))
    with pytest.raises(Gone), transaction(by=audit.SHELL) as tx:
        look(tx, read)


@pytest.mark.postgresql
def test_a_row_that_is_deleted_while_it_is_written_is_gone_too(app: Flask) -> None:
    stories.published_event()
    number = stories.announcement().id
    with pytest.raises(Gone):
        behind(
            app,
            lambda tx: tx.delete(tx.get_one(Announcement, number)),
            lambda tx: setattr(tx.get_one(Announcement, number), "subjects", {}),
        )


def test_what_was_never_saved_is_not_said_to_be_gone(app: Flask) -> None:
    with pytest.raises(InvalidRequestError) as error, transaction(by=audit.SHELL) as tx:
        tx.refresh(Announcement())
    assert not isinstance(error.value, Gone)


def test_instants_are_aware_and_in_utc(app: Flask) -> None:
    event = db.session.scalars(select(Event)).first()
    assert event is not None
    local = datetime(2027, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    with transaction(by=audit.SHELL):
        event.starts_at = local
    db.session.rollback()
    assert event.starts_at == local
    assert event.starts_at is not None
    assert event.starts_at.tzinfo is UTC
    with pytest.raises(StatementError, match="time zone"), transaction(by=audit.SHELL):
        event.starts_at = datetime(2027, 7, 1, 12, 0)


def test_an_error_shows_none_of_the_values(app: Flask) -> None:
    with pytest.raises(DBAPIError) as error:
        db.session.execute(
            text("SELECT nothing FROM nowhere WHERE email = :email"),
            {"email": "amra@police.example"},
        )
    assert "amra@police.example" not in str(error.value)


@pytest.mark.postgresql
def test_a_server_that_went_away_is_not_asked_again(app: Flask) -> None:
    """Its connections are replaced before they are used."""
    before = title()
    ours = db.session.connection().connection.dbapi_connection
    assert ours is not None
    db.session.rollback()
    engine = create_engine(db.engine.url, isolation_level="AUTOCOMMIT")
    with engine.connect() as other:
        others = "datname = current_database() AND pid <> pg_backend_pid()"
        assert other.execute(
            text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
        ).all()
    engine.dispose()
    assert wait_for([ours], timeout=60), "the server does not close it"
    assert title() == before


@pytest.mark.once
def test_a_process_waits_until_another_one_has_written(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wait has an end; a process that gave up does not block the next one."""

    def rename() -> None:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            tx.scalars(select(Project)).one().title = "Their turn"

    folder = os.open(Path(str(db.engine.url.database)).parent, os.O_RDONLY)
    flock(folder, LOCK_EX)
    with ThreadPoolExecutor() as pool:
        with monkeypatch.context() as impatient, pytest.raises(TimeoutError):
            impatient.setattr("ctevents.db.write_lock.PATIENCE", 0.01)
            pool.submit(rename).result()
        writing = pool.submit(rename)
        time.sleep(0.01)
        assert not writing.done()
        os.close(folder)
        writing.result(timeout=60)
    assert title() == "Their turn"


@pytest.mark.once
def test_a_database_whose_name_is_a_uri_is_written_too(
    make_app: MakeApp, database_uri: str
) -> None:
    named = f"{database_uri.replace('sqlite:///', 'sqlite:///file:')}?uri=true"
    with make_app(SQLALCHEMY_DATABASE_URI=named).app_context():
        with transaction(by=audit.SHELL) as tx:
            tx.scalars(select(Project)).one().title = "Named"
        assert title() == "Named"


@pytest.mark.long
def test_threads_write_one_after_the_other(app: Flask) -> None:
    """No thread is refused, and none overwrites the change of another thread."""
    event_id = stories.event().id

    def add_seat() -> None:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            event = lock_event(tx, event_id)
            time.sleep(0.01)
            event.capacity = (event.capacity or 0) + 1

    with ThreadPoolExecutor(8) as pool:
        for future in [pool.submit(add_seat) for _ in range(16)]:
            future.result()
    db.session.rollback()
    assert stories.event().capacity == 16

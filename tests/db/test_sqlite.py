"""SQLite's connections keep their prepared statements, and the one that reads never writes."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from ctevents.db.base import WRITING
from ctevents.db.handle import db, transaction
from ctevents.models import Project
from ctevents.services.common import audit

pytestmark = pytest.mark.once


def _driver() -> Any:
    driver = db.session.connection().connection.dbapi_connection
    db.session.rollback()
    return driver


def _write(title: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Project)).one().title = title


def test_reading_and_writing_in_turns_changes_no_setting(app: Flask) -> None:
    """SQLite forgets all prepared statements of a connection with each setting that changes."""
    driver, asked = _driver(), list[str]()
    for each in (driver, driver.writer):
        each.set_trace_callback(asked.append)
    for title in ("First", "Second"):
        _write(title)
        assert db.session.scalars(select(Project.title)).one() == title
        db.session.rollback()
    for each in (driver, driver.writer):
        each.set_trace_callback(None)
    assert any(statement.startswith("UPDATE projects") for statement in asked)
    assert not [statement for statement in asked if statement.startswith("PRAGMA")]


def test_a_connection_without_a_session_reads_on_the_one_that_cannot_write(app: Flask) -> None:
    """Its cursor is made before its transaction begins."""
    _write("Before")
    with db.engine.connect() as reader:
        assert reader.scalar(select(Project.title)) == "Before"
        with app.app_context():
            _write("Meanwhile")
        assert reader.scalar(select(Project.title)) == "Before"
    with db.engine.connect() as reader, pytest.raises(DBAPIError, match="readonly"):
        reader.execute(text("UPDATE projects SET title = 'Sneaked in'"))


def test_a_transaction_that_reads_does_not_begin_to_write(app: Flask) -> None:
    """Its writes would go to the other connection, where no transaction is open."""
    with db.engine.connect() as reader:
        reader.execute(select(Project.title))
        with pytest.raises(RuntimeError, match="does not begin to write"):
            reader.execution_options(**WRITING)


def test_after_a_failure_nothing_is_open_on_either_connection(app: Flask) -> None:
    driver = _driver()
    with pytest.raises(KeyError), transaction(by=audit.SHELL) as tx:
        tx.execute(text("UPDATE projects SET title = 'Lost'"))
        raise KeyError
    assert not driver.writer.in_transaction
    with pytest.raises(DBAPIError, match="readonly"):
        db.session.execute(text("UPDATE projects SET title = 'Sneaked in'"))
    db.session.rollback()
    assert not driver.in_transaction


def test_a_connection_that_is_given_up_closes_both(app: Flask) -> None:
    driver = _driver()
    db.session.remove()
    db.engine.dispose()
    for each in (driver, driver.writer):
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            each.execute("SELECT 1")

"""Databases of released versions, with rows in every table, are upgraded: nothing is lost, all
opens, and a backup leads back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Connection, MetaData, create_engine, func, select, text

from ctevents.app import create_app
from ctevents.cli.backups.making import write_backup
from ctevents.db import schema
from ctevents.db.base import Base
from ctevents.db.copies import rows_of
from ctevents.db.handle import db
from ctevents.models import AuditEntry, Invitation, Person
from ctevents.models.columns import MARK, SealedColumn
from ctevents.tokens import Purpose
from tests.cli.conftest import Command
from tests.cli.test_check import close_database, lines
from tests.cli.test_database import everything
from tests.conftest import Clock, Databases, MakeApp, settings
from tests.support import factors, released, stories
from tests.support.pages import Browser
from tests.support.rows_everywhere import fill_all_tables
from tests.support.schema import description
from tests.support.smtp import SmtpServer

pytestmark = pytest.mark.long


@pytest.fixture(params=released.versions())
def database_uri(databases: Databases, request: pytest.FixtureRequest) -> Iterator[str]:
    """Yield a database as the released version left it."""
    uri = databases.empty()
    released.load(request.param, uri)
    yield uri
    databases.drop(uri)


@pytest.fixture
def app(make_app: MakeApp, clock: Clock) -> Iterator[Flask]:
    """Yield the application of today on that database, right after what was last done there."""
    app = make_app()
    with app.app_context():
        clock.now = db.session.scalars(select(func.max(AuditEntry.at))).one()
        db.session.remove()
        yield app


REWRITTEN = re.compile(r"::(?:character varying|text)(?:\[\])?|[()\[\]]")
"""Casts and brackets, which PostgreSQL writes in a different way once a dump is loaded."""


def structure(connection: Connection) -> str:
    return REWRITTEN.sub("", description(connection))


def keys() -> dict[str, set[tuple[Any, ...]]]:
    """Return the key of each row by its table."""
    tables = MetaData()
    with db.engine.connect() as connection:
        tables.reflect(connection)
        return {
            name: {tuple(row) for row in connection.execute(select(*table.primary_key.columns))}
            for name, table in tables.tables.items()
            if name != "alembic_version"
        }


DROPPED = {"mail_tests", "account_letters"}
"""Tables that a later version has no use for."""
MOVED = {
    "mail_box_readings": (
        "SELECT read_at FROM mail_box_readings",
        "SELECT box_read_at FROM outbox_gates",
    ),
    "thawed_figures": (
        "SELECT event_id, actor, thawed_by, reason FROM thawed_figures",
        "SELECT event_id, actor, thawed_by, reason FROM frozen_figures WHERE reason IS NOT NULL",
    ),
}
"""Tables whose rows a later version keeps in another one: what they say, before and after."""


def said(which: int) -> dict[str, list[tuple[Any, ...]]]:
    with db.engine.connect() as connection:
        return {
            table: sorted(map(tuple, connection.execute(text(queries[which]))))
            for table, queries in MOVED.items()
        }


def test_no_row_is_lost_and_the_schema_is_that_of_today(
    app: Flask, ctevents: Command, databases: Databases
) -> None:
    before, said_before = keys(), said(0)
    assert {table for table, found in before.items() if not found} == set(), (
        "the release has nothing to lose in these"
    )
    ended = ctevents("db", "upgrade")
    assert (ended.status, ended.err) == (0, "")
    after = keys()
    assert {
        table: lost
        for table, found in before.items()
        if table not in {*DROPPED, *MOVED} and (lost := found - after.get(table, set()))
    } == {}
    assert said(1) == said_before
    today = create_engine(databases.template)
    with today.connect() as new, db.engine.connect() as upgraded:
        assert structure(upgraded) == structure(new)
        assert schema.revision(upgraded) == schema.newest_revision()
    today.dispose()


def test_a_second_upgrade_does_nothing(app: Flask, ctevents: Command) -> None:
    ctevents("db", "upgrade")
    once = everything()
    again = ctevents("db", "upgrade", "--json").json
    assert (again["sealed"], everything() == once) == (0, True)


def opened() -> dict[str, list[Any]]:
    """Return what is in each sealed column, without nothing. Raises ``SealBroken`` where one does
    not open."""
    columns = [column for table in Base.metadata.sorted_tables for column in table.columns]
    sealed = [column for column in columns if isinstance(column.type, SealedColumn)]
    values = {str(column): db.session.scalars(select(column)).all() for column in sealed}
    return {
        name: found
        for name, each in values.items()
        if (found := [value for value in each if value])
    }


def test_all_opens_after_an_upgrade(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    ctevents("db", "upgrade")
    assert ctevents("audit", "verify").status == 0
    close_database(app)
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        failed = {
            name: words
            for name, words in lines(ctevents("check")).items()
            if words.startswith("FAILED")
        }
    assert failed.keys() == {"clock", "disk"}, "what the rows say of 2027, and of a full disk"
    values = opened()
    assert len(values) > 30
    assert MARK not in str(values)


ORGANISER = "organiser@ctevents.example"
PAGES = {
    "/events/xk": "Launch of the final report",
    "/staff/": "Sarajevo",
    "/staff/events/ba/guests": "Filter",
    "/staff/events/xk/guests": "KRASNIQI",
    "/door/xk/desk": "Pristina",
    "/staff/events/ba/report": "Sarajevo",
}
"""Addresses, and words on their pages."""


def test_pages_answer_after_an_upgrade(app: Flask, ctevents: Command) -> None:
    ctevents("db", "upgrade")
    browser = stories.signed_in_again(app, ORGANISER)
    factors.shown_now(ORGANISER)
    shown = {path: browser.open(path) for path in PAGES}
    assert {path: page.status for path, page in shown.items()} == dict.fromkeys(PAGES, 200)
    assert {path for path, words in PAGES.items() if words not in shown[path].text} == set()
    [invitation] = db.session.scalars(
        select(Invitation).join(Person).where(Person.given_name == "Agon")
    )
    page = Browser(app).open(stories.path(Purpose.INVITATION, invitation.link_nonce))
    assert (page.status, "Agon" in page.text) == (200, True)


def without_hold() -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    """Return structure and rows, but for what a restore writes: all letters are held back, and the
    audit log says so."""
    structure, rows = everything()
    return structure, {
        table: found for table, found in rows.items() if not table.startswith(("audit_", "outbox_"))
    }


def test_a_backup_from_before_leads_back(
    app: Flask, ctevents: Command, clock: Clock, tmp_path: Path
) -> None:
    file = tmp_path / "before.backup"
    with file.open("wb") as out:
        write_backup(app, out, clock.now)
    before = without_hold()
    ctevents("db", "upgrade")
    assert ctevents("restore", str(file), "--force").status == 0
    assert without_hold() == before


def test_the_next_release_has_rows_in_every_table(
    databases: Databases, clock: Clock, tmp_path: Path
) -> None:
    uri = databases.copy()
    app = create_app(settings(uri, tmp_path), clock)
    with app.app_context():
        fill_all_tables(app, clock, tmp_path)
        with db.engine.connect() as connection:
            empty = {table for table, count in rows_of(connection).items() if not count}
        db.session.remove()
        db.engine.dispose()
    databases.drop(uri)
    assert empty == set(), "add a row in tests/support/rows_everywhere.py"

"""``ctevents db upgrade`` and ``seed``: which database they use, and from where they upgrade it."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import MetaData, make_url, select, text

from ctevents.cli.database import database_name
from ctevents.db import migrating, schema
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from tests.cli.conftest import Command
from tests.support import stories
from tests.support.schema import description


@pytest.mark.long
@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("command", [("db", "upgrade"), ("seed",)], ids=" ".join)
def test_the_database_is_named_before_anything_is_done_to_it(
    ctevents: Command, command: tuple[str, ...]
) -> None:
    first, _second = ctevents(*command).out.splitlines()
    assert first == f"The database is {database_name(db.engine.url)}."
    assert db.engine.url.database in first
    as_json = ctevents(*command, "--json")
    assert as_json.err == f"{first}\n"
    assert as_json.json


@pytest.mark.usefixtures("app")
def test_one_project_is_said_in_the_singular(ctevents: Command) -> None:
    stories.without_reference_data()
    assert (
        ctevents("seed").out.splitlines()[-1]
        == "Added: 1 project, 13 stakeholder groups, 6 events."
    )


def everything() -> tuple[str, dict[str, list[tuple[object, ...]]]]:
    """Return the database's structure and its rows, without the revision."""
    with db.engine.connect() as connection:
        tables = MetaData()
        tables.reflect(connection)
        rows = {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in tables.tables.items()
            if name != "alembic_version"
        }
        return description(connection), rows


def be_at(revision: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(
            text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision}
        )


def current() -> str | None:
    with db.engine.connect() as connection:
        return schema.revision(connection)


@pytest.fixture
def of_earlier_steps(app: Flask) -> None:
    """Make a database at the last of the earlier steps that the first migration replaced."""
    stories.published_event()
    stories.registered()
    db.session.remove()
    migrating.downgrade(db.engine, schema.FIRST)
    be_at(schema.SAME_AS_FIRST)


@pytest.mark.long
@pytest.mark.usefixtures("of_earlier_steps")
def test_a_database_of_the_earlier_steps_is_upgraded(ctevents: Command) -> None:
    line = schema.what_to_do(schema.SAME_AS_FIRST)
    assert f"FAILED: {line}" in ctevents("check").out
    assert str(line).endswith("run ctevents db upgrade")
    ended = ctevents("db", "upgrade")
    assert (ended.status, ended.err, current()) == (0, "", schema.newest_revision())


@pytest.mark.long
@pytest.mark.usefixtures("of_earlier_steps")
def test_nothing_but_the_revision_of_a_database_of_the_earlier_steps_changes() -> None:
    before = everything()
    migrating.upgrade(db.engine, schema.FIRST)
    assert (current(), everything()) == (schema.FIRST, before)


@pytest.mark.long
@pytest.mark.parametrize(
    "revision", ["0001_all_tables", "0028", "0117_counts_are_counted", "9999_of_a_later_version"]
)
def test_a_database_at_an_unknown_revision_is_left_alone(
    app: Flask, ctevents: Command, revision: str
) -> None:
    be_at(revision)
    before = everything()
    line = (
        f"the schema is at {revision}, which this version of ctevents does not know: use the "
        "version that made it"
    )
    assert schema.what_to_do(revision) == line
    ended = ctevents("db", "upgrade")
    assert (ended.status, ended.err) == (1, f"ctevents: {line}\n")
    assert (current(), everything()) == (revision, before)
    assert f"FAILED: {line}" in ctevents("check").out
    assert app.test_client().get("/readyz").text == f"not ready: {line}\n"


@pytest.mark.once
@pytest.mark.parametrize(
    ("uri", "name"),
    [
        (
            "sqlite:////srv/ctevents/instance/ctevents.sqlite3",
            "SQLite, /srv/ctevents/instance/ctevents.sqlite3",
        ),
        ("sqlite://", "SQLite, in memory"),
        (
            "postgresql+psycopg://desk:s3cret@db.example:5433/events",
            "PostgreSQL, events on db.example:5433",
        ),
        (
            "postgresql+psycopg:///events?host=/run/postgresql&password=s3cret",
            "PostgreSQL, events on /run/postgresql",
        ),
        (
            "postgresql+psycopg://desk:s3cret@/events?host=a.example&host=b.example",
            "PostgreSQL, events on a.example, b.example",
        ),
        ("postgresql+psycopg://", "PostgreSQL, the default one on this machine"),
    ],
)
def test_a_database_is_named_without_its_password(uri: str, name: str) -> None:
    assert database_name(make_url(uri)) == name

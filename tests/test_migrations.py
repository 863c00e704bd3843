"""Schema = migrations: the head equals the models; each goes down and up again with rows in the
tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from ctevents.app import create_app
from ctevents.db import migrating, schema
from ctevents.db.base import WRITING, Base
from ctevents.db.handle import db, transaction
from ctevents.places import MIGRATIONS
from ctevents.services.common import audit
from ctevents.services.events.seed import seed
from tests.conftest import START, Databases, settings
from tests.support import stories
from tests.support.schema import description

GOLDEN = Path(__file__).parent / "golden" / "schema"
LONGEST_REVISION = 32
"""Characters that Alembic's own column has room for; PostgreSQL takes no more."""


@pytest.fixture
def empty(databases: Databases, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database without tables."""
    uri = databases.empty()
    app = create_app(settings(uri, tmp_path))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()
    databases.drop(uri)


@contextmanager
def writing() -> Iterator[Connection]:
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        yield connection


def tables() -> set[str]:
    with db.engine.connect() as connection:
        return set(inspect(connection).get_table_names())


def checks() -> set[tuple[str, ...]]:
    """Table and name of each check, and its words in any order."""
    with db.engine.connect() as connection:
        found = inspect(connection).get_multi_check_constraints().items()
    return {
        (str(table), str(check["name"]), *sorted(re.findall(r"[\w-]+", check["sqltext"])))
        for (_schema, table), of_table in found
        for check in of_table
    }


def numbered() -> set[str]:
    """Tables of SQLite that never give an id out again."""
    with db.engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            return set()
        made = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
        return set(connection.scalars(text(made)))


def test_names_are_four_digits_in_a_line() -> None:
    names = schema.revisions()
    assert [name for name in names if not re.fullmatch(r"[0-9]{4}_\w+", name)] == []
    assert len({name[:4] for name in names}) == len(names)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = list(ScriptDirectory.from_config(config).walk_revisions())[::-1]
    assert [script.revision for script in scripts] == names
    assert [script.down_revision for script in scripts] == [None, *names[:-1]]
    assert [name for name in names if len(name) > LONGEST_REVISION] == []


def test_none_needs_the_application() -> None:
    """A migration writes the same rows whatever becomes of the application's modules."""
    versions = sorted((MIGRATIONS / "versions").glob("*.py"))
    assert versions
    assert [
        file.name
        for file in versions
        if re.search(r"^\s*(from|import) ctevents", file.read_text("utf-8"), re.M)
    ] == []


@pytest.mark.usefixtures("empty")
def test_the_first_makes_the_schema_of_the_steps_that_it_replaced() -> None:
    """The file was written from a database that those steps had made."""
    migrating.upgrade(db.engine, schema.FIRST)
    with db.engine.connect() as connection:
        assert description(connection) == (GOLDEN / f"{connection.dialect.name}.txt").read_text(
            "utf-8"
        )


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_the_head_equals_the_models() -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.long
@pytest.mark.usefixtures("empty")
def test_what_alembic_does_not_compare_is_the_same_too() -> None:
    with writing() as connection:
        Base.metadata.create_all(connection)
    of_models = (checks(), numbered())
    with writing() as connection:
        Base.metadata.drop_all(connection)
    migrating.upgrade(db.engine)
    assert (checks(), numbered()) == of_models
    assert checks()


@pytest.mark.usefixtures("app")
def test_no_number_is_given_out_again_after_tables_were_rebuilt() -> None:
    stories.published_event()
    stories.registered()
    db.session.remove()
    with writing() as connection:
        connection.execute(text(HIGHEST[connection.dialect.name]))
    migrating.downgrade(db.engine, schema.FIRST)
    migrating.upgrade(db.engine)
    assert stories.person_of(stories.guest(email="next@example.org")).id == 901


HIGHEST = {
    "sqlite": "UPDATE sqlite_sequence SET seq = 900 WHERE name = 'people'",
    "postgresql": "SELECT setval('people_id_seq', 900)",
}


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_each_goes_down_and_up_again_with_rows_in_it() -> None:
    stories.published_event()
    stories.registered()
    db.session.remove()
    for below in [*schema.revisions()[-2::-1], "base"]:
        migrating.downgrade(db.engine, below)
    assert tables() == {"alembic_version"}
    migrating.upgrade(db.engine)
    with transaction(by=audit.SHELL, at=START) as tx:
        assert seed(tx)["events"] == 6


@pytest.mark.long
@pytest.mark.usefixtures("empty")
def test_an_upgrade_that_breaks_leaves_nothing_behind() -> None:
    """All steps are one transaction: the schema stays as it was, and the next run completes it."""
    with writing() as connection:
        connection.execute(text("CREATE TABLE audit_entries (id INTEGER)"))
    with pytest.raises(DBAPIError):
        migrating.upgrade(db.engine)
    assert tables() == {"audit_entries"}
    with writing() as connection:
        connection.execute(text("DROP TABLE audit_entries"))
    migrating.upgrade(db.engine)
    with db.engine.connect() as connection:
        assert schema.revision(connection) == schema.newest_revision()

"""``ctevents db upgrade`` and ``seed`` say which database they use."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, make_url

from ctevents.cli.database import database_name
from ctevents.db.handle import db, transaction
from ctevents.models import Project
from tests.cli.conftest import Command


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("command", [("db", "upgrade"), ("seed",)], ids=" ".join)
def test_the_database_is_named_before_anything_is_done_to_it(ctevents: Command, command: tuple[str, ...]) -> None:
    first, _second = ctevents(*command).out.splitlines()
    assert first == f"The database is {database_name(db.engine.url)}."
    assert db.engine.url.database in first
    as_json = ctevents(*command, "--json")
    assert as_json.err == f"{first}\n"
    assert as_json.json


@pytest.mark.usefixtures("app")
def test_one_project_is_said_in_the_singular(ctevents: Command) -> None:
    with transaction() as tx:
        tx.execute(delete(Project))
    assert ctevents("seed").out.splitlines()[-1] == "Added: 1 project, 0 stakeholder groups, 0 events."


@pytest.mark.once
@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("sqlite:////srv/ctevents/instance/ctevents.sqlite3", "SQLite, /srv/ctevents/instance/ctevents.sqlite3"),
        ("sqlite://", "SQLite, in memory"),
        ("postgresql+psycopg://desk:s3cret@db.example:5433/events", "PostgreSQL, events on db.example:5433"),
        ("postgresql+psycopg:///events?host=/run/postgresql&password=s3cret", "PostgreSQL, events on /run/postgresql"),
        (
            "postgresql+psycopg://desk:s3cret@/events?host=a.example&host=b.example",
            "PostgreSQL, events on a.example, b.example",
        ),
        ("postgresql+psycopg://", "PostgreSQL, the default one on this machine"),
    ],
)
def test_a_database_is_named_without_its_password(uri: str, name: str) -> None:
    assert database_name(make_url(uri)) == name

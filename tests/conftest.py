"""A real database for each test, copied from one that the migrations made; a clock that stands until it is moved."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import create_engine, make_url, text

from config import Config
from ctevents import create_app, migrating
from ctevents.db import db, transaction
from ctevents.services.seed import seed
from tests.support.pages import Browser

START = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
POSTGRESQL = os.environ.get("CTEVENTS_TEST_POSTGRESQL", "postgresql+psycopg:///postgres?host=/var/run/postgresql")


class Clock:
    """What ``create_app`` takes as its clock."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What only PostgreSQL can do is not collected for SQLite: .ci/run runs both, so that nothing is skipped."""
    if config.getoption("--database") == "sqlite":
        alien = [item for item in items if item.get_closest_marker("postgresql")]
        items[:] = [item for item in items if item not in alien]
        config.hook.pytest_deselected(items=alien)


def settings(uri: str, instance: Path, **changes: object) -> Config:
    values: dict[str, object] = {
        "SECRET_KEY": "a secret key of the tests, long enough",
        "SQLALCHEMY_DATABASE_URI": uri,
        "BASE_URL": "http://localhost",
        "INSTANCE_PATH": str(instance),
        "MAIL_DEFAULT_SENDER": "desk@ctevents.example",
    }
    return Config(**(values | changes))  # type: ignore[arg-type]


def _run_on_server(statement: str) -> None:
    engine = create_engine(POSTGRESQL, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


class Databases:
    """Makes databases: empty ones, and copies of one that was migrated and seeded once."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder = kind, folder
        self.made: list[str] = []
        self.template = self.empty()
        app = create_app(settings(self.template, folder))
        with app.app_context():
            migrating.upgrade(db.engine)
            with transaction() as tx:
                seed(tx, now=START)
            db.session.remove()
            db.engine.dispose()

    def empty(self) -> str:
        name = f"ctevents_test_{uuid4().hex[:12]}"
        if self.kind == "sqlite":
            return f"sqlite:///{self.folder / name}.sqlite3"
        _run_on_server(f"CREATE DATABASE {name}")
        self.made.append(name)
        return str(make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False))

    def copy(self) -> str:
        name = f"ctevents_test_{uuid4().hex[:12]}"
        if self.kind == "sqlite":
            file = self.folder / f"{name}.sqlite3"
            shutil.copy(str(make_url(self.template).database), file)
            return f"sqlite:///{file}"
        _run_on_server(f"CREATE DATABASE {name} TEMPLATE {make_url(self.template).database}")
        self.made.append(name)
        return str(make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False))

    def drop(self, uri: str) -> None:
        name = str(make_url(uri).database)
        if self.kind == "sqlite":
            for file in Path(name).parent.glob(f"{Path(name).name}*"):
                file.unlink()
        elif name in self.made:
            self.made.remove(name)
            _run_on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def databases(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    made = Databases(pytestconfig.getoption("--database"), tmp_path_factory.mktemp("databases"))
    yield made
    made.drop(made.template)


@pytest.fixture
def database_uri(databases: Databases) -> Iterator[str]:
    uri = databases.copy()
    yield uri
    databases.drop(uri)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates are compiled once for all tests, not once for each application."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


MakeApp = Callable[..., Flask]


@pytest.fixture
def make_app(
    database_uri: str, tmp_path: Path, clock: Clock, compiled_templates: FileSystemBytecodeCache
) -> Iterator[MakeApp]:
    """Makes applications on this test's database, with some settings changed."""
    made = []

    def make(**changes: object) -> Flask:
        app = create_app(settings(database_uri, tmp_path, **changes), clock)
        app.jinja_env.bytecode_cache = compiled_templates
        made.append(app)
        return app

    yield make
    for app in made:
        with app.app_context():
            db.session.remove()
            db.engine.dispose()


@pytest.fixture
def app(make_app: MakeApp) -> Iterator[Flask]:
    """The application on a seeded database, with an open application context for calling services."""
    app = make_app()
    with app.app_context():
        yield app


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A visitor's browser: opens pages, fills forms, and looks at each page that it gets."""
    return Browser(app)

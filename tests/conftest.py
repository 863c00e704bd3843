"""A real database for each test, copied from one that the migrations made; a clock that stands until it is moved."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar, cast
from uuid import uuid4

import pytest
from argon2 import PasswordHasher
from flask import Flask
from hypothesis import settings
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import NullPool, create_engine, make_url
from sqlalchemy.exc import ProgrammingError

from config import Config
from ctevents import create_app, migrating
from ctevents.db import db, transaction
from ctevents.services import accounts
from ctevents.services.seed import seed
from tests.support.pages import Browser

START = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
POSTGRESQL = os.environ.get("CTEVENTS_TEST_POSTGRESQL", "postgresql+psycopg:///postgres?host=/var/run/postgresql")
MEMORY = Path("/dev/shm")

TESTS = Path(__file__).parent
PAGES = {TESTS / "web" / name for name in ("staff", "account", "public", "door")}
LONG = {
    *(TESTS / name for name in ("test_every_word.py", "test_unnamed.py", "test_access.py", "test_bench.py")),
    *(TESTS / "journeys" / name for name in ("test_kill.py", "test_replies_by_mail.py", "test_last_seat.py")),
}
"""Begun first, so that no process is alone with one of them at the end."""

settings.register_profile("ctevents", deadline=None)  # how long an example takes, no test says
settings.load_profile("ctevents")


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


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A run without the tests of the browser does not load them."""
    is_left_out = "not browser" in config.option.markexpr
    return True if is_left_out and collection_path == TESTS / "browser" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What only PostgreSQL can do is not collected for SQLite, and what it cannot change is not run again on it: .ci/run
    runs both, so that nothing is skipped."""
    is_for = _is_for_sqlite if config.getoption("--database") == "sqlite" else _is_for_postgresql
    alien = [item for item in items if not is_for(item)]
    items[:] = sorted((item for item in items if is_for(item)), key=lambda item: item.path not in LONG)
    config.hook.pytest_deselected(items=alien)


def pytest_collection_finish() -> None:
    """What was imported and collected by now stays: it is not searched for garbage again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _is_for_sqlite(item: pytest.Item) -> bool:
    return item.get_closest_marker("postgresql") is None


def _is_for_postgresql(item: pytest.Item) -> bool:
    """Pages know the database by services alone, which are tested on both; and tests/test_access.py opens each."""
    if PAGES & set(item.path.parents):
        return False
    return "databases" in getattr(item, "fixturenames", ()) and item.get_closest_marker("once") is None


def settings(uri: str, instance: Path, **changes: object) -> Config:
    values: dict[str, object] = {
        "SECRET_KEY": "a secret key of the tests, long enough",
        "SQLALCHEMY_DATABASE_URI": uri,
        "BASE_URL": "http://localhost",
        "INSTANCE_PATH": str(instance),
        "MAIL_DEFAULT_SENDER": "desk@ctevents.example",
    }
    return Config(**(values | changes))  # type: ignore[arg-type]


def _run_on_server(statement: str, uri: str = POSTGRESQL) -> None:
    engine = create_engine(uri, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _name_of(uri: str) -> str:
    return str(make_url(uri).database)


KEEP_ROWS = """
CREATE SCHEMA kept;
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE kept.%1$I AS TABLE public.%1$I', one.name);
    END LOOP;
END $$;
CREATE TABLE kept._sequences AS
    SELECT sequencename AS name, start_value, last_value FROM pg_sequences WHERE schemaname = 'public';
CREATE FUNCTION kept.restore() RETURNS void LANGUAGE plpgsql AS $$ DECLARE one record; BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
    SET LOCAL session_replication_role = replica;  -- foreign keys are not looked at meanwhile
    FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%1$I; INSERT INTO public.%1$I TABLE kept.%1$I', one.name);
    END LOOP;
    FOR one IN SELECT * FROM kept._sequences LOOP
        PERFORM setval(one.name::regclass, coalesce(one.last_value, one.start_value), one.last_value IS NOT NULL);
    END LOOP;
END $$;
"""
"""Makes ``kept.restore()``, which brings every row back that the database has now."""


Told = TypeVar("Told")


class Databases:
    """Makes databases: empty ones, and copies of one that was migrated and seeded once."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder = kind, folder
        self.made: list[str] = []
        self._told: dict[Callable[[], object], tuple[str, object]] = {}
        self.template = self.empty()
        self.usual = self._uri(self._name())
        app = create_app(settings(self.template, folder))
        with app.app_context():
            migrating.upgrade(db.engine)
            with transaction() as tx:
                seed(tx, now=START)
            db.session.remove()
            db.engine.dispose()

    def empty(self) -> str:
        name = self._name()
        if self.kind == "postgresql":
            _run_on_server(f"CREATE DATABASE {name}")
            self.made.append(self._uri(name))
        return self._uri(name)

    def copy(self) -> str:
        return self._copy_to(self._uri(self._name()))

    def renew(self) -> str:
        """Where the last one was, which is gone by now: an application that knew that one knows this one. On PostgreSQL
        its rows are brought back: to drop and to create takes half a second."""
        if self.usual in self.made:
            try:
                _run_on_server("SELECT kept.restore()", self.usual)
            except ProgrammingError:  # a test has changed the tables themselves
                self.drop(self.usual)
        if self.kind == "sqlite":
            self._copy_to(self.usual)
        elif self.usual not in self.made:
            _run_on_server(KEEP_ROWS, self._copy_to(self.usual))
        return self.usual

    def told(self, story: Callable[[], Told]) -> Told:
        """What a long story returns that begins with ``renew``, which must be no rows. On SQLite it happens once: the next
        time a copy takes the place of the database, as the story left it."""
        if self.kind == "postgresql":
            return story()
        if story not in self._told:
            returned, kept = story(), self._uri(self._name())
            self._let_go()
            shutil.copy(_name_of(self.usual), _name_of(kept))
            self._told[story] = (kept, returned)
        kept, returned = self._told[story]
        self._let_go()
        shutil.copy(_name_of(kept), _name_of(self.usual))
        return cast(Told, returned)

    @staticmethod
    def _let_go() -> None:
        """Ends the connections, so that the file holds all there is."""
        db.session.remove()
        db.engine.dispose()

    def _copy_to(self, uri: str) -> str:
        if self.kind == "sqlite":
            shutil.copy(_name_of(self.template), _name_of(uri))
        else:
            _run_on_server(f"CREATE DATABASE {_name_of(uri)} TEMPLATE {_name_of(self.template)}")
            # No test waits for the disk of the server either.
            _run_on_server(f"ALTER DATABASE {_name_of(uri)} SET synchronous_commit = off")
            self.made.append(uri)
        return uri

    def _name(self) -> str:
        return f"ctevents_test_{uuid4().hex[:12]}"

    def _uri(self, name: str) -> str:
        if self.kind == "sqlite":
            return f"sqlite:///{self.folder / name}.sqlite3"
        return str(make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False))

    def drop(self, uri: str) -> None:
        if self.kind == "sqlite":
            file = Path(_name_of(uri))
            for each in file.parent.glob(f"{file.name}*"):
                each.unlink()
        elif uri in self.made:
            self.made.remove(uri)
            _run_on_server(f"DROP DATABASE {_name_of(uri)} WITH (FORCE)")

    def close(self) -> None:
        for uri in list(self.made):
            self.drop(uri)


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> None:
    """A real hash whose price is low: most tests sign somebody in."""
    accounts._HASHER = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture(scope="session")
def databases(pytestconfig: pytest.Config) -> Iterator[Databases]:
    """In memory, where the system has such a folder: these processes are killed, and not the machine, and no test waits
    for its disk."""
    with TemporaryDirectory(prefix="ctevents-tests-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        made = Databases(pytestconfig.getoption("--database"), Path(folder))
        yield made
        made.close()


@pytest.fixture
def database_uri(databases: Databases) -> Iterator[str]:
    yield databases.renew()
    if databases.kind == "sqlite":
        databases.drop(databases.usual)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates are compiled once for all tests, not once for each application or each process of a run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "templates"
    folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


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


@pytest.fixture(scope="session")
def usual_app(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, compiled_templates: FileSystemBytecodeCache
) -> Flask:
    """Made once: the map of the pages and the compiled statements would cost each test more than what it tests."""
    return _made_once(databases, tmp_path_factory, compiled_templates)


@pytest.fixture(scope="session")
def usual_demo_app(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, compiled_templates: FileSystemBytecodeCache
) -> Flask:
    return _made_once(databases, tmp_path_factory, compiled_templates, DEMO=True)


def _made_once(
    databases: Databases, folders: pytest.TempPathFactory, templates: FileSystemBytecodeCache, **changes: object
) -> Flask:
    app = create_app(settings(databases.usual, folders.mktemp("instance"), **changes))
    app.jinja_env.bytecode_cache = templates
    return app


@contextmanager
def _lent(app: Flask, folder: Path, clock: Clock) -> Iterator[Flask]:
    """To one test; given back as it was."""
    kept = [(held, dict(held)) for held in (app.config, app.extensions, app.jinja_env.globals)]
    app.config["INSTANCE_PATH"] = app.instance_path = str(folder)
    app.extensions |= {"ctevents.clock": clock, "ctevents.event_pages": {}}
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()
    for held, before in kept:
        held.clear()
        held.update(before)


@pytest.fixture
def app(usual_app: Flask, database_uri: str, tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    """The application on a seeded database, with an open application context for calling services."""
    with _lent(usual_app, tmp_path, clock) as app:
        yield app


@pytest.fixture
def demo_app(usual_demo_app: Flask, database_uri: str, tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    """As ``app``, in demo mode, which has the most routes."""
    with _lent(usual_demo_app, tmp_path, clock) as app:
        yield app


@pytest.fixture
def own_app(make_app: MakeApp) -> Iterator[Flask]:
    """As ``app``, for a test that adds pages to it."""
    app = make_app()
    with app.app_context():
        yield app


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A visitor's browser: opens pages, fills forms, and looks at each page that it gets."""
    return Browser(app)

"""A real database for each test, copied from one that the migrations made; a clock that moves only
on request."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from hypothesis import settings as examples
from jinja2 import FileSystemBytecodeCache
from werkzeug.routing import Rule

from ctevents.app import create_app
from ctevents.db.handle import db
from ctevents.services.accounts import passwords
from tests.support.beginnings import Beginnings
from tests.support.databases import START, Databases, settings
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

gc.disable()
"""The garbage collector is off until all tests are collected: imports make no garbage, and the
search takes a third of the time."""

MEMORY = Path("/dev/shm")

TESTS = Path(__file__).parent
PAGES = {TESTS / "web" / name for name in ("staff", "account", "public", "door")}
ON_BOTH = TESTS / "web" / "public" / "privacy"
"""Pages that run on both databases: what a person reads about themselves is gathered from many
tables."""
LONG = {
    *(
        TESTS / name
        for name in ("test_every_word.py", "test_unnamed.py", "test_access.py", "test_bench.py")
    ),
    *(
        TESTS / "journeys" / name
        for name in ("test_kill.py", "test_replies_by_mail.py", "test_last_seat.py")
    ),
}
"""Long files begin first, so that no process runs one of them by itself at the end."""

examples.register_profile("ctevents", deadline=None)  # no test checks the time of an example
examples.load_profile("ctevents")


class Clock:
    """The clock given to ``create_app``."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=("sqlite", "postgresql", "none"), default="sqlite")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A run without the tests of the browser does not load them."""
    is_left_out = "not browser" in config.option.markexpr
    return True if is_left_out and collection_path == TESTS / "browser" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Collect tests for PostgreSQL only there, and do not repeat tests that the database cannot
    affect. ``.ci/run`` runs both databases, so nothing is skipped."""
    is_for = IS_FOR[config.getoption("--database")]
    alien = [item for item in items if not is_for(item)]
    items[:] = sorted(
        (item for item in items if is_for(item)), key=lambda item: item.path not in LONG
    )
    config.hook.pytest_deselected(items=alien)


def pytest_collection_finish() -> None:
    """Freeze imported and collected objects: the garbage collector need not search them again."""
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def _is_for_sqlite(item: pytest.Item) -> bool:
    return item.get_closest_marker("postgresql") is None


def _is_for_postgresql(item: pytest.Item) -> bool:
    """Return whether the test runs on PostgreSQL. Pages reach the database only through services,
    which are tested on both; tests/test_access.py opens each page."""
    folders = set(item.path.parents)
    if PAGES & folders and ON_BOTH not in folders:
        return False
    return _has_database(item) and item.get_closest_marker("once") is None


def _needs_none(item: pytest.Item) -> bool:
    return not _has_database(item)


def _has_database(item: pytest.Item) -> bool:
    return "databases" in getattr(item, "fixturenames", ())


IS_FOR = {"sqlite": _is_for_sqlite, "postgresql": _is_for_postgresql, "none": _needs_none}


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> PasswordHasher:
    """Use a real hash at a low price: most tests sign an account in. Return the hasher of the
    service."""
    slow, passwords._HASHER = (
        passwords._HASHER,
        PasswordHasher(time_cost=1, memory_cost=64, parallelism=1),
    )
    return slow


@pytest.fixture
def slow_passwords(quick_passwords: PasswordHasher, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash passwords at the price of the service."""
    monkeypatch.setattr(passwords, "_HASHER", quick_passwords)


@pytest.fixture(scope="session", autouse=True)
def quick_rules() -> None:
    """Compile the builder of each address once, not again for each application: that is most of the
    work of making one."""
    compiled: dict[object, Callable[..., tuple[str, str]]] = {}
    make = Rule._compile_builder

    def builder(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (rule.rule, *rule._trace, str(rule.defaults), append_unknown)
        if key not in compiled:
            compiled[key] = make(rule, append_unknown)
        return compiled[key]

    Rule._compile_builder = builder  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def databases(pytestconfig: pytest.Config) -> Iterator[Databases]:
    """Yield databases in memory, if the system has such a folder. Tests kill processes and not the
    machine, so no test needs to wait for a disk."""
    with TemporaryDirectory(
        prefix="ctevents-tests-", dir=MEMORY if MEMORY.is_dir() else None
    ) as folder:
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
    """Templates are compiled once for all tests, not once for each application or each process of a
    run."""
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
    databases: Databases,
    tmp_path_factory: pytest.TempPathFactory,
    compiled_templates: FileSystemBytecodeCache,
) -> Flask:
    """Make the application once: building routes and compiled statements for each test would take
    longer than the test."""
    return made_once(databases, tmp_path_factory, compiled_templates)


@pytest.fixture(scope="session")
def usual_demo_app(
    databases: Databases,
    tmp_path_factory: pytest.TempPathFactory,
    compiled_templates: FileSystemBytecodeCache,
) -> Flask:
    return made_once(databases, tmp_path_factory, compiled_templates, DEMO=True)


def made_once(
    databases: Databases,
    folders: pytest.TempPathFactory,
    templates: FileSystemBytecodeCache,
    **changes: object,
) -> Flask:
    """Make an application on the usual database, to be lent to one test after the other."""
    app = create_app(settings(databases.usual, folders.mktemp("instance"), **changes))
    app.jinja_env.bytecode_cache = templates
    return app


Parts = list[tuple[MutableMapping[str, Any], dict[str, Any]]]


def parts_of(app: Flask) -> Parts:
    """Return the settings and parts that a test could change, and what is in them now."""
    return [(held, dict(held)) for held in (app.config, app.extensions, app.jinja_env.globals)]


def put_back(parts: Parts) -> None:
    for held, before in parts:
        held.clear()
        held.update(before)


def renew(app: Flask, folder: Path, clock: Clock) -> None:
    """Give the application what is of one test only."""
    app.config["INSTANCE_PATH"] = app.instance_path = str(folder)
    app.extensions |= {"ctevents.clock": clock, "ctevents.readings": {}}
    app.extensions["ctevents.programs"] = ({}, {})


@contextmanager
def lent(app: Flask, folder: Path, clock: Clock) -> Iterator[Flask]:
    """Lend the application to one test, and restore it afterwards."""
    kept = parts_of(app)
    renew(app, folder, clock)
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()
    put_back(kept)


@pytest.fixture(scope="session")
def beginnings() -> Beginnings:
    return Beginnings()


@pytest.fixture
def app(
    usual_app: Flask,
    databases: Databases,
    database_uri: str,
    tmp_path: Path,
    clock: Clock,
    beginnings: Beginnings,
    request: pytest.FixtureRequest,
) -> Iterator[Flask]:
    """The application on a seeded database, with an open application context for calling
    services."""
    with lent(usual_app, tmp_path, clock) as app:
        if databases.kind == "sqlite" and "monkeypatch" not in request.fixturenames:
            beginnings.lend(app)
        yield app


@pytest.fixture
def demo_app(
    usual_demo_app: Flask, database_uri: str, tmp_path: Path, clock: Clock
) -> Iterator[Flask]:
    """Yield an application in demo mode, which has the most routes."""
    with lent(usual_demo_app, tmp_path, clock) as app:
        yield app


@pytest.fixture
def own_app(make_app: MakeApp) -> Iterator[Flask]:
    """Yield an application of its own for a test that adds pages."""
    app = make_app()
    with app.app_context():
        yield app


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A visitor's browser: opens pages, fills forms, and looks at each page that it gets."""
    return Browser(app)


@pytest.fixture
def server(app: Flask) -> Iterator[SmtpServer]:
    """Yield the mail server to which the application sends."""
    with SmtpServer() as running:
        app.config["MAIL_PORT"] = running.port
        yield running

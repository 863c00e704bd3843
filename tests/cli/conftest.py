"""The ``ctevents`` command, as a shell runs it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, has_app_context
from jinja2 import FileSystemBytecodeCache

from ctevents.app import create_app
from ctevents.cli import application, main
from ctevents.config import Config
from ctevents.db.handle import db
from tests.conftest import Clock, Parts, parts_of, put_back, renew
from tests.support.databases import Databases

SECRET = "tests-only-mB3q0x9ZpVd7Lr2KcTn4wYhJ8sGfE6"
DATA_KEY = "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge"


@dataclass(frozen=True)
class Ended:
    """The end of a command: its exit status and its output."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.status == 0, self.err
        return json.loads(self.out)


Command = Callable[..., Ended]


def environment(database_uri: str, instance: Path) -> dict[str, str]:
    return {
        "CTEVENTS_SECRET_KEY": SECRET,
        "CTEVENTS_DATA_KEY": DATA_KEY,
        "CTEVENTS_SQLALCHEMY_DATABASE_URI": database_uri,
        "CTEVENTS_BASE_URL": "http://localhost",
        "CTEVENTS_INSTANCE_PATH": str(instance),
    }


class Applications:
    """The applications of commands on the usual database: one for each other setting, since to make
    one and to compile its statements takes longer than most commands. Each command gets it as if it
    were new."""

    def __init__(self, usual: str, templates: FileSystemBytecodeCache) -> None:
        self._usual, self._templates = usual, templates
        self._made: dict[Config, tuple[Flask, Parts]] = {}

    def lend(self, config: Config, clock: Clock) -> Flask:
        if config.SQLALCHEMY_DATABASE_URI != self._usual:
            return create_app(config, clock)
        settings = replace(config, INSTANCE_PATH="")
        if settings not in self._made:
            app = create_app(config)
            app.jinja_env.bytecode_cache = self._templates
            self._made[settings] = (app, parts_of(app))
        app, parts = self._made[settings]
        put_back(parts)
        renew(app, Path(config.INSTANCE_PATH), clock)
        return app


@pytest.fixture(scope="session")
def applications(databases: Databases, compiled_templates: FileSystemBytecodeCache) -> Applications:
    return Applications(databases.usual, compiled_templates)


@pytest.fixture
def ctevents(
    database_uri: str,
    tmp_path: Path,
    clock: Clock,
    applications: Applications,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Command]:
    """Run a command in this process, on the test's database and by the test's clock:
    ``ctevents("staff", "list")``.

    It has patches of its own: a test that has the fixture ``monkeypatch`` runs each story.
    """
    with pytest.MonkeyPatch.context() as patches:
        for name, value in environment(database_uri, tmp_path).items():
            patches.setenv(name, value)
        patches.setattr(application, "create_app", lambda config: applications.lend(config, clock))

        def run(*arguments: str, stdin: str = "") -> Ended:
            with patches.context() as typed:
                typed.setattr("sys.stdin", StringIO(stdin))
                capsys.readouterr()
                with pytest.raises(SystemExit) as ended:
                    main([*arguments])
            if has_app_context():
                db.session.remove()  # so that the test sees the command's changes
            out, err = capsys.readouterr()
            return Ended(int(ended.value.code or 0), out, err)

        yield run

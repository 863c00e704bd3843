"""The ``ctevents`` command, as a shell runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from flask import has_app_context

from ctevents.cli import main
from ctevents.clock import system_clock
from ctevents.db.handle import db
from tests.conftest import Clock

SECRET = "a secret key of the tests, long enough"


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
        "CTEVENTS_SQLALCHEMY_DATABASE_URI": database_uri,
        "CTEVENTS_BASE_URL": "http://localhost",
        "CTEVENTS_INSTANCE_PATH": str(instance),
    }


@pytest.fixture
def ctevents(
    database_uri: str,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """Run a command in this process, on the test's database: ``ctevents("staff", "list")``.

    A command reads the real clock, so the test's clock continues from there.
    """
    clock.now = system_clock()
    for name, value in environment(database_uri, tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str, stdin: str = "") -> Ended:
        monkeypatch.setattr("sys.stdin", StringIO(stdin))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([*arguments])
        if has_app_context():
            db.session.remove()  # so that the test sees the command's changes
        out, err = capsys.readouterr()
        return Ended(int(ended.value.code or 0), out, err)

    return run

"""Copies of a database by the tools of PostgreSQL, whose arguments everybody on the machine can
read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import make_url

from ctevents.db.copies import CopyFailed, dump_postgresql

SECRET = "of-the-database-only"
URI = f"postgresql+psycopg://desk:{SECRET}@db.example.org/ctevents"
TOOL = (
    '#!/bin/sh\nprintf "%s " "$0" "$@" > "$(dirname "$0")/seen"; echo "$PGPASSWORD" > "$(dirname '
    '"$0")/given"\n'
)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a pg_dump that writes down its arguments and its password."""
    tool = tmp_path / "pg_dump"
    tool.write_text(TOOL)
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path


def test_the_password_goes_by_the_environment(tools: Path) -> None:
    dump_postgresql(make_url(URI), "snapshot", tools / "copy")
    assert (tools / "given").read_text().strip() == SECRET
    assert "host=db.example.org" in (tools / "seen").read_text()
    assert SECRET not in (tools / "seen").read_text()


def test_the_password_of_a_key_is_refused(tools: Path) -> None:
    """libpq takes it from an argument only."""
    with pytest.raises(CopyFailed, match="sslpassword"):
        dump_postgresql(make_url(f"{URI}?sslpassword={SECRET}"), "snapshot", tools / "copy")
    assert not (tools / "seen").exists()

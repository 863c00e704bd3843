"""The address of the database means what SQLAlchemy and the driver take it for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from ctevents.db.address import DatabaseAddress
from tests.test_config import LOCAL, REMOTE, postgresql

MORE = (
    "postgresql+psycopg://us%40er:w%2Ford@db.example.org:5433/ev%20ents?sslmode=require&connect_timeout=5",
    "postgresql+psycopg://user@[::1]:5433/events",
    "postgresql+psycopg:///events?host=a:1&host=b:2&sslmode=require",
    "postgresql+psycopg:///events?host=a,b&port=1,2",
    "postgresql+psycopg:///events?host=localhost:5433",
    "postgresql+psycopg:///events?host=a&host=b",
    "postgresql+psycopg://",
    "postgresql+psycopg://user:p@ss@host/events",
    "postgresql+psycopg://localhost?sslmode=",
)


@pytest.mark.parametrize("uri", [*map(postgresql, [*LOCAL, *REMOTE]), *MORE])
def test_the_driver_gets_the_same_as_from_sqlalchemy(uri: str) -> None:
    _, theirs = PGDialect_psycopg().create_connect_args(make_url(uri))
    said = {name: value for name, value in theirs.items() if name != "port" or str(value).strip(",")}
    assert DatabaseAddress.read(uri).for_libpq() == said


@pytest.mark.long
@given(st.text("ab:/@[]?=&%,.1 +", max_size=30))
def test_whatever_is_written_means_the_same(written: str) -> None:
    uri = f"postgresql+psycopg://{written}"
    try:
        url = make_url(uri)
    except (ArgumentError, ValueError):
        with pytest.raises(ValueError, match=r"."):
            DatabaseAddress.read(uri)
        return
    found = DatabaseAddress.read(uri)
    assert (found.kind, found.host, found.query) == ("postgresql", url.host, dict(url.normalized_query))
    assert (found.user, found.password, found.port, found.name) == (
        url.username,
        url.password and str(url.password),
        url.port or None,
        url.database,
    )


def test_the_file_of_sqlite_begins_in_the_instance_folder(tmp_path: Path) -> None:
    assert DatabaseAddress.read("sqlite:////srv/a.sqlite3").file(tmp_path) == Path("/srv/a.sqlite3")
    assert DatabaseAddress.read("sqlite:///a.sqlite3").file(tmp_path) == tmp_path / "a.sqlite3"

"""Connections to several servers, of which one takes changes."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url

from ctevents.db.postgresql import PATIENCE, arguments_beside, beginning_with

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("db2", {"host": "db2,db1,db3", "port": "2,1,3"}),
        ("db1", {"host": "db1,db2,db3", "port": "1,2,3"}),
        ("elsewhere", {}),
        ("", {}),
    ],
)
def test_the_server_that_answered_last_is_asked_first(host: str, expected: dict[str, str]) -> None:
    assert beginning_with(host, {"host": "db1,db2,db3", "port": "1,2,3"}) == expected


@pytest.mark.parametrize(
    "parameters", [{}, {"host": "/run/postgresql"}, {"host": "db1,db2", "port": "5432"}]
)
def test_other_addresses_stay_as_they_are(parameters: dict[str, str]) -> None:
    assert beginning_with("db2", parameters) == {}


def test_the_address_decides_how_long_to_wait() -> None:
    url = make_url("postgresql+psycopg://db1/ctevents?connect_timeout=60&tcp_user_timeout=1")
    assert set(PATIENCE) - set(arguments_beside(url)) == {"connect_timeout", "tcp_user_timeout"}

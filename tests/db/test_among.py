"""A condition with any number of ids in one parameter."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import Dialect, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from ctevents.db.among import is_among
from ctevents.db.handle import db
from ctevents.models import Event


def test_it_finds_the_rows_of_the_ids(app: Flask) -> None:
    session = db.session()
    known = session.scalars(select(Event.id).order_by(Event.id)).all()
    some = known[1:4]
    query = select(Event.id).order_by(Event.id)
    for ids, found in ([], []), (some, some), ([*reversed(some), 10_000], some):
        assert session.scalars(query.where(is_among(Event.id, ids))).all() == found
        assert session.scalars(query.where(is_among(Event.id, "ids")), {"ids": list(ids)}).all() == found
    assert session.scalars(query.where(~is_among(Event.id, some))).all() == [each for each in known if each not in some]


@pytest.mark.parametrize(
    ("dialect", "condition"),
    [
        (postgresql.dialect(), "events.id = ANY (%(ids)s::INTEGER[])"),
        (sqlite.dialect(), "events.id IN (SELECT value FROM json_each(?))"),
    ],
    ids=["postgresql", "sqlite"],
)
def test_the_database_can_look_up_each_id(dialect: Dialect, condition: str) -> None:
    """SQLite reads the whole table for a condition that is compared with 1, as SQLAlchemy does with conditions of others."""
    query = select(Event.id).where(is_among(Event.id, "ids"), Event.position == bindparam("position"))
    assert f"WHERE {condition} AND" in " ".join(str(query.compile(dialect=dialect)).split())

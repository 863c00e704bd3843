"""Accounts go through the migration of their language with all that belongs to them."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import inspect, text

from ctevents.db import migrating
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.accounts import choose_language
from tests.support import stories


def rows() -> list[tuple[object, ...]]:
    query = "SELECT email, slug FROM accounts JOIN account_events ON account_id = accounts.id JOIN events ON event_id = events.id"
    with db.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def columns() -> set[str]:
    with db.engine.connect() as connection:
        return {column["name"] for column in inspect(connection).get_columns("accounts")}


def test_only_the_language_goes_and_comes_back_empty(app: Flask) -> None:
    email = stories.account(Role.OFFICE, "ba")
    with transaction() as tx:
        choose_language(tx, tx.query(Account).one(), "sq")
    db.session.remove()
    migrating.downgrade(db.engine, "0001")
    assert ("language" in columns(), rows()) == (False, [(email, "ba")])
    migrating.upgrade(db.engine)
    assert ("language" in columns(), rows()) == (True, [(email, "ba")])
    assert db.session.query(Account).one().language is None

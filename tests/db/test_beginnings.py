"""A beginning that is kept leaves what the story leaves, and is used only where the story would
begin with the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Base
from ctevents.db.handle import database_file, db, transaction
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.support.beginnings import PAGE, Beginnings, Difference
from tests.support.databases import Databases
from tests.support.stories import event, guest, invitation_of, published_event, registered

pytestmark = pytest.mark.once
Begin = Callable[[], None]


@pytest.fixture
def begin(app: Flask, databases: Databases) -> Begin:
    """Begin one test after another."""
    beginnings = Beginnings()

    def begin() -> None:
        db.session.remove()
        db.engine.dispose()
        databases.renew()
        beginnings.lend(app)

    return begin


def story() -> str:
    """Return what is drawn by lot each time that the story runs."""
    published_event()
    return invitation_of(registered()).link_nonce


def rows() -> dict[str, list[tuple[object, ...]]]:
    tables = Base.metadata.sorted_tables
    return {
        table.name: [tuple(row) for row in db.session.execute(select(table))] for table in tables
    }


def kept(begin: Begin) -> str:
    begin()
    return story()


@pytest.mark.long
def test_what_is_kept_is_what_the_story_left(begin: Begin) -> None:
    nonce, left = kept(begin), rows()
    begin()
    assert (story(), rows()) == (nonce, left)
    assert len(left["registrations"]) == 1


@pytest.mark.parametrize(
    "after", [b"", b"a" * PAGE, b"a" * PAGE + b"c" * PAGE, b"b" * 2 * PAGE + b"tail"]
)
def test_a_file_is_made_again_from_its_difference(after: bytes) -> None:
    before = b"a" * PAGE + b"b" * PAGE
    assert Difference(before, after).applied_to(before) == after


def test_the_rows_that_a_test_has_already_are_still_read(begin: Begin) -> None:
    kept(begin)
    begin()
    published, registration = published_event(), registered()
    assert (published.slug, registration.event_id) == ("ba", published.id)


def by_the_application(app: Flask) -> None:
    with transaction(by=audit.SHELL):
        event().capacity = 99


def by_somebody_else(app: Flask) -> None:
    with sqlite3.connect(str(database_file(app))) as other:
        other.execute("UPDATE events SET capacity = 99 WHERE slug = 'ba'")
    other.close()


@pytest.mark.parametrize("write", [by_the_application, by_somebody_else])
def test_what_was_written_in_between_stays(
    begin: Begin, app: Flask, write: Callable[[Flask], None]
) -> None:
    nonce = kept(begin)
    begin()
    published_event()
    write(app)
    assert invitation_of(registered()).link_nonce != nonce
    assert event().capacity == 99


def test_another_name_is_another_story(begin: Begin) -> None:
    kept(begin)
    begin()
    published_event()
    assert registered(given_name="Ema").person.given_name == "Ema"


@pytest.mark.long
def test_another_order_is_another_story(begin: Begin) -> None:
    for _ in range(3):
        begin()
        published_event()
        first, second = guest(given_name="Ema", email="ema@police.example"), guest()
        assert first.id < second.id
    begin()
    published_event()
    first, second = guest(), guest(given_name="Ema", email="ema@police.example")
    assert (first.id < second.id, second.person.given_name) == (True, "Ema")


def test_another_time_is_another_story(begin: Begin, clock: Clock) -> None:
    nonce = kept(begin)
    clock.advance(minutes=1)
    begin()
    assert story() != nonce


@pytest.mark.long
def test_another_setting_is_another_story(begin: Begin, app: Flask) -> None:
    nonce = kept(begin)
    begin()
    app.config["MAIL_PORT"] = 2525
    assert story() != nonce

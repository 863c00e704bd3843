"""A database that is away, full or read-only: people read what happened in their language, and
nothing is half saved."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, make_url, text

from bench.servers import free_port
from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Registration
from ctevents.tokens import Purpose
from tests.conftest import MakeApp
from tests.support import stories
from tests.support.door import door_token
from tests.support.pages import Browser, Page

AWAY, UNSAVED = "Not available for a moment", "Nothing can be saved now"
IN_LANGUAGE = {
    "sq": "Përkohësisht jo i disponueshëm",
    "mk": "Во моментов недостапно",
    "bs": "Trenutno nedostupno",
}


@contextmanager
def each_transaction(statement: str) -> Iterator[None]:
    """Tell the database this at the beginning of each transaction that may write."""

    def begin(connection: Any) -> None:
        if connection.get_execution_options().get("ctevents_writing"):
            connection.exec_driver_sql(statement)

    event.listen(db.engine, "begin", begin)
    try:
        yield
    finally:
        event.remove(db.engine, "begin", begin)


@contextmanager
def full_disk() -> Iterator[None]:
    """Leave SQLite no room for one more page of the file, as a full disk does."""
    with each_transaction("PRAGMA max_page_count = 1"):  # which means: no more than it has now
        yield
    db.engine.dispose()


def invitation(browser: Browser) -> Page:
    return browser.open(
        stories.path(Purpose.INVITATION, stories.invited(email="amra@x.example").link_nonce)
    )


def accept(browser: Browser, page: Page) -> Page:
    wishes = {"dietary": "No nuts. " * 50, "sex": "f"}
    return browser.submit(page, "privacy", press="Accept", privacy="on", **wishes)


@pytest.mark.once
@pytest.mark.long
def test_a_full_disk_records_no_reply_or_the_whole_and_says_so(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    stories.published_event()
    paths = [stories.path(Purpose.INVITATION, each.link_nonce) for each in stories.many_invited(24)]
    guest = Browser(app)
    with full_disk():
        answers = [accept(guest, guest.open(path)) for path in paths]
    refused = [each for each in answers if each.status == 503]
    assert len(refused) > 1
    assert (refused[0].heading, refused[0].response.headers["Retry-After"]) == (UNSAVED, "300")
    assert db.session.query(Registration).count() == len(paths) - len(refused)
    assert {
        record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR
    } == {"public.invitation_show, POST: the database is full"}
    assert accept(guest, guest.open(refused[0].path)).status == 303


@pytest.mark.once
def test_a_read_only_file_is_read_and_nothing_is_recorded(
    app: Flask, make_app: MakeApp, database_uri: str
) -> None:
    stories.published_event()
    address = invitation(Browser(app)).path
    guest = Browser(
        make_app(
            SQLALCHEMY_DATABASE_URI=f"sqlite:///file:{make_url(database_uri).database}?mode=ro&uri=true"
        )
    )
    refused = accept(guest, guest.open(address))
    assert (refused.status, refused.heading) == (503, UNSAVED)


def served_by() -> int:
    """Return the process of the server that answers now."""
    db.session.remove()
    return int(db.session.scalar(text("SELECT pg_backend_pid()")) or 0)


@pytest.mark.postgresql
def test_a_server_that_has_become_read_only_is_looked_for_again(app: Flask) -> None:
    """Its connections are given up: another host of the address may take changes."""
    stories.published_event()
    guest = Browser(app)
    page = invitation(guest)
    before = served_by()
    with each_transaction("SET TRANSACTION READ ONLY"):
        refused = accept(guest, page)
    assert (refused.status, refused.heading) == (503, UNSAVED)
    assert served_by() != before
    assert db.session.query(Registration).count() == 0


@pytest.fixture
def away(make_app: MakeApp, tmp_path: Path) -> Flask:
    """An application whose database cannot be reached."""
    return make_app(
        SQLALCHEMY_DATABASE_URI=f"postgresql+psycopg://127.0.0.1:{free_port()}/nothing",
        BASE_URL="http://localhost",
    )


@pytest.mark.once
@pytest.mark.parametrize("language", IN_LANGUAGE)
def test_people_read_in_their_language_that_the_service_is_away(away: Flask, language: str) -> None:
    page = Browser(away).open("/events/ba", headers={"Accept-Language": language})
    assert (page.status, page.heading) == (503, IN_LANGUAGE[language])
    assert page.response.headers["Retry-After"] == "10"


@pytest.mark.once
def test_a_name_of_the_server_that_nobody_knows_is_an_outage_too(make_app: MakeApp) -> None:
    page = Browser(
        make_app(SQLALCHEMY_DATABASE_URI="postgresql+psycopg://db.invalid/ctevents?sslmode=require")
    ).open("/events/ba")
    assert (page.status, page.heading) == (503, AWAY)


@pytest.mark.once
def test_programs_get_a_problem_document(app: Flask, away: Flask) -> None:
    stories.published_event()
    token = app.extensions["ctevents.links"].token(Purpose.DOOR, door_token("ba", None).nonce)
    answer = away.test_client().get(
        "/api/v1/events/ba/roster", headers={"Authorization": f"Bearer {token}"}
    )
    assert (answer.status_code, answer.content_type) == (503, "application/problem+json")
    assert answer.headers["Retry-After"] == "10"


@pytest.mark.once
def test_staff_see_the_same_on_their_pages(app: Flask, away: Flask) -> None:
    page = stories.browser_of(away, stories.session_of(Role.ADMINISTRATOR)).open("/staff/events/ba")
    assert (page.status, page.heading) == (503, AWAY)


@pytest.mark.once
def test_who_gets_no_turn_to_write_comes_again(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    stories.published_event()
    guest = Browser(app)
    page = invitation(guest)
    monkeypatch.setattr("ctevents.db.write_lock.PATIENCE", 0)
    with app.extensions["ctevents.turns"]:
        refused = accept(guest, page)
    assert (refused.status, refused.heading) == (503, AWAY)

"""The log of reading by signed-in staff."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from ctevents.services.common import audit
from ctevents.services.common.audit_checks import record_reading
from ctevents.web.reading_log import NAME
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser

GUESTS = "/staff/events/ba/guests"


def readings() -> list[tuple[str, str | None]]:
    """The accounts that read, and the events whose people they read, the oldest first."""
    found = db.session.query(AuditEntry).filter_by(action="guests.read").order_by(AuditEntry.id)
    return [(entry.actor, entry.event.slug if entry.event else None) for entry in found]


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    stories.guest()
    return stories.signed_in(app, Role.ORGANISER)


@pytest.mark.long
def test_the_first_page_of_an_hour_is_recorded(office: Browser, clock: Clock) -> None:
    assert readings() == []
    for minutes in (0, 30, 29):
        clock.advance(minutes=minutes)
        assert office.open(GUESTS).status == 200
    assert readings() == [("account 1", "ba")]
    clock.advance(minutes=1)
    office.open(GUESTS)
    assert readings() == [("account 1", "ba")] * 2


@pytest.mark.long
def test_each_event_and_each_account_counts_for_itself(app: Flask, office: Browser) -> None:
    office.open(GUESTS)
    office.open("/staff/events/mk/guests")
    stories.signed_in(app, Role.ADMINISTRATOR).open(GUESTS)
    assert readings() == [("account 1", "ba"), ("account 1", "mk"), ("account 2", "ba")]


def test_another_process_knows_from_the_log(app: Flask, office: Browser) -> None:
    office.open(GUESTS)
    app.extensions[NAME].clear()
    office.open(GUESTS)
    assert readings() == [("account 1", "ba")]


@pytest.mark.parametrize(
    "path",
    ["/staff/events/ba/guests?before=x", "/staff/events/nowhere/guests", "/staff", "/staff/events"],
)
def test_pages_without_people_are_not_recorded(office: Browser, path: str) -> None:
    assert office.open(path).status in (200, 404)
    assert [slug for _, slug in readings() if "guests" not in path] == []


def test_a_reading_that_cannot_be_recorded_breaks_no_page(
    app: Flask, office: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    del app.extensions["ctevents.chain_keys"]
    with caplog.at_level(logging.ERROR):
        assert office.open(GUESTS).status == 200
    assert (readings(), caplog.messages[0].partition(":")[0]) == (
        [],
        "the reading of guests by account 1 could not be recorded",
    )


def test_two_pages_at_once_are_one_reading(app: Flask, office: Browser) -> None:
    event_id = stories.event().id

    def read(_number: int) -> None:
        with app.app_context():
            with transaction(by=audit.by_account(1)) as tx:
                record_reading(tx, event_id)
            db.session.remove()

    db.session.remove()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(read, range(8)))
    assert readings() == [("account 1", "ba")]

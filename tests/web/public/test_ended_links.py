"""Thirty days after the end of an event its personal links end. Links to unsubscribe go on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask, current_app

from ctevents.db.handle import db
from ctevents.domain.privacy.links import LAST, LAST_IN_LATE_LETTERS
from ctevents.models import Person
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.packs_of_launch import document
from tests.support.pages import Browser

Links = dict[str, str]


@pytest.fixture
def links(app: Flask) -> Links:
    """The addresses that personal links open, by what they are."""
    stories.published_event()
    document("ba")
    registration, offer = stories.registered(), stories.invited_institution()
    invited = stories.invited(given_name="Emir", email="emir@police.example")
    keys = current_app.extensions["ctevents.links"]
    own = stories.path(Purpose.REGISTRATION, registration.link_nonce)
    return {
        "registration": own,
        "badge": f"{own}/badge.png",
        "calendar": f"{own}/calendar.ics",
        "invitation": stories.path(Purpose.INVITATION, invited.link_nonce),
        "nomination": stories.path(Purpose.NOMINATION, offer.link_nonce),
        "me": stories.path(Purpose.ME, registration.link_nonce),
        "me as a file": f"{stories.path(Purpose.ME, registration.link_nonce)}.json",
        "pack": stories.path(Purpose.DOCUMENTS, registration.link_nonce),
        "typed": f"/l/{keys.code(Purpose.INVITATION, invited.link_nonce)}",
    }


def end_of_event() -> timedelta:
    ends_at = stories.event().ends_at
    assert ends_at is not None
    return ends_at - stories.now()


@pytest.mark.long
def test_they_end_all_at_once_with_the_page_of_an_unknown_link(
    browser: Browser, links: Links, clock: Clock
) -> None:
    clock.now += end_of_event() + LAST - timedelta(seconds=1)
    assert {
        name: browser.open(link).status
        for name, link in links.items()
        if browser.open(link).status >= 400
    } == {}
    clock.advance(seconds=1)
    missing = browser.open("/me/nothing").response.data
    assert {
        name for name, link in links.items() if browser.open(link).response.data != missing
    } == set()
    assert {browser.open(link).status for link in links.values()} == {404}


def test_nothing_can_be_sent_by_them_any_more(browser: Browser, links: Links, clock: Clock) -> None:
    page = browser.open(links["me"])
    clock.now += end_of_event() + LAST
    assert browser.submit(page, "kind", kind="erasure").status == 404


def test_one_can_still_unsubscribe(browser: Browser, links: Links, clock: Clock) -> None:
    registration = db.session.query(stories.Registration).one()
    clock.now += end_of_event() + LAST + timedelta(days=100)
    address = stories.path(Purpose.UNSUBSCRIBE, registration.link_nonce)
    assert browser.post(address, {"List-Unsubscribe": "One-Click"}).status == 200
    assert db.session.get_one(Person, registration.person_id).unsubscribed_at is not None


@pytest.mark.long
def test_a_link_with_its_own_end_opens_the_page_and_all_that_it_leads_to(
    app: Flask, browser: Browser, links: Links, clock: Clock
) -> None:
    registration = db.session.query(stories.Registration).one()
    clock.now += end_of_event() + LAST + timedelta(days=10)
    until = clock.now + LAST_IN_LATE_LETTERS
    token = current_app.extensions["ctevents.links"].token(
        Purpose.REGISTRATION, registration.link_nonce, until
    )
    page = browser.open(f"/registrations/{token}")
    assert page.status == 200
    leads_to = [
        link.removeprefix("http://localhost")
        for link in page.links().values()
        if token[:16] in link
    ]
    assert {browser.open(link).status for link in leads_to} == {200}
    assert {link.split("/")[1] for link in leads_to} >= {"me", "documents"}
    clock.now = until + timedelta(hours=1)
    assert {browser.open(link).status for link in (f"/registrations/{token}", *leads_to)} == {404}


def test_an_event_that_is_put_off_opens_them_again(
    browser: Browser, links: Links, clock: Clock
) -> None:
    clock.now += end_of_event() + LAST
    assert browser.open(links["me"]).status == 404
    with stories.transaction(by="shell") as tx:
        event = tx.get_one(stories.Event, stories.event().id)
        event.starts_at, event.ends_at = clock.now, clock.now + timedelta(hours=2)
    assert browser.open(links["me"]).status == 200

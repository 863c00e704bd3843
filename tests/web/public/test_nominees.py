"""The page of a nominee: registered at once, or asked to register."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Event, Invitation, Message, Registration
from ctevents.services.common import audit
from ctevents.services.replies.nominations import replace_nominee
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser


@pytest.fixture
def offer(app: Flask) -> Invitation:
    stories.published_event()
    return stories.invited_institution()


@pytest.fixture
def asked(offer: Invitation) -> Registration:
    """Return a nominee who has to register."""
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, offer.event_id).has_finishing_nominees = True
    return stories.named(offer, language="en").registration


def path_of(registration: Registration) -> str:
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def test_a_nominee_registered_at_once_has_the_badge_and_reads_who_named_them(
    offer: Invitation, browser: Browser
) -> None:
    page = browser.open(path_of(stories.named(offer, language="en").registration))
    assert "You are registered." in page.text
    assert "Tužilaštvo BiH has named you, and gave us your name and address." in page.text
    assert "your institution may name somebody else" in page.text


def test_a_nominee_registers_with_one_form(asked: Registration, browser: Browser) -> None:
    page = browser.open(path_of(asked))
    assert "You are not registered yet." in page.text
    assert browser.open(f"{path_of(asked)}/badge.png").status == 404
    page = browser.follow(browser.submit(page, "privacy", privacy="on", dietary="no nuts"))
    assert "You are registered." in page.text
    assert "has named you" not in page.text
    assert (asked.state, asked.dietary, asked.privacy_accepted_at) == (
        "confirmed",
        "no nuts",
        stories.now(),
    )


def test_not_without_the_privacy_notice(asked: Registration, browser: Browser) -> None:
    again = browser.submit(browser.open(path_of(asked)), "privacy", dietary="no nuts")
    assert (again.status, again.errors) == (
        422,
        ["Read the privacy notice and tick this box to register."],
    )
    assert "no nuts" in again.text
    assert asked.state == "pending"


def test_twice_is_once(asked: Registration, browser: Browser) -> None:
    form = browser.open(path_of(asked))
    browser.submit(form, "privacy", privacy="on")
    letters = db.session.query(Message).count()
    assert browser.submit(form, "privacy", privacy="on").status == 303
    assert db.session.query(Message).count() == letters


def test_or_says_that_they_cannot_come(
    asked: Registration, offer: Invitation, browser: Browser
) -> None:
    page = browser.follow(browser.submit(browser.open(path_of(asked)), "I cannot come"))
    assert "This registration is cancelled" in page.text
    assert "open your invitation again" not in page.text
    focal = browser.open(stories.path(Purpose.NOMINATION, offer.link_nonce))
    assert "3 seats still need a name." in focal.text


def test_a_replaced_nominee_is_told_so(offer: Invitation, browser: Browser) -> None:
    before = stories.named(offer, language="en")
    with transaction(by=audit.LINK) as tx:
        replace_nominee(tx, before, stories.nominee_fields(offer, "Besim"))
    page = browser.open(path_of(before.registration))
    assert "Your institution has named somebody else in your place." in page.text
    assert "Besim" not in page.text

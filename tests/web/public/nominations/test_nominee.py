"""One nominee on the page of a focal point: replaced by somebody else, or withdrawn."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.replies.nominations import withdraw_nominee
from tests.support import stories
from tests.support.pages import Browser
from tests.support.stories import named

from .test_seats import AMRA, path_of


@pytest.fixture
def offer(app: Flask) -> Invitation:
    stories.published_event()
    return stories.invited_institution(seats=3)


@pytest.mark.long
def test_somebody_else(offer: Invitation, browser: Browser) -> None:
    named(offer)
    page = browser.open(path_of(offer))
    form = browser.open(page.links()["Replace or cancel Amra Hodžić"])
    assert form.heading == "Replace Amra Hodžić"
    answer = browser.submit(form, "given_name", **(AMRA | {"given_name": "Besim"}))
    page = browser.follow(answer)
    assert page.all(".nominees strong") == ["Prof. Dr Besim Hodžić"]
    assert "Amra Hodžić : replaced" in page.text


@pytest.mark.long
def test_what_is_wrong_is_said_and_nothing_is_lost(offer: Invitation, browser: Browser) -> None:
    named(offer, "Besim")
    path = browser.open(path_of(offer)).links()["Replace or cancel Besim Hodžić"]
    named(offer)
    form = browser.open(path)
    again = browser.submit(form, "given_name", **(AMRA | {"email": "amra"}))
    assert (again.status, again.errors) == (
        422,
        ["Enter an e-mail address such as name@example.org."],
    )
    again = browser.submit(form, "given_name", **AMRA)
    assert (again.status, again.errors) == (409, ["You have already named Amra Hodžić."])


@pytest.mark.long
def test_a_nominee_at_the_event_cannot_be_replaced(offer: Invitation, browser: Browser) -> None:
    nomination = named(offer)
    path = browser.open(path_of(offer)).links()["Replace or cancel Amra Hodžić"]
    stories.checked_in(nomination.registration)
    page = browser.open(path_of(offer))
    assert "Replace or cancel Amra Hodžić" not in page.links()
    page = browser.open(path)
    assert (
        "Amra Hodžić is already checked in at the event, and cannot be replaced or withdrawn."
        in page.text
    )
    assert page.all("main form") == []


@pytest.mark.long
def test_a_nominee_without_a_seat_is_not_replaced(offer: Invitation, browser: Browser) -> None:
    nomination = named(offer)
    path = browser.open(path_of(offer)).links()["Replace or cancel Amra Hodžić"]
    form = browser.open(path)
    with transaction(by=audit.LINK) as tx:
        withdraw_nominee(tx, nomination)
    late = browser.submit(form, "given_name", **(AMRA | {"given_name": "Besim"}))
    assert (late.status, late.errors) == (
        409,
        ["This person no longer has a seat of your institution."],
    )
    page = browser.open(path)
    assert "This person no longer has a seat of your institution." in page.text
    assert page.all("main form") == []


@pytest.mark.long
def test_does_not_come(offer: Invitation, browser: Browser) -> None:
    named(offer)
    path = browser.open(path_of(offer)).links()["Replace or cancel Amra Hodžić"]
    page = browser.follow(
        browser.submit(browser.open(path), "Cancel the registration of Amra Hodžić")
    )
    assert "Amra Hodžić no longer has a seat." in page.text
    assert "Amra Hodžić : cannot come" in page.text
    assert "3 seats still need a name." in page.text

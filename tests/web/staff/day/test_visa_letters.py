"""A visa letter from the guest's press to the PDF of the office. Nothing of the passport stays."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.refusals import Reason
from ctevents.domain.roles import Role
from ctevents.models import Registration
from tests.support import stories
from tests.support.pages import Browser, prefilled
from tests.texts.papers.test_letters import text_of

LIST = "/staff/events/ba/visa-letters"
PASSPORT = {
    "born_on": "1 May 1980",
    "passport": "AB 1234567",
    "addressee": "Embassy of Italy\r\nTirana",
}


def ask(app: Flask, registration: Registration) -> None:
    guest = Browser(app)
    page = guest.open(stories.path(stories.Purpose.REGISTRATION, registration.link_nonce))
    answer = guest.submit(page, "Ask for a visa letter")
    assert "You asked for a letter for your visa." in guest.follow(answer).text


@pytest.mark.long
def test_the_office_prints_the_letter_that_a_guest_asked_for(app: Flask) -> None:
    stories.published_event(offers_visa_letters=True)
    registration = stories.registered()
    ask(app, registration)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert "Make one visa letter" in office.open("/staff/").text
    page = office.open(office.open(LIST).links()["Make the letter"])
    refused = office.submit(page, "passport", name="", **PASSPORT)
    assert (refused.status, prefilled(refused.found_form("passport"))["passport"]) == (
        422,
        "AB 1234567",
    )
    answer = office.submit(page, "passport", language="en", **PASSPORT)
    text = text_of(answer.response.data)
    for words in (
        "Letter of invitation for a visa",
        "AB 1234567",
        "1 May 1980",
        "Embassy of Italy",
        "Amra",
    ):
        assert words in text
    db.session.rollback()
    assert db.session().get_one(Registration, registration.id).visa_made_at is not None
    assert "Make one visa letter" not in office.open("/staff/").text
    assert "Printed on" in office.open(LIST).text


def test_an_event_that_offers_no_letter_shows_no_button(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    path = stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
    guest = Browser(app)
    page = guest.open(path)
    assert "visa" not in page.text
    token = prefilled(page.found_form("Save changes"))["csrf_token"]
    assert (
        guest.post(f"{path}/visa-letter", {"csrf_token": token}).status
        == Reason.NOT_REGISTERED.status
    )


@pytest.mark.long
def test_the_name_of_an_unnamed_guest_is_not_shown(app: Flask) -> None:
    stories.published_event(offers_visa_letters=True)
    registration = stories.registered(given_name="Vesna")
    stories.unnamed(registration.person_id)
    ask(app, registration)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(office.open(LIST).links()["Make the letter"])
    assert (prefilled(page.found_form("passport"))["name"], "Vesna" in page.text) == ("", False)

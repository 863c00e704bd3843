"""The certificate of attendance for its holder and for its verification.
``tests/journeys/test_certificate.py`` tells the whole story."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Certificate, Registration
from ctevents.services.common import audit
from ctevents.texts.papers.certificates import certificate_said, write_down_due
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser


@pytest.fixture
def attendee(app: Flask, clock: Clock) -> Registration:
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    registration = stories.registered(language="sq")
    stories.checked_in(registration)
    db.session.refresh(registration)
    return registration


@pytest.mark.long
def test_attendees_find_it_on_the_page_of_the_registration(
    attendee: Registration, browser: Browser, clock: Clock
) -> None:
    path = stories.path(stories.Purpose.REGISTRATION, attendee.link_nonce)
    page = browser.open(f"{path}?lang=en")
    assert (page.heading, page.all(".notice strong")) == (
        "You are registered.",
        ["You took part in this event."],
    )
    assert (
        browser.client.get(page.links()["Certificate of attendance (PDF)"]).mimetype
        == "application/pdf"
    )
    other = stories.registered(given_name="Ema", email="ema@police.example")
    page = browser.open(stories.path(stories.Purpose.REGISTRATION, other.link_nonce))
    assert "You took part in this event." not in page.text
    clock.advance(days=20)
    page = browser.open(f"{path}?lang=en")
    assert page.all(".notice strong") == ["You took part in this event."]


def test_it_says_what_the_certificate_says_in_the_language_of_the_reader(
    attendee: Registration, browser: Browser
) -> None:
    said = certificate_said(attendee, now=stories.now())
    assert said is not None
    english = browser.open(f"/certificates/{said.number}?lang=en")
    assert english.all(".certificate p") == [
        "This is to certify that",
        "Amra Kovačević",
        "took part in the event",
        "Launch of the final report",
        "in Sarajevo on Wednesday, 10 March 2027",
        "Hotel Europe, Vladislava Skarića 5",
        "Bosnia and Herzegovina",
        said.number,
    ]
    albanian = browser.open(f"/certificates/{said.number}?lang=sq")
    assert albanian.all(".certificate p")[:3] == [
        "Vërtetohet se",
        "Amra Kovačević",
        "mori pjesë në ngjarjen",
    ]


def test_lines_without_a_translation_say_that_they_are_english(
    attendee: Registration, browser: Browser
) -> None:
    said = certificate_said(attendee, now=stories.now())
    assert said is not None
    albanian = browser.open(f"/certificates/{said.number}?lang=sq")
    assert albanian.all(".certificate [lang=en]") == [
        "Launch of the final report",
        "Hotel Europe, Vladislava Skarića 5",
        "Bosnia and Herzegovina",
    ]
    assert "Financuar nga: IOM Development Fund, Government of Italy" in albanian.text
    assert "IOM Development Fund, Government of Italy" in albanian.all("footer [lang=en]")
    english = browser.open(f"/certificates/{said.number}?lang=en")
    assert english.all(".certificate span, footer span") == []


def test_a_number_that_is_not_ours_is_said_to_be_none(browser: Browser) -> None:
    page = browser.open("/certificates/0000-0000-0000-0000-0000-0000-0000?lang=en")
    assert (page.status, page.all(".notice strong")) == (
        404,
        ["We did not issue a certificate with this number."],
    )


def test_one_whose_words_are_erased_is_ours_and_names_nobody(
    attendee: Registration, browser: Browser, clock: Clock
) -> None:
    clock.advance(days=60)
    list(write_down_due(clock(), actor=audit.WORKER))
    with transaction(by=audit.SHELL) as tx:
        number = tx.query(Certificate).one().number
        tx.query(Certificate).update({"as_said": {}})
    page = browser.open(f"/certificates/{number}?lang=en")
    assert (page.status, "Amra" in page.response.text) == (410, False)
    assert "We issued this certificate." in page.text

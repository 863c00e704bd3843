"""Every choice of a language for letters says which ones are not available yet."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser, Page

pytestmark = pytest.mark.once

MISSING = "not available yet, English is sent"


def offered(page: Page) -> list[str]:
    return page.all("select[name=language] option")


@pytest.fixture(autouse=True)
def two_languages(app: Flask) -> None:
    offer_only(app, "en", "sq")


@pytest.mark.long
@pytest.mark.parametrize(
    "place", ["invitation", "nomination", "register", "guest", "institution", "walk-in"]
)
def test_guests_and_staff_are_told(app: Flask, place: str) -> None:
    stories.published_event(open_registration=True)
    invitation, offer = stories.invited(), stories.invited_institution()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    paths = {
        "invitation": stories.path(Purpose.INVITATION, invitation.link_nonce) + "?lang=en",
        "nomination": stories.path(Purpose.NOMINATION, offer.link_nonce) + "?lang=en",
        "register": "/events/ba/register?lang=en",
        "guest": "/staff/events/ba/guests/people/add",
        "institution": "/staff/events/ba/guests/institutions/add",
        "walk-in": "/door/ba/walk-in",
    }
    page = office.open(paths[place])
    assert {text: MISSING in text for text in offered(page)} == {
        "English": False,
        "shqip": False,
        f"bosanski ({MISSING})": True,
        f"crnogorski ({MISSING})": True,
        f"srpski (latinica) ({MISSING})": True,
        f"српски (ћирилица) ({MISSING})": True,
        f"македонски ({MISSING})": True,
    }


def test_it_is_said_in_the_language_of_the_page(app: Flask, browser: Browser) -> None:
    stories.published_event(open_registration=True)
    assert "bosanski (ende nuk ofrohet, dërgohet në anglisht)" in offered(
        browser.open("/events/ba/register?lang=sq")
    )


@pytest.mark.parametrize("page", ["letters", "guests/import"])
def test_where_languages_are_named_it_is_said_of_those(app: Flask, page: str) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    shown = organiser.open(f"/staff/events/mk/{page}")
    assert "Not available yet; English is sent:" in shown.text
    assert "македонски" in shown.all("main .hint span[lang]")

"""Organisers create an event on one page, empty or as a copy."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Event
from ctevents.services.events.events import event_by_slug
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

ROME = {
    "designation_en": "Italy",
    "city_en": "Rome",
    "city_sq": "Roma",
    "city_at_sq": "Romë",
    "time_zone": "Europe/Rome",
    "main_language": "en",
    "languages": ["sq"],
}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def create(organiser: Browser, page: Page | None = None, **fields: Any) -> Page:
    return organiser.submit(
        page or organiser.open("/staff/events/new"), "city_en", press="Create the event", **fields
    )


def event(slug: str) -> Event | None:
    db.session.rollback()
    return event_by_slug(db.session(), slug)


@pytest.mark.long
def test_a_new_event_leads_to_its_plan(organiser: Browser) -> None:
    answer = create(organiser, **ROME, starts_at="2027-05-20T10:00")
    assert (answer.status, answer.location) == (303, "/staff/events/rome/edit")
    made = event("rome")
    assert made is not None
    assert (made.city("sq"), made.city_at("sq"), made.languages) == ("Roma", "Romë", ["en", "sq"])
    assert made.starts_at is not None
    assert made.starts_at.isoformat() == "2027-05-20T08:00:00+00:00"
    assert "The event is a draft." in organiser.follow(answer).text
    assert organiser.open("/events/rome").status == 404


def test_what_is_missing_is_said_beside_its_field(organiser: Browser) -> None:
    answer = create(organiser, ends_at="2027-05-20T10:00")
    assert (answer.status, answer.errors) == (
        422,
        [
            "Enter the designation of the place, such as Albania.",
            "Enter the city.",
            "Use at most 40 lowercase letters, digits and hyphens, such as rome or rome-2. A few "
            "words, such as all and new, "
            "have another meaning.",
            "Choose the time zone.",
            "Choose the main language.",
            "The end must be after the start.",
        ],
    )


def test_a_short_name_that_is_taken_is_refused_and_the_form_stays(organiser: Browser) -> None:
    answer = create(organiser, **ROME, slug="ba")
    assert (answer.status, answer.errors) == (
        409,
        ["An event or a project has this short name already. Choose a different one."],
    )
    assert answer.form("city_en").find(id="city_en")["value"] == "Rome"  # type: ignore[index]


def test_a_short_name_is_checked_without_a_script_and_with_one(organiser: Browser) -> None:
    page = organiser.open("/staff/events/new")
    checked = organiser.submit(
        page, "city_en", press="Check the short name", city_en="Tirana", slug="al"
    )
    assert (checked.status, checked.all("#slug-checked")) == (200, ["“al” is taken."])
    answer = organiser.client.get("/staff/events/new/short-name?city=Tirana&slug=")
    assert answer.json == {"proposed": "tirana", "words": "“tirana” is free."}


def test_a_copy_says_what_it_brings_and_is_made_once(organiser: Browser) -> None:
    stories.published_event("ba")
    page = organiser.open("/staff/events/new?copy=ba&place=ba")
    assert "Reminders: 5 rules" in page.text
    first = create(organiser, page, slug="ba-2", starts_at="2027-05-20T10:00")
    second = create(organiser, page, slug="ba-2", starts_at="2027-05-20T10:00")
    assert first.location == second.location == "/staff/events/ba-2/edit"
    made = event("ba-2")
    assert made is not None
    assert (made.title(), made.venue(), made.city("sq")) == (
        "Launch of the final report",
        "Hotel Europe",
        "Sarajeva",
    )


class TestTheArchive:
    @pytest.mark.long
    def test_an_event_leaves_the_dashboard_and_comes_back(
        self, organiser: Browser, clock: Clock
    ) -> None:
        stories.published_event("ba")
        clock.advance(days=365 * 2)
        page = organiser.open("/staff/events/ba")
        assert organiser.submit(page, press="Archive the event").status == 303
        assert "Sarajevo" not in organiser.open("/staff/").links()
        assert "Sarajevo" in organiser.open("/staff/events/archived").text
        assert "Sarajevo" not in organiser.open("/").text
        shown = organiser.open("/staff/events/ba")
        assert "This event is in the archive." in shown.text
        assert organiser.submit(shown, press="Take it out of the archive").status == 303
        assert "Sarajevo" in organiser.open("/staff/").text

    @pytest.mark.long
    def test_it_takes_no_forms_but_reports(self, organiser: Browser, clock: Clock) -> None:
        stories.published_event("ba")
        clock.advance(days=365 * 2)
        pages = {
            path: organiser.open(f"/staff/events/ba/{path}") for path in ("programme", "report")
        }
        organiser.submit(organiser.open("/staff/events/ba"), press="Archive the event")
        refused = organiser.submit(pages["programme"], press="Save the programme")
        assert (refused.status, "take it out of the archive first" in refused.text) == (409, True)
        assert organiser.submit(pages["report"], "format").status == 200

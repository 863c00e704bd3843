"""Several projects side by side, for all."""

from __future__ import annotations

from datetime import UTC, datetime

import icalendar
import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.models import Event, Project
from ctevents.services.common import audit
from tests.support import stories
from tests.support.pages import Browser
from tests.support.projects import add_event, add_project

FIRST = (
    "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the Western "
    "Balkans"
)


@pytest.fixture
def second(app: Flask) -> Project:
    """A second project with a published event and a draft, beside the first one with two published
    events."""
    project = add_project()
    stories.published_event("ba")
    stories.published_event(
        "xk",
        starts_at=datetime(2027, 3, 20, 9, 0, tzinfo=UTC),
        ends_at=datetime(2027, 3, 20, 12, 0, tzinfo=UTC),
    )
    add_event("durres", project, "al")
    add_event("vlora", project, "al")
    stories.published_event("durres", titles={"en": "Launch at the port"})
    return project


def test_the_only_project_stands_at_both_addresses(app: Flask, browser: Browser) -> None:
    stories.published_event("ba")
    root, own = browser.open("/"), browser.open("/projects/tc-0770-0782")
    assert (
        (root.heading, root.all(".card"))
        == (own.heading, own.all(".card"))
        == ("Launch events", own.all(".card"))
    )
    assert "All projects" not in own.links()


@pytest.mark.long
def test_a_project_in_preparation_is_not_there(app: Flask, browser: Browser) -> None:
    stories.published_event("ba")
    before = browser.client.get("/").data
    add_event("durres", add_project())
    assert browser.client.get("/").data == before
    nowhere = browser.client.get("/projects/nowhere")
    for page in ("", "/about", "/events.ics"):
        answer = browser.client.get(f"/projects/borders{page}")
        assert (answer.status_code, answer.data) == (404, nowhere.data)


def test_several_projects_are_listed_with_their_time_and_number_of_events(
    browser: Browser, second: Project
) -> None:
    page = browser.open("/")
    assert page.heading == "All projects"
    assert page.all(".card") == [
        f"{FIRST} TC 0770/0782 10–20 March 2027 2 launch events",
        "Against trafficking in persons TC 0001 10 March 2027 One launch event",
    ]
    assert page.links()[FIRST] == "/projects/tc-0770-0782"
    assert "Government of Italy" not in page.text
    assert "projektet" in browser.open("/?lang=sq").heading


def test_each_project_has_its_events_and_its_block(browser: Browser, second: Project) -> None:
    first, page = browser.open("/projects/tc-0770-0782"), browser.open("/projects/borders")
    assert [len(first.all(".card")), len(page.all(".card"))] == [2, 1]
    assert "Launch at the port" in page.text
    assert "Government of Norway" in page.text
    assert "Government of Italy" not in page.text
    assert page.links()["All projects"] == "/"
    about = page.links()["About the project, its workshops and its recommendations"]
    assert about == "/projects/borders/about"
    assert browser.open(about).links()["All launch events"] == "/projects/borders"


def test_an_event_leads_to_its_project(browser: Browser, second: Project) -> None:
    page = browser.open("/events/durres")
    assert page.links()["All launch events"] == "/projects/borders"
    assert page.links()["IOM"] == "/projects/borders"
    assert "Government of Italy" not in page.text


def test_each_project_has_a_calendar_and_all_have_one(browser: Browser, second: Project) -> None:
    found = {
        path: icalendar.Calendar.from_ical(browser.client.get(path).data)
        for path in ("/events.ics", "/projects/borders/events.ics")
    }
    assert [len(each.walk("VEVENT")) for each in found.values()] == [3, 1]
    assert [str(each["X-WR-CALNAME"]) for each in found.values()] == [
        f"{FIRST}; {second.title}",
        second.title,
    ]
    assert (
        browser.open("/projects/borders").links()["All events as a calendar file"]
        == "/projects/borders/events.ics"
    )


def test_the_page_of_the_only_project_leads_to_the_list_once_there_are_several(
    browser: Browser, second: Project
) -> None:
    assert browser.open("/project").location == "/"


def test_a_project_whose_events_are_archived_is_not_listed(
    browser: Browser, second: Project
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event("durres").id).archived_at = tx.now
    assert browser.open("/").heading == "Launch events"
    assert browser.open("/projects/borders").status == 200

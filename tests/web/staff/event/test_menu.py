"""The menu of an event: groups of its pages, what each role is shown, and where the reader is."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.web.staff.event.menu import MENU
from tests.support import stories
from tests.support.pages import Browser, Page

GUESTS = [
    "Guest list",
    "Seats",
    "Questions",
    "Approval",
    "Catering and access",
    "Possible duplicates",
]


def groups(page: Page) -> list[str]:
    return page.all("nav.event > ul a")


def pages(page: Page) -> list[str]:
    return page.all("nav.event .pages a")


def here(page: Page) -> list[str]:
    return page.all("nav.event [aria-current]")


@pytest.mark.long
@pytest.mark.parametrize(
    ("role", "shown"),
    [
        (
            Role.ORGANISER,
            ["Event", "Guests", "Letters", "Event day", "To print", "Launch pack", "Figures"],
        ),
        (Role.OFFICE, ["Overview", "Guests", "Event day", "To print", "Launch pack", "Figures"]),
        (Role.DOOR, ["Overview", "Door"]),
        (Role.OBSERVER, ["Overview", "Figures"]),
    ],
)
def test_a_group_of_a_single_page_stands_as_that_page(
    app: Flask, role: Role, shown: list[str]
) -> None:
    stories.published_event()
    events = ["ba"] if role.is_limited_to_events else []
    browser = stories.signed_in(app, role, *events)
    assert groups(browser.open("/staff/events/ba")) == shown


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.ORGANISER)


@pytest.mark.long
def test_the_open_group_shows_its_pages_and_says_where_the_reader_is(organiser: Browser) -> None:
    page = organiser.open("/staff/events/ba/seats")
    assert (pages(page), here(page)) == (GUESTS, ["Guests", "Seats"])
    assert page.all(".in-event summary") == ["Sarajevo · Guests · Seats"]
    assert page.all(".in-event a") == [*groups(page), *GUESTS]


def test_a_page_that_opens_from_another_stands_below_it(organiser: Browser) -> None:
    page = organiser.open("/staff/events/ba/seats/groups/judges")
    assert page.tree is not None
    marked = [tag["aria-current"] for tag in page.tree.select("nav.event [aria-current]")]
    assert (here(page), marked) == (["Guests", "Seats"], ["true", "true"])


def test_every_page_of_an_event_stands_below_one_entry(app: Flask) -> None:
    entries = [entry for _, entries in MENU for entry in entries]
    shown = [
        rule.endpoint.removeprefix("staff.")
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("staff.")
        and "slug" in rule.arguments
        and "GET" in (rule.methods or ())
    ]
    found = {name: sum(name.startswith(entry.subjects) for entry in entries) for name in shown}
    assert [name for name, count in found.items() if count != 1] == []


def test_accounts_that_may_not_open_a_page_find_the_way_back(app: Flask) -> None:
    stories.published_event()
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/events/ba/badges")
    assert (page.status, page.links()["All events"]) == (403, "/staff/")


@pytest.mark.long
def test_the_event_day_begins_in_the_back_office_and_not_at_the_door(organiser: Browser) -> None:
    assert organiser.open("/staff/events/ba").links()["Event day"] == "/staff/events/ba/door"

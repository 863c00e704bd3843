"""The search in the header of the back office, and the filters of messages and of the audit log."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.desk import search as desk_search
from ctevents.services.people.people import reference_of
from ctevents.services.replies.invitations import send_invitations
from tests.support import stories
from tests.support.pages import Browser, Page


@pytest.fixture
def organiser(app: Flask) -> Browser:
    """Amra and an institution are invited; somebody else is on the list of another event."""
    stories.published_event()
    stories.guest()
    stories.invited_institution()
    stories.guest("me", given_name="Zoran", family_name="Kovač", email="zoran@police.example")
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    return stories.signed_in(app, Role.ORGANISER)


def search(browser: Browser, **query: str) -> Page:
    return browser.open("/staff/search", query_string=query)


@pytest.mark.long
def test_each_kind_of_hit_has_its_number_and_leads_on(organiser: Browser) -> None:
    page = search(organiser, q="kovač")
    assert page.all("section h2") == ["People 2", "Messages 1", "Audit log"]
    assert page.links()["KOVAČEVIĆ, Amra"].startswith("/staff/events/ba/guests/people/")
    messages = organiser.open(page.links()["See in the messages"])
    assert messages.all("#letter-1 td bdi") == ["Amra Kovačević", "amra@police.example"]
    log = organiser.open(page.links()["All entries about them"])
    assert {row for row in log.all("tbody td:nth-child(4)") if row} == {
        "Amra Kovačević",
        "Zoran Kovač",
    }


@pytest.mark.long
def test_an_office_finds_its_own_event_alone_and_no_letters(app: Flask, organiser: Browser) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = search(office, q="kovač")
    assert page.all("section h2") == ["People 1"]
    assert "Zoran" not in page.text
    assert search(office, q="zoran").all("section h2") == []


@pytest.mark.long
def test_a_reference_opens_the_guest(organiser: Browser) -> None:
    person = stories.event().id and stories.person_of(
        stories.guest(given_name="Ana", email="ana@police.example")
    )
    assert organiser.follow(search(organiser, q=reference_of(person))).heading == "Ana Kovačević"


@pytest.mark.long
def test_a_part_has_pages_and_nothing_found_leads_on(organiser: Browser) -> None:
    for number in range(51):
        stories.guest(given_name=f"Ana {number}", email=f"ana{number}@police.example")
    first = search(organiser, q="kovač")
    assert len(first.all("#people ~ ul li")) == 5
    everybody = organiser.open(first.links()["Show all 53"])
    assert (len(everybody.all("main ul.found li")), "Page 1 of 2" in everybody.text) == (50, True)
    assert len(organiser.open(everybody.links()["Next page"]).all("main ul.found li")) == 3
    nothing = search(organiser, q="<nobody>")
    assert "Nothing found for “<nobody>”." in nothing.text
    assert "All events" in nothing.links()
    assert search(organiser).status == 200


@pytest.mark.long
def test_messages_are_filtered_on_page_and_in_file(organiser: Browser) -> None:
    path = "/staff/events/ba/messages"
    assert len(organiser.open(path).all("tbody tr[id]")) == 2
    for query, rows in (
        ({"search": "amra"}, 1),
        ({"search": "nobody"}, 0),
        ({"kind": "invitation"}, 1),
        ({"kind": "thank-you"}, 0),
        ({"day": f"{stories.now():%Y-%m-%d}"}, 2),
        ({"day": "2001-01-01"}, 0),
        *(({"day": day}, 2) for day in ("0001-01-01", "9999-12-31")),
        ({"day": "never", "kind": "none"}, 2),
    ):
        page = organiser.open(path, query_string=query)
        assert len(page.all("tbody tr[id]")) == rows, query


@pytest.mark.long
def test_the_log_is_filtered_by_guest_kind_user_and_day(organiser: Browser) -> None:
    path = "/staff/audit"
    for query, is_any in (
        ({"search": "zoran"}, True),
        ({"search": "nobody"}, False),
        ({"kind": "guest.added", "user": "shell", "event": "ba"}, True),
        ({"kind": "guest.added", "user": "worker"}, False),
        ({"day": f"{stories.now():%Y-%m-%d}"}, True),
        ({"day": "2001-01-01"}, False),
        *(({"day": day}, True) for day in ("0001-01-01", "9999-12-31")),
    ):
        page = organiser.open(path, query_string=query)
        assert bool(page.all("tbody tr")) is is_any, query
    assert (
        "No entry matches this filter."
        in organiser.open(path, query_string={"day": "2001-01-01"}).text
    )


@pytest.mark.long
@pytest.mark.parametrize("path", ["/staff/events/ba/messages", "/staff/audit"])
def test_a_filter_by_too_many_guests_says_so(
    organiser: Browser, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_search, "MOST_PEOPLE", 1)
    words = "guests match this search. The list and its export cover only"
    assert words not in organiser.open(path, query_string={"search": "amra"}).text
    for number in range(2):
        stories.guest(given_name=f"Amra {number}", email=f"amra{number}@police.example")
    assert words in organiser.open(path, query_string={"search": "amra"}).text

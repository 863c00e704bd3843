"""Figures by institution, by hour, from the invitation to the door, and the people behind a
figure."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import event as sqlalchemy_event

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.crowds import make_crowd
from tests.support.pages import Browser, Page
from tests.web.staff.figures.test_attendance import table

PATH = "/staff/events/ba/attendance"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    stories.checked_in(stories.registered())
    stories.registered(
        given_name="Besim", email="besim@mup.example", institution="MUP", group="police"
    )
    hidden = stories.registered(
        given_name="Cveta", email="cveta@mup.example", institution="MUP", group="police"
    )
    stories.unnamed(hidden.person_id)
    stories.invited(given_name="Denis", email="denis@x.example", institution="")
    return stories.signed_in(app, Role.OFFICE, "ba")


def lines(page: Page, caption: str) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in table(page, caption)}


@pytest.mark.long
def test_by_institution_nobody_is_told_that_of_who_is_not_named(office: Browser) -> None:
    page = office.open(f"{PATH}/institutions")
    assert lines(page, "Persons by institution") == {
        "MUP": ["1", "1", "1", "1", "0", "0", "0"],
        "Sud BiH": ["1", "1", "1", "1", "1", "0", "0"],
        "Without an institution": ["1", "0", "0", "0", "0", "0", "0"],
        "Unnamed guests": ["1", "1", "1", "1", "0", "0", "0"],
        "All": ["4", "3", "3", "3", "1", "0", "0"],
    }
    people = office.open(_link(page, "MUP"))
    assert (people.all("tbody th"), people.all("tbody td")[:3]) == (
        ["KOVAČEVIĆ, Besim"],
        ["MUP", "Police", "Female"],
    )


def _link(page: Page, name: str) -> str:
    assert page.tree is not None
    row = next(
        row
        for row in page.tree.select("tbody tr")
        if row.th and row.th.get_text(strip=True) == name and row.a
    )
    assert row.a is not None
    return str(row.a["href"])


def test_arrivals_are_told_in_the_hours_of_the_place(office: Browser) -> None:
    page = office.open(f"{PATH}/arrivals")
    assert stories.now() == datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
    assert table(page, "Attendees by hour of arrival, Monday, 1 February 2027") == [
        ["10:00–11:00", "1"]
    ]
    assert lines(page, "How attendees were checked in") == {
        "Badge scanned": ["1"],
        "Chosen by name at the door": ["0"],
        "Signature on the sign-in sheet": ["0"],
    }


def test_from_the_invitation_to_the_door(office: Browser) -> None:
    page = office.open(f"{PATH}/replies")
    assert table(page, "From the invitation to the door") == [
        ["Invited", "4"],
        ["Replied", "3"],
        ["Registered", "3"],
        ["Attended", "1"],
    ]
    assert page.all(".chart text.value") == ["4 · 100%", "3 · 75%", "3 · 75%", "1 · 25%"]


@pytest.mark.long
def test_people_behind_a_figure_are_named_as_elsewhere(office: Browser) -> None:
    page = office.open(f"{PATH}/people?stage=confirmed&group=police")
    assert page.all("tbody th") == ["KOVAČEVIĆ, Besim", "Police 001"]
    assert "Cveta" not in page.text
    assert "No entry matches this filter." in office.open(f"{PATH}/people?stage=walk_in").text


@pytest.mark.long
def test_where_there_is_nothing_it_says_so(app: Flask) -> None:
    stories.published_event()
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    for part in ("institutions", "arrivals", "replies"):
        assert browser.open(f"{PATH}/{part}").all(".empty") != []


@pytest.mark.long
def test_the_number_of_statements_of_a_page_is_the_same_for_ten_and_for_a_thousand(
    app: Flask,
) -> None:
    def statements(path: str) -> int:
        made: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            made.append(statement)

        sqlalchemy_event.listen(db.engine, "before_cursor_execute", note)
        assert browser.open(path).status == 200
        sqlalchemy_event.remove(db.engine, "before_cursor_execute", note)
        return len(made)

    browser = stories.signed_in(app, Role.ORGANISER)
    paths = [
        "/staff/attendance",
        PATH,
        *(f"{PATH}/{part}" for part in ("institutions", "arrivals", "replies", "people")),
    ]
    make_crowd(10)
    for path in paths:  # the first look in an hour is recorded
        browser.open(path)
    few = [statements(path) for path in paths]
    make_crowd(1_000, seed=8, first=11)
    assert [statements(path) for path in paths] == few

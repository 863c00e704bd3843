"""The table of quotas and targets of all events: typed, refused cell by cell, and confirmed before
harm."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Quota, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.seating.quotas import QuotaFields, set_quota
from tests.support import stories
from tests.support.pages import Browser, Page

PATH = "/staff/quotas"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event("ba", capacity=4)
    stories.planned_event("al", capacity=10)
    return stories.signed_in(app, Role.ORGANISER)


def name(part: str, slug: str = "ba", code: str = "judges") -> str:
    group = db.session.query(StakeholderGroup).filter_by(code=code).one()
    return f"{part}-{stories.event(slug).id}-{group.id}"


def quota(slug: str = "ba", code: str = "judges", **values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_quota(
            tx,
            stories.event(slug),
            tx.query(StakeholderGroup).filter_by(code=code).one(),
            QuotaFields(**values),
        )


def save(organiser: Browser, page: Page | None = None, **fields: str) -> Page:
    return organiser.submit(page or organiser.open(PATH), "began", **fields)


def row(page: Page, caption: str, first: str) -> list[str]:
    assert page.tree is not None
    table = next(
        each
        for each in page.tree.select("table")
        if each.caption and each.caption.get_text() == caption
    )
    rows = [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in table.select("tr")
    ]
    return next(cells[1:] for cells in rows if cells[0] == first)


def quotas() -> list[tuple[str, int, int | None, int | None]]:
    rows = db.session.query(Quota).order_by(Quota.event_id, Quota.id)
    return [
        (row.group.code if row.group else "", row.reserved, row.ceiling, row.target) for row in rows
    ]


@pytest.mark.long
def test_numbers_of_all_events_are_typed_and_saved_at_once(organiser: Browser) -> None:
    cells = {
        name("reserved"): "2",
        name("target"): "8",
        name("target", "al"): "5",
        name("ceiling", "al", "iom"): "0",
    }
    answer = save(organiser, **cells)
    assert (answer.status, organiser.follow(answer).all(".notice")) == (
        303,
        ["4 numbers are saved."],
    )
    assert quotas() == [("judges", 0, None, 5), ("iom", 0, 0, None), ("judges", 2, None, 8)]
    page = organiser.open(PATH)
    assert page.form("began").find(attrs={"name": name("ceiling", "al", "iom")})["value"] == "0"  # type: ignore[index]
    assert organiser.follow(save(organiser)).all(".notice") == ["Nothing was changed."]


@pytest.mark.long
def test_sums_and_the_capacity_stand_beside(organiser: Browser) -> None:
    stories.registered()
    quota(reserved=2, target=3), quota("al", reserved=1), quota("ba", "police", reserved=1)
    page = organiser.open(PATH)
    cities = row(page, "Reserved seats", "Group")[:-1]
    expect = {city: ["0", "–", "0"] for city in cities} | {
        "Sarajevo": ["3", "4", "1"],
        "Tirana": ["1", "10", "0"],
    }
    beside = [
        row(page, "Reserved seats", first)[:-1] for first in ("Total", "Capacity", "With a seat")
    ]
    assert dict(zip(cities, map(list, zip(*beside, strict=True)), strict=True)) == expect
    assert [
        row(page, "Reserved seats", first)[-1] for first in ("Judges", "Total", "Capacity")
    ] == ["3", "4", "14"]


@pytest.mark.long
def test_a_cell_that_is_no_number_is_named_and_the_rest_stays_typed(organiser: Browser) -> None:
    answer = save(
        organiser, **{name("reserved"): "many", name("target"): "8", name("ceiling", "al"): "-1"}
    )
    words = "Enter a whole number from 0 to 100,000."
    assert (answer.status, answer.errors) == (
        422,
        [
            "Judges, Sarajevo, Reserved seats: Enter a whole number from 1 to 100,000.",
            f"Judges, Tirana, Maximum: {words}",
        ],
    )
    assert answer.form("began").find(attrs={"name": name("target")})["value"] == "8"  # type: ignore[index]
    assert quotas() == []


@pytest.mark.long
def test_a_maximum_below_the_reserved_seats_is_refused_in_its_cell(organiser: Browser) -> None:
    answer = save(
        organiser, **{name("reserved"): "3", name("ceiling"): "2", name("target", "al"): "1"}
    )
    assert (answer.status, answer.errors, quotas()) == (
        422,
        ["Judges, Sarajevo, Maximum: The maximum cannot be lower than the reserved seats."],
        [],
    )
    answer = save(organiser, **{name("reserved"): "5"})
    assert answer.errors == [
        (
            "Nothing is saved: all quotas together would reserve more seats than the event has "
            "(Sarajevo 5/4)."
        )
    ]


@pytest.mark.long
def test_a_cell_that_somebody_else_changed_shows_both_numbers(organiser: Browser) -> None:
    page = organiser.open(PATH)
    quota(target=5), quota("ba", "police", target=6)
    answer = save(organiser, page, **{name("target"): "7", name("target", "al"): "2"})
    assert (answer.status, answer.errors, answer.all(".notice.success")) == (
        409,
        ["Judges, Sarajevo, Target: you typed 7, but somebody else has saved 5 meanwhile."],
        ["One other number is saved."],
    )
    assert quotas() == [("judges", 0, None, 2), ("judges", 0, None, 5), ("police", 0, None, 6)]
    assert save(organiser, answer).status == 303
    assert quotas() == [("judges", 0, None, 2), ("judges", 0, None, 7), ("police", 0, None, 6)]


@pytest.mark.long
def test_harm_is_named_and_confirmed(organiser: Browser) -> None:
    for guest in ("amra", "besnik"):
        stories.registered(given_name=guest, email=f"{guest}@sud.example", group="judges")
    asked = save(organiser, **{name("ceiling"): "1", name("target", "al"): "2"})
    assert asked.status == 409
    assert asked.all("#confirm li") == [
        "Judges, Sarajevo: 2 people have a seat, more than the maximum of 1. Nobody loses a seat.",
        "Judges, Tirana, Target: – → 2",
        "Judges, Sarajevo, Maximum: – → 1",
    ]
    assert (
        asked.links()["Nothing has been saved yet. Confirm at the bottom of the page."]
        == "#confirm"
    )
    assert quotas() == []
    assert organiser.submit(asked, "began", press="Save 2 changes anyway").status == 303
    assert quotas() == [("judges", 0, None, 2), ("judges", 0, 1, None)]


def test_an_office_reads_its_event_and_changes_nothing(app: Flask, organiser: Browser) -> None:
    quota(target=3), quota("al", target=4)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(PATH)
    assert row(page, "Target", "Group") == ["Sarajevo", "Total"]
    assert row(page, "Target", "Judges") == ["3", "3"]
    assert page.tree is not None
    assert page.tree.select("main input:not([type=hidden])") == []

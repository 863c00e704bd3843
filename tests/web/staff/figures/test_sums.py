"""Lines add up: a reader who checks the sums of a page or a file finds them right, whatever is
withheld."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.figures.figures import STAGES
from ctevents.domain.roles import Role
from ctevents.models import Registration
from tests.conftest import Databases
from tests.support import stories
from tests.support.pages import Page
from tests.web.staff.figures.test_attendance import json_of, registered, rows_of, table

FIGURES = "The events in figures"
BY_LINE = ("Persons by group", "Persons by sex")
IN_EACH_EVENT = ("Invited", "Registered", "Confirmed", "Attended")


GROUPS = (
    "police",
    "prosecutors",
    "judges",
    "donors",
    "government",
    "diplomatic-corps",
    "academia",
    "media",
    "iom",
    "border-police",
    "partner-agencies",
    "international-organisations",
    "civil-society",
)


@pytest.fixture(autouse=True)
def people(app: Flask, databases: Databases) -> None:
    databases.told(all_kinds_of_people)


def all_kinds_of_people() -> None:
    """Other groups here, small totals there, an event whose lines would tell, and one with a few
    that came."""
    registered("ba", police="9 7 0", judges="3 5 0", media="1 0 1", donors="0 4 0")
    registered("xk", police="6 6 1", government="2 1 0", iom="1 1 0")
    registered("me", judges="1 1 0")
    registered("rs", **dict.fromkeys(GROUPS, "4 0 0"))
    for registration in db.session.query(Registration).limit(23).all():
        stories.checked_in(registration)
    for slug in ("ba", "xk", "me", "rs"):
        stories.figures_published(slug)


def number(text: str) -> int:
    """Return the number; a withheld one counts as 0 in a sum."""
    return int(text) if text.isdecimal() else 0


def add_up(rows: Sequence[Sequence[str]]) -> bool:
    """The last is the sum of the others, column by column."""
    *lines, total = [[number(cell) for cell in row[1:]] for row in rows]
    return bool(lines) and [sum(column) for column in zip(*lines, strict=True)] == total


def wrong_tables(page: Page, *captions: str) -> dict[str, Any]:
    return {caption: rows for caption in captions if not add_up(rows := table(page, caption))}


@pytest.mark.long
def test_on_the_page_of_an_observer(app: Flask) -> None:
    observer = stories.signed_in(app, Role.OBSERVER)
    page = observer.open("/staff/attendance")
    assert "Other groups" in {row[0] for row in table(page, "Confirmed")}
    assert wrong_tables(page, FIGURES, *BY_LINE, *IN_EACH_EVENT) == {}
    for caption in IN_EACH_EVENT:
        rows = [[number(cell) for cell in row[1:]] for row in table(page, caption)]
        assert [sum(row[:-1]) for row in rows] == [row[-1] for row in rows], caption
    for slug in ("ba", "xk"):
        assert wrong_tables(observer.open(f"/staff/events/{slug}/attendance"), *BY_LINE) == {}, slug


@pytest.mark.long
def test_on_the_page_of_an_organiser(app: Flask) -> None:
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/attendance")
    assert (
        wrong_tables(
            page, FIGURES, "Persons by group and sex", *IN_EACH_EVENT, "Replied", "Walk-ins"
        )
        == {}
    )
    for caption in IN_EACH_EVENT:
        rows = [[number(cell) for cell in row[1:]] for row in table(page, caption)]
        assert [sum(row[:-1]) for row in rows] == [row[-1] for row in rows], caption


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.ORGANISER])
def test_in_the_csv_file(app: Flask, role: Role) -> None:
    heading, *rows = rows_of(stories.signed_in(app, role), "/staff/attendance.csv")
    found = [dict(zip(heading, row, strict=True)) for row in rows]
    for stage in STAGES:
        for event in {row["event"] for row in found}:
            [total] = [
                number(row[stage])
                for row in found
                if (row["event"], row["group"], row["sex"]) == (event, "all", "all")
            ]
            by_group = [row for row in found if row["event"] == event and row["group"] != "all"]
            assert sum(number(row[stage]) for row in by_group) == total, (event, stage)
            by_sex = [
                row
                for row in found
                if row["event"] == event and row["group"] == "all" and row["sex"] != "all"
            ]
            has_sexes = role is Role.OBSERVER  # the exact file has cells instead
            assert sum(number(row[stage]) for row in by_sex) == (total if has_sexes else 0), (
                event,
                stage,
            )
        of_events = [
            row
            for row in found
            if row["event"] != "all" and (row["group"], row["sex"]) == ("all", "all")
        ]
        assert sum(number(row[stage]) for row in of_events) == number(found[-1][stage])


def test_in_the_json_file_of_an_observer(app: Flask) -> None:
    answer = json_of(stories.signed_in(app, Role.OBSERVER), "/staff/attendance.json")
    for each in (*answer["events"], answer):
        for stage in STAGES:
            for lines in (each["groups"], each["sexes"]):
                assert sum(line[stage] or 0 for line in lines) == (each["totals"][stage] or 0), (
                    each.get("event"),
                    stage,
                )
    for stage in STAGES:
        assert (
            sum(each["totals"][stage] or 0 for each in answer["events"]) == answer["totals"][stage]
        )

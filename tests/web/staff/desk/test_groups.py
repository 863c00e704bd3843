"""An administrator keeps the stakeholder groups: names in every language, their order, and whether
they are offered."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Role
from ctevents.services.events.projects import group_by_code
from ctevents.services.people.people import groups
from tests.support import stories
from tests.support.pages import Browser

NAMES = {f"name_{tag}": f"Inspectors {tag}" for tag in LANGUAGES}


@pytest.fixture
def administrator(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ADMINISTRATOR)


def test_the_list_shows_each_group_in_order(administrator: Browser) -> None:
    page = administrator.open("/staff/groups")
    assert page.all("tbody tr")[:2] == [
        "1 Police police 7 languages yes Blue, plain",
        "2 Border police border-police 7 languages yes Orange, slanted stripes",
    ]
    assert page.links()["Border police"] == "/staff/groups/border-police/edit"
    assert len(page.all("tbody tr")) == 13


def test_a_group_is_added_with_its_names(administrator: Browser) -> None:
    answer = administrator.submit(
        administrator.open("/staff/groups/add"), code="labour-inspectors", **NAMES
    )
    assert (answer.status, answer.location) == (303, "/staff/groups")
    assert (
        administrator.follow(answer).all("tbody tr")[-1]
        == "14 Inspectors en labour-inspectors 7 languages yes Pink, arrows"
    )
    group = group_by_code(db.session(), stories.project().id, "labour-inspectors")
    assert group is not None
    assert group.names == {tag: f"Inspectors {tag}" for tag in LANGUAGES}


@pytest.mark.parametrize(
    ("typed", "status", "error"),
    [
        ({"code": ""}, 422, "Enter a code."),
        (
            {"code": "Labour inspectors"},
            422,
            "Use lowercase letters, digits and hyphens, such as border-police.",
        ),
        (
            {"code": "inspectors\n"},
            422,
            "Use lowercase letters, digits and hyphens, such as border-police.",
        ),
        ({"code": "i" * 41}, 422, "Code: use at most 40 characters."),
        ({"code": "media"}, 409, "A group with this code already exists."),
        ({"name_en": " \u200b"}, 422, "Enter the name in English."),
        ({"name_en": ""}, 422, "Enter the name in English."),
    ],
)
def test_a_wrong_group_is_refused(
    administrator: Browser, typed: dict[str, str], status: int, error: str
) -> None:
    fields = NAMES | {"code": "labour-inspectors"} | typed
    answer = administrator.submit(administrator.open("/staff/groups/add"), **fields)
    assert (answer.status, answer.errors) == (status, [error])
    assert len(groups(db.session(), stories.project().id)) == 13


def test_a_group_is_renamed_moved_and_no_longer_offered(administrator: Browser) -> None:
    page = administrator.open("/staff/groups/iom/edit")
    assert page.heading == "Group: IOM"
    answer = administrator.submit(
        page, name_en="The Organization", name_mk="", position="2", is_offered=None
    )
    assert administrator.follow(answer).all("tbody tr")[:3] == [
        "1 Police police 7 languages yes Blue, plain",
        "2 The Organization iom 6 languages no Brown, bricks",
        "3 Border police border-police 7 languages yes Orange, slanted stripes",
    ]


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("  ", "Enter the position: 1 is the first."),
        ("", "Enter the position: 1 is the first."),
        ("first", "Position in the list: Enter a whole number from 1 to 100,000."),
    ],
)
def test_the_place_of_a_group_is_a_number(administrator: Browser, typed: str, error: str) -> None:
    answer = administrator.submit(administrator.open("/staff/groups/iom/edit"), position=typed)
    assert (answer.status, answer.errors) == (422, [error])


def test_the_mark_of_a_group_is_chosen_and_those_of_others_are_told(administrator: Browser) -> None:
    page = administrator.open("/staff/groups/iom/edit")
    marks = page.all(".marks label")
    assert (len(marks), marks[0], marks[12], marks[15]) == (
        16,
        "Blue, plain (Police)",
        "Brown, bricks",
        "Black, squares",
    )
    answer = administrator.submit(page, mark="black-squares")
    assert administrator.follow(answer).all("tbody tr")[-1].endswith("Black, squares")
    refused = administrator.submit(page, mark="black-bears")
    assert (refused.status, refused.errors) == (422, ["Mark on badges: Not a valid choice."])


def test_a_second_tab_overwrites_nothing_and_loses_nothing(administrator: Browser) -> None:
    second_tab = administrator.open("/staff/groups/iom/edit")
    administrator.submit(administrator.open("/staff/groups/iom/edit"), name_en="The Organization")
    refused = administrator.submit(second_tab, name_en="The Agency")
    group = group_by_code(db.session(), stories.project().id, "iom")
    assert group is not None
    assert (refused.status, group.names["en"]) == (409, "The Organization")
    assert refused.form().find(attrs={"name": "name_en"})["value"] == "The Agency"  # type: ignore[index]
    assert refused.all(".notice li")[1:] == ["Name, English: The Organization"]
    assert administrator.submit(refused).status == 303
    db.session.refresh(group)
    assert group.names["en"] == "The Agency"


def test_a_group_that_is_not_there_is_not_found(administrator: Browser) -> None:
    assert administrator.open("/staff/groups/nowhere/edit").status == 404


@pytest.mark.parametrize("path", ["/staff/groups", "/staff/groups/add", "/staff/groups/media/edit"])
def test_an_organiser_cannot(app: Flask, path: str) -> None:
    assert stories.signed_in(app, Role.ORGANISER).open(path).status == 403

"""Printed copies at the check-in desk without the app."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.copies import counted, given_copy, stocked
from tests.support.pages import Browser, Page

DESK = "/door/ba/desk"


@pytest.fixture
def staff(app: Flask) -> Browser:
    stories.published_event()
    stocked(en=5, bs=5)
    return stories.signed_in(app, Role.DOOR, "ba")


def let_in(staff: Browser, code: str) -> Page:
    return staff.follow(staff.submit(staff.open(DESK), "code", code=code))


def press(staff: Browser, page: Page, language: str) -> Page:
    return staff.follow(staff.submit(page, "language", language=language))


def buttons(page: Page) -> list[str]:
    return page.all(".copies button[name=language]")


@pytest.mark.long
def test_a_press_after_a_green_verdict_counts_one_copy(staff: Browser, clock: Clock) -> None:
    code = door.code_of(stories.registered().id)
    page = let_in(staff, code)
    assert buttons(page) == ["bosanski", "English"]
    page = press(staff, page, "bs")
    assert page.all(".copies [role=status]") == ["Copy counted: bosanski"]
    assert "Amra" not in page.text
    page = press(staff, page, "en")
    assert (page.all(".copies [role=status]"), counted()) == (
        ["Copy counted: English"],
        {"bs": 1, "en": 1},
    )
    clock.advance(seconds=5)
    assert buttons(let_in(staff, code)) == []  # already in


@pytest.mark.long
def test_a_form_that_is_sent_twice_counts_once(staff: Browser) -> None:
    page = let_in(staff, door.code_of(stories.registered().id))
    press(staff, page, "bs"), press(staff, page, "bs")
    assert counted() == {"bs": 1}
    press(staff, page, "en")
    assert counted() == {"bs": 1, "en": 1}


@pytest.mark.long
def test_a_press_can_be_undone(staff: Browser) -> None:
    page = press(staff, let_in(staff, door.code_of(stories.registered().id)), "bs")
    page = staff.follow(staff.submit(page, "Undo the copy"))
    assert (page.all(".copies [role=status]"), counted()) == (["The copy no longer counts."], {})
    assert buttons(page) == ["bosanski", "English"]
    assert buttons(staff.open(DESK)) == []


def test_no_address_joins_a_copy_to_a_person(staff: Browser) -> None:
    page = let_in(staff, door.code_of(stories.registered().id))
    answer = staff.submit(page, "language", language="bs")
    assert (answer.status, answer.response.location) == (303, DESK)


@pytest.mark.parametrize("language", ["", "xx"], ids=["none", "unknown"])
def test_a_language_that_nobody_offers_is_refused(staff: Browser, language: str) -> None:
    page = let_in(staff, door.code_of(stories.registered().id))
    answer = staff.submit(page, "language", language=language)
    assert (answer.status, counted()) == (400, {})


@pytest.mark.long
def test_without_stock_there_are_no_buttons(staff: Browser) -> None:
    stocked(en=0, bs=0)
    assert buttons(let_in(staff, door.code_of(stories.registered().id))) == []


@pytest.mark.long
def test_a_copy_of_a_different_event_is_not_undone_here(staff: Browser) -> None:
    stories.published_event("al")
    copy = given_copy("al", "sq")
    page = let_in(staff, door.code_of(stories.registered().id))
    token = str(page.tree.find(attrs={"name": "csrf_token"})["value"])  # type: ignore[union-attr,index]
    answers = [
        staff.post(f"/door/ba/copies/{name}/undo", {"csrf_token": token})
        for name in (copy.id, "what")
    ]
    assert ([answer.status for answer in answers], counted("al")) == ([404, 404], {"sq": 1})

"""The page of printed copies: stock, given out, left; by language and by station."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.copies import a_copy, given, stocked
from tests.support.pages import Browser, Page

PAGE = "/staff/events/ba/copies"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def table(page: Page, caption: str) -> list[list[str]]:
    assert page.tree is not None
    [found] = [
        each
        for each in page.tree.select("table")
        if each.caption and caption in each.caption.get_text()
    ]
    rows = found.select("tbody tr")
    return [[" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")] for row in rows]


@pytest.mark.long
def test_the_office_sets_the_stock_and_sees_what_is_left(office: Browser) -> None:
    page = office.open(PAGE)
    assert "Enter how many printed copies are brought" in page.text
    answer = office.follow(
        office.submit(page, "copies-bs", **{"copies-bs": "10", "copies-en": "2"})
    )
    assert "The stock is saved." in answer.text
    given(a_copy(), a_copy(), a_copy("en", "B"))
    page = office.open(PAGE)
    assert table(page, "Copies by language") == [
        ["bosanski", "10", "2", "8"],
        ["English", "2", "1", "1"],
    ]
    assert table(page, "Copies given out, by station") == [
        ["A", "bosanski", "2"],
        ["B", "English", "1"],
    ]
    assert "Correct the stock" not in page.text


def test_more_copies_than_brought_are_pointed_out(office: Browser) -> None:
    stocked(bs=1)
    given(a_copy(), a_copy())
    page = office.open(PAGE)
    assert table(page, "Copies by language") == [["bosanski", "1", "2", "-1"]]
    assert "Correct the stock" in page.text


@pytest.mark.parametrize("typed", ["-1", "many", "100001"])
def test_a_wrong_number_is_refused_and_kept(office: Browser, typed: str) -> None:
    answer = office.submit(office.open(PAGE), "copies-bs", **{"copies-bs": typed})
    assert answer.status == 422
    assert "Enter a whole number from 0 to 100,000." in answer.text
    assert answer.tree is not None
    assert answer.tree.find(id="copies-bs")["value"] == typed  # type: ignore[index]


def test_what_a_colleague_saved_meanwhile_is_shown(office: Browser) -> None:
    page = office.open(PAGE)
    stocked(en=7)
    answer = office.submit(page, "copies-bs", **{"copies-bs": "10"})
    assert (answer.status, "English: 7" in answer.text) == (409, True)
    assert "The stock is saved." in office.follow(office.submit(answer, "copies-bs")).text

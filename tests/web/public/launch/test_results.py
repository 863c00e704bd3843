"""The results that guests see once the answers have closed: on the page of any card, and for
attendees beside the launch pack."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.launch.answers import Answer, Need
from ctevents.domain.roles import Role
from ctevents.models import Recommendation, Registration
from ctevents.services.common import audit
from ctevents.services.launch.answers import close_answers
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import answered, stories
from tests.support.answered import NO, YES
from tests.support.cards import cards
from tests.support.pages import Browser, Page

NUMBERS = {
    "Answers to recommendation 1": [
        ["Do you agree?", "11", "0", "5"],
        ["Is it in your power to act on it?", "0", "11", "5"],
    ],
    "What recommendation 1 needs": [
        ["A change of the law", "11"],
        ["More people", "0"],
        ["Equipment", "0"],
        ["Money", "5"],
        ["Cooperation across borders", "11"],
        ["Training", "0"],
    ],
}
SILENT = Answer(needs=frozenset({Need.LAW}))


@pytest.fixture
def ids(app: Flask) -> dict[str, int]:
    numbers = answered.add_recommendations()
    answered.under_way("ba")
    return numbers


def said(ids: dict[str, int], **kinds: list[Answer]) -> list[str]:
    """Let cards answer, close the answers, and return the pages of two cards that were not used."""
    pages = [f"/answers/{code}" for code in cards(2)]
    answered.answered("ba", ids["1"], kinds)
    answered.closed("ba")
    return pages


LARGE = {"police": [YES] * 6, "prosecutors": [YES] * 5, "judges": [NO] * 5}


def tables(page: Page) -> dict[str, list[list[str]]]:
    """Return the cells of each table by its caption."""
    assert page.tree is not None
    return {
        table.caption.get_text(): [
            [cell.get_text(" ", strip=True) for cell in row.select("th, td")]
            for row in table.select("tbody tr")
        ]
        for table in page.tree.select("main table")
        if table.caption
    }


@pytest.mark.long
def test_each_card_shows_the_same_sums(ids: dict[str, int], browser: Browser) -> None:
    first, second = (browser.open(page) for page in said(ids, **LARGE))
    assert tables(first) == NUMBERS
    assert "Cards that answered: 16" in first.text
    assert first.response.data == second.response.data
    assert "Set-Cookie" not in first.response.headers
    assert "A comment that nobody has read yet" not in first.text


@pytest.mark.long
def test_the_numbers_are_those_of_staff(ids: dict[str, int], browser: Browser, app: Flask) -> None:
    card, _other = said(ids, **LARGE)
    of_staff = tables(
        stories.signed_in(app, Role.OBSERVER).open("/staff/events/ba/results?group=all")
    )
    [[_number, _group, _cards, *counts]] = of_staff["Answers to the recommendations"]
    agree, power = tables(browser.open(card))["Answers to recommendation 1"]
    assert [*agree[1:], *power[1:]] == counts


@pytest.mark.long
def test_a_question_with_too_few_answers_is_withheld(ids: dict[str, int], browser: Browser) -> None:
    card, _other = said(ids, police=[SILENT] * 6)
    assert tables(browser.open(card))["Answers to recommendation 1"] == [
        ["Do you agree?", "fewer than 5"],
        ["Is it in your power to act on it?", "fewer than 5"],
    ]


def test_without_a_row_of_five_one_sentence_says_so(ids: dict[str, int], browser: Browser) -> None:
    card, _other = said(ids, police=[YES] * 2, judges=[NO] * 2)
    page = browser.open(card)
    assert tables(page) == {}
    assert "Too few cards have answered to show anything." in page.text


def test_in_the_first_minute_the_page_says_to_wait(
    ids: dict[str, int], browser: Browser, clock: Clock
) -> None:
    card = f"/answers/{cards()[0]}"
    answered.answered("ba", ids["1"], LARGE)
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event("ba"))
    assert "The results will be here in a minute." in browser.open(card).text
    clock.advance(minutes=1)
    page = browser.open(card)
    assert (tables(page), "in a minute" in page.text) == (NUMBERS, False)


def test_before_the_close_no_number_is_shown(ids: dict[str, int], browser: Browser) -> None:
    card = f"/answers/{cards()[0]}"
    answered.answered("ba", ids["1"], {"police": [YES] * 6})
    assert tables(browser.open(card)) == {}


@pytest.mark.long
def test_the_page_has_the_language_of_the_reader(ids: dict[str, int], browser: Browser) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Recommendation, ids["1"]).texts = {
            "en": "Train police.",
            "mk": "Обучете ја полицијата.",
        }
    card, _other = said(ids, **LARGE)
    page = browser.open(f"{card}?lang=mk")
    assert [*tables(page)] == ["Одговори на препораката 1", "Што е потребно за препораката 1"]
    assert "Обучете ја полицијата." in page.text
    albanian = browser.open(f"{card}?lang=sq")
    assert albanian.all("section.answer [lang=en]") == ["Train police."]


class TestAttendees:
    @pytest.fixture
    def guest(self, ids: dict[str, int]) -> Registration:
        return stories.registered("ba")

    def pack(self, guest: Registration) -> str:
        return stories.path(Purpose.DOCUMENTS, guest.link_nonce)

    @pytest.mark.long
    def test_the_launch_pack_leads_to_the_results(
        self, guest: Registration, ids: dict[str, int], browser: Browser
    ) -> None:
        stories.checked_in(guest)
        pack = self.pack(guest)
        assert "Results of the answers" not in browser.open(pack).links()
        assert browser.open(f"{pack}/results").status == 404
        said(ids, **LARGE)
        page = browser.open(browser.open(pack).links()["Results of the answers"])
        assert page.heading == "Results of the answers: Launch of the final report, Sarajevo"
        assert tables(page) == NUMBERS
        assert browser.open(page.links()["See the launch pack"]).status == 200

    @pytest.mark.long
    def test_nobody_else_sees_them(
        self, guest: Registration, ids: dict[str, int], browser: Browser
    ) -> None:
        said(ids, **LARGE)
        pack = self.pack(guest)
        assert browser.open(f"{pack}/results").status == 404
        assert "Results of the answers" not in browser.open(pack).links()
        for public in ("/events/ba", "/project", "/documents/unknown/results"):
            assert "Answers to recommendation" not in browser.open(public).text

"""An answer card on a phone of 320 pixels: with a script, without one, and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.db.handle import db
from ctevents.domain.launch.answers import Answer, Extent, Need
from ctevents.services.launch.answers import answers_by_kind
from tests.browser.test_weight import MOST_BYTES, bytes_transferred
from tests.support import stories
from tests.support.cards import begun, cards, recommended, sealer
from tests.support.chromium import Screen, context_of
from tests.support.sites import Site

pytestmark = pytest.mark.browser

FULL = Answer(Extent.PARTLY, Extent.NO, frozenset({Need.LAW, Need.MONEY}), "Ваш став")


@pytest.fixture
def card(desk: Site) -> str:
    """A card of an event with two recommendations, in English."""
    begun()
    recommended((), ())
    return f"/answers/{cards()[0]}?lang=en"


@pytest.fixture(params=[True, False], ids=["with a script", "without a script"])
def narrow(chrome: Browser, desk: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    with context_of(
        chrome, desk, None, Screen(320, 640), java_script_enabled=request.param
    ) as context:
        yield context.new_page()


@pytest.fixture
def scripted(chrome: Browser, desk: Site) -> Iterator[Page]:
    with context_of(chrome, desk, None, Screen(320, 640)) as context:
        yield context.new_page()


def saved() -> list[Answer]:
    db.session.rollback()
    kinds = answers_by_kind(db.session(), sealer(), stories.event().id).values()
    return [
        answer
        for kind in kinds
        for card in kind.values()
        for _, answer in sorted(card.answers.items())
    ]


def test_a_phone_answers_part_by_part(narrow: Page, card: str) -> None:
    narrow.goto(card)
    first = narrow.get_by_role("region", name="Recommendation 1")
    first.get_by_role("group", name="Do you agree?").get_by_label("Partly").check()
    first.get_by_role("group", name="Is it in your power").get_by_label("No").check()
    first.get_by_label("A change of the law").check()
    first.get_by_label("Money").check()
    first.get_by_label("Comment").fill("Ваш став")
    first.get_by_role("button", name="Save and continue").click()
    second = narrow.get_by_role("region", name="Recommendation 2")
    expect(second.get_by_role("status")).to_have_text("Saved")
    expect(second.get_by_role("heading")).to_be_in_viewport()
    assert saved() == [FULL]
    event = narrow.get_by_role("region", name="About the event")
    event.get_by_role("group", name="Usefulness").get_by_label("Very good").check()
    event.get_by_role("button", name="Save").click()
    expect(narrow.get_by_text("Your answers are saved. Thank you.")).to_be_in_viewport()
    assert narrow.context.cookies() == []
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_script_saves_each_change_by_itself(scripted: Page, card: str) -> None:
    scripted.goto(card)
    first = scripted.get_by_role("region", name="Recommendation 1")
    first.get_by_role("group", name="Do you agree?").get_by_label("Partly").check()
    expect(first.get_by_role("status")).to_have_text("Saved")
    first.get_by_role("group", name="Is it in your power").get_by_label("No").check()
    first.get_by_label("Money").check()
    first.get_by_label("Training").check()
    first.get_by_label("Training").uncheck()
    first.get_by_label("A change of the law").check()
    first.get_by_label("Comment").fill("Ваш став")
    first.get_by_label("Comment").blur()
    scripted.wait_for_load_state("networkidle")
    expect(first.get_by_role("status")).to_have_text("Saved")
    assert saved() == [FULL]
    scripted.reload()
    expect(first.get_by_label("Comment")).to_have_value("Ваш став")


def test_a_script_says_that_nothing_was_saved(scripted: Page, card: str) -> None:
    scripted.goto(card)
    first = scripted.get_by_role("region", name="Recommendation 1")
    scripted.context.set_offline(True)
    first.get_by_label("Partly").first.check()
    expect(first.get_by_role("status")).to_contain_text("Not saved yet")
    scripted.context.set_offline(False)
    first.get_by_role("button", name="Save and continue").click()
    expect(
        scripted.get_by_role("region", name="Recommendation 2").get_by_role("status")
    ).to_have_text("Saved")
    assert saved() == [Answer(Extent.PARTLY)]


def test_the_keyboard_is_enough(scripted: Page, card: str) -> None:
    scripted.goto(card)
    first = scripted.get_by_role("region", name="Recommendation 1")
    first.get_by_label("Yes").first.focus()
    for key in (
        "ArrowDown",
        "Tab",
        "Space",
        "ArrowDown",
        "ArrowDown",
        "Tab",
        "Space",
        "Tab",
        "Tab",
        "Tab",
        "Space",
    ):
        scripted.keyboard.press(key)
    for _ in range(3):
        scripted.keyboard.press("Tab")
    scripted.keyboard.type("Ваш став")
    scripted.keyboard.press("Tab")
    expect(first.get_by_role("button", name="Save and continue")).to_be_focused()
    scripted.keyboard.press("Enter")
    expect(
        scripted.get_by_role("region", name="Recommendation 2").get_by_role("status")
    ).to_have_text("Saved")
    assert saved() == [FULL]


def test_a_page_with_thirty_recommendations_is_light(desk: Site, phone: Page) -> None:
    begun()
    recommended(*[()] * 30)
    sizes = bytes_transferred(phone, f"/answers/{cards()[0]}")
    assert [address for address in sizes if not address.startswith(desk.base_url)] == []
    assert any(re.search("/static/[0-9a-f]+/answers", address) for address in sizes)
    assert sum(sizes.values()) < MOST_BYTES, sizes

"""The screen of a hall goes on when the network is away, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.db.handle import transaction
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.sites import Site

pytestmark = pytest.mark.browser

MINUTE = 60_000


@pytest.fixture
def hall(chrome: Browser, desk: Site) -> Iterator[Page]:
    """Yield the screen of an event with two items of half an hour. The test moves its clock."""
    event = stories.published_event(languages=["en"])
    start, half = event.starts_at, timedelta(minutes=30)
    assert start is not None
    items = [
        ProgrammeItem(
            starts_at=start + number * half,
            ends_at=start + (number + 1) * half,
            titles={"en": title},
        )
        for number, title in enumerate(("Opening", "Findings"))
    ]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event(), items)
    desk.clock.now = start + timedelta(minutes=12)
    with context_of(chrome, desk, None, Screen(1920, 1080)) as context:
        page = context.new_page()
        page.clock.install(time=desk.clock.now)
        page.goto("/events/ba/screen")
        yield page


def visible(hall: Page) -> list[str]:
    return [
        text
        for text in hall.locator("h2:visible, h3:visible, #over:visible").all_inner_texts()
        if text
    ]


def test_a_cut_does_not_blank_the_screen_and_the_programme_goes_on(hall: Page, desk: Site) -> None:
    assert visible(hall) == ["Now", "Opening", "Next", "Findings"]
    hall.context.set_offline(True)
    hall.clock.run_for(MINUTE)
    expect(hall.locator("#offline")).to_contain_text("Offline since 10:12")
    hall.clock.run_for(20 * MINUTE)
    assert visible(hall) == ["Now", "Findings"]
    expect(hall.locator("#clock")).to_have_text("10:33")
    expect(hall.locator("#offline")).to_contain_text("Offline since 10:12")
    hall.clock.run_for(30 * MINUTE)
    assert visible(hall) == ["The programme is over. Thank you for coming."]
    hall.context.set_offline(False)
    desk.clock.now += timedelta(minutes=20)
    with hall.expect_response("**/screen"):
        hall.clock.run_for(MINUTE / 2)
    expect(hall.locator("#offline")).to_have_text("")
    assert visible(hall) == ["Now", "Findings"]


def test_a_change_of_the_programme_arrives_by_itself(hall: Page) -> None:
    with transaction(by=audit.SHELL) as tx:
        event = stories.event()
        item = ProgrammeItem(
            starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": "Changed"}
        )  # type: ignore[arg-type]
        set_programme(tx, event, [item])
    with hall.expect_response("**/screen"):
        hall.clock.run_for(MINUTE / 2)
    expect(hall.locator("#now h3")).to_have_text("Changed")


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["1920", "1024"])
def test_nothing_needs_scrolling(hall: Page, size: tuple[int, int]) -> None:
    hall.set_viewport_size({"width": size[0], "height": size[1]})
    grown = "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
    assert hall.evaluate(grown) == [size[1], size[0]]

"""The preview of a letter follows the typing, and adds no step to the way back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from ctevents.domain.roles import Role
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.crawl import Visitor
from tests.support.sites import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", ["letters/invitation/en", "announcements/add"])
def test_the_preview_follows_the_typing(chrome: Browser, desk: Site, page: str) -> None:
    stories.published_event()
    organiser = Visitor("organiser", stories.signed_in(desk.app, Role.ORGANISER))
    with context_of(chrome, desk, organiser, Screen()) as context:
        screen = context.new_page()
        screen.goto(f"/staff/events/ba/{page}")
        steps = screen.evaluate("history.length")
        letter = screen.frame_locator("iframe.letter")
        screen.locator("[name^=subject]").first.fill("Come soon")
        screen.locator("textarea").first.fill("A **new** room")
        expect(letter.locator("strong", has_text="new")).to_be_visible()
        screen.locator("textarea").first.press_sequentially(" for you")
        expect(letter.get_by_text("room for you")).to_be_visible()
        wide = screen.locator("iframe.letter").bounding_box()
        screen.get_by_label("on a phone").check()
        narrow = screen.locator("iframe.letter").bounding_box()
        assert wide is not None
        assert narrow is not None
        assert narrow["width"] == 390 < wide["width"]
        screen.get_by_label("as plain text").check()
        expect(letter.locator("pre")).to_contain_text("A new room for you")
        assert screen.evaluate("history.length") == steps


def test_the_preview_of_a_new_announcement_is_quiet_until_something_is_typed(
    chrome: Browser, desk: Site
) -> None:
    stories.published_event()
    organiser = Visitor("organiser", stories.signed_in(desk.app, Role.ORGANISER))
    with context_of(chrome, desk, organiser, Screen()) as context:
        screen, asked = context.new_page(), []
        screen.on(
            "request",
            lambda request: asked.append(request.url) if request.method == "POST" else None,
        )
        screen.goto("/staff/events/ba/announcements/add")
        screen.wait_for_load_state("networkidle")
        assert asked == []
        screen.locator("[name^=subject]").first.fill("Come soon")
        expect(screen.frame_locator("iframe.letter").locator("body")).not_to_be_empty()

"""Passing an invitation on by keyboard, on a small phone, without JavaScript; and the one open
question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.db.handle import db
from ctevents.models import Person
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.sites import Site

pytestmark = pytest.mark.browser

FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture
def narrow(chrome: Browser, desk: Site) -> Iterator[Page]:
    width = {"width": 320, "height": 640}
    with chrome.new_context(
        viewport=width, java_script_enabled=False, locale="en-GB", base_url=desk.base_url
    ) as context:  # type: ignore[arg-type]
        yield context.new_page()


def pass_on(page: Page, **typed: str) -> None:
    """Fill the open form and press its button by keyboard."""
    form = page.locator("form", has=page.get_by_role("button", name="Pass the invitation on"))
    for name, text in typed.items():
        form.locator(f"[name={name}]").fill(text)
    button = form.get_by_role("button", name="Pass the invitation on")
    button.focus()
    page.keyboard.press("Enter")


def test_a_refused_colleague_is_corrected_in_their_own_form(desk: Site, narrow: Page) -> None:
    stories.published_event()
    invitation = stories.invited(language="en")
    narrow.goto(stories.path(Purpose.INVITATION, invitation.link_nonce))
    assert narrow.evaluate(FITS)
    summary = narrow.get_by_text("Who comes instead of you?", exact=True)
    summary.focus()
    narrow.keyboard.press("Enter")
    pass_on(narrow, given_name="Emir", family_name="Hadžić", email="emir@")
    expect(narrow.locator("#errors a")).to_have_text(
        ["Enter an e-mail address such as name@example.org."]
    )
    assert narrow.evaluate(FITS)
    narrow.locator("#errors a").press("Enter")
    expect(narrow.locator("#colleague-email")).to_be_focused()
    expect(narrow.locator("#colleague-given_name")).to_have_value("Emir")
    expect(narrow.locator("#given_name")).to_have_value("Amra")
    pass_on(narrow, email="emir@sud.example")
    expect(narrow.get_by_role("status")).to_contain_text("You have passed the invitation on.")
    db.session.rollback()
    assert db.session.query(Person).filter_by(email="emir@sud.example").one().sex_said is None


def test_the_open_question_is_answered_by_the_keyboard(desk: Site, narrow: Page) -> None:
    stories.published_event()
    registration = stories.registered(language="en", sex=None)
    narrow.goto(stories.path(Purpose.REGISTRATION, registration.link_nonce))
    assert narrow.evaluate(FITS)
    question = narrow.get_by_role("region", name="One question is still open")
    assert question.get_by_role("radio", checked=True).count() == 0
    question.get_by_role("radio", name="Female").focus()
    narrow.keyboard.press("Space")
    narrow.keyboard.press("Enter")
    expect(narrow.get_by_role("status")).to_have_text("Your changes are saved.")
    expect(question).to_have_count(0)

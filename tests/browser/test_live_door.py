"""The office watches the door: new arrivals appear without a click, and a decision in progress
stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.db.handle import transaction
from ctevents.domain.entry import Outcome
from ctevents.domain.roles import Role
from ctevents.models import Person
from ctevents.services.people.marks import set_awaited_by
from tests.support import door, stories
from tests.support.chromium import Screen, context_of
from tests.support.crawl import Visitor
from tests.support.sites import Site

pytestmark = pytest.mark.browser

PATH = "/staff/events/ba/door"


@pytest.fixture
def screen(chrome: Browser, desk: Site) -> Iterator[Page]:
    """Yield an organiser's screen. The first of two guests is awaited; the second is in though her
    seat was cancelled. The test moves the page's clock."""
    event_id = stories.published_event().id
    people = [
        stories.registered(given_name=name, email=f"{name.lower()}@police.example")
        for name in ("Amra", "Vesna")
    ]
    with transaction(by="account 1") as tx:
        person = tx.get_one(Person, people[0].person_id)
        set_awaited_by(tx, person, "Ana K.")
    code = door.code_of(2)
    door.cancelled(2)
    door.record(event_id, door.scan(code, shown=Outcome.ADMITTED))
    organiser = Visitor("organiser", stories.signed_in(desk.app, Role.ORGANISER))
    with context_of(chrome, desk, organiser, Screen()) as context:
        page = context.new_page()
        page.clock.install()
        page.goto(PATH)
        yield page


def pass_five_seconds(screen: Page) -> None:
    with screen.expect_response(f"**{PATH}"):
        screen.clock.run_for(5000)


def test_an_awaited_guest_is_seen_to_come_and_what_is_open_stays_open(screen: Page) -> None:
    tones: list[str] = []
    screen.expose_function("noteTone", lambda name: tones.append(name))
    screen.evaluate("""() => {
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) { window.noteTone("tone"); return start.apply(this, when); };
    }""")
    screen.get_by_label("Play a sound when one of them arrives").check()
    expect(screen.locator("#arrivals")).to_contain_text("None of them has arrived yet.")
    screen.locator("#after-revocation summary").click()
    door.record(
        stories.event().id, door.ticked(1), door.ticked(1, station="B", shown=Outcome.REFUSED)
    )
    pass_five_seconds(screen)
    expect(screen.locator("#arrivals [data-arrival].new")).to_contain_text("Notify: Ana K.")
    expect(screen.locator("#door-counts")).to_contain_text("2")
    expect(screen.get_by_role("heading", name="Two people with one badge?")).to_be_visible()
    expect(screen.get_by_role("button", name="Undo the check-in")).to_be_visible()
    assert tones == ["tone", "tone"]  # the first lets the reader hear what it is
    pass_five_seconds(screen)
    assert len(tones) == 2

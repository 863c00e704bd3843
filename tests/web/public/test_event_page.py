"""The page of a launch."""

from __future__ import annotations

from datetime import datetime

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.programme import Speaker
from ctevents.domain.schedule import EventStatus
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.events.logos import logos, move_logo, remove_logo
from ctevents.services.events.programme import ProgrammeItem, set_programme
from tests.conftest import Clock
from tests.support import sources, stories
from tests.support.pages import Browser

SPEAKERS = (
    Speaker(name="Somebody", has_consented=True),
    Speaker(name="Nobody", institution="Kept private"),
)


@pytest.fixture
def browser(app: Flask) -> Browser:
    launch = stories.published_event("xk")
    sources.add(*sources.ALL)
    items = [
        ProgrammeItem(
            starts_at=launch.starts_at,
            ends_at=launch.ends_at,
            titles={"en": title},
            speakers=SPEAKERS,
            recommendations=("1",),
        )
        for title in ("Opening", "Findings")
        if launch.starts_at and launch.ends_at
    ]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event("xk"), items)
    for name in ("Government of Italy", "EUROPOL"):
        stories.logo(name)
    return Browser(app)


def html(browser: Browser, path: str = "/events/xk") -> str:
    return browser.client.get(path).get_data(as_text=True)


def test_an_item_more_and_an_item_less(browser: Browser) -> None:
    assert "Findings" in html(browser)
    launch = stories.event("xk")
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, launch, [])
    assert "Findings" not in html(browser)


def logos_below(browser: Browser) -> list[str]:
    page = browser.open("/events/xk")
    assert page.tree is not None
    return [str(image["alt"]) for image in page.tree.select("footer .logos img")]


@pytest.mark.long
def test_a_logo_more_another_order_and_a_logo_less(browser: Browser) -> None:
    assert logos_below(browser) == ["Government of Italy", "EUROPOL"]
    stories.logo("FRONTEX")
    assert logos_below(browser) == ["Government of Italy", "EUROPOL", "FRONTEX"]
    with transaction(by=audit.SHELL) as tx:
        move_logo(tx, logos(tx, [stories.project().id])[2], -1)
    assert logos_below(browser) == ["Government of Italy", "FRONTEX", "EUROPOL"]
    with transaction(by=audit.SHELL) as tx:
        remove_logo(tx, logos(tx, [stories.project().id])[0])
    assert logos_below(browser) == ["FRONTEX", "EUROPOL"]
    assert html(browser).count("Findings") == 1


def test_it_is_over_by_the_clock(browser: Browser, clock: Clock) -> None:
    assert "This event is over." not in html(browser)
    clock.now = datetime.fromisoformat("2027-03-10T12:00:01+00:00")
    assert "This event is over." in html(browser)


def test_each_language_has_its_own(app: Flask, browser: Browser) -> None:
    app.extensions["ctevents.texts.languages"] = ("en", "sq")
    with transaction(by=audit.SHELL) as tx:
        titles = {"en": "Launch", "sq": "Prezantimi"}
        edit_event(tx, stories.event("xk"), {"titles": titles})
    english, albanian = browser.open("/events/xk"), browser.open("/events/xk?lang=sq")
    by_browser = browser.open("/events/xk", headers={"Accept-Language": "sq"})
    assert [page.heading for page in (english, albanian, by_browser)] == [
        "Launch",
        "Prezantimi",
        "Prezantimi",
    ]
    assert "/projects/tc-0770-0782?lang=sq" in albanian.links().values()
    assert "/?lang=sq" not in by_browser.links().values()


def test_what_is_said_to_one_reader_is_not_said_to_the_next(app: Flask, browser: Browser) -> None:
    html(browser)
    with browser.client.session_transaction() as session:
        session["_flashes"] = [("success", "You are signed out.")]
    assert "You are signed out." in html(browser)
    assert "You are signed out." not in html(browser)
    assert "You are signed out." not in html(Browser(app))


def test_an_address_of_ones_own_is_not_repeated_to_others(app: Flask, browser: Browser) -> None:
    app.extensions["ctevents.texts.languages"] = ("en", "sq")
    assert "from=somebody" in html(browser, "/events/xk?from=somebody")
    assert "from=somebody" not in html(browser, "/events/xk")
    assert "from=somebody" not in html(browser, "/events/xk?from=nobody")


def test_a_draft_again_is_not_there(browser: Browser) -> None:
    assert browser.open("/events/xk").status == 200
    with transaction(by=audit.SHELL):
        stories.event("xk").status = EventStatus.DRAFT
    assert browser.open("/events/xk").status == 404

"""The ten walks of guests and focal points, which ``bench.walks`` measures, for everybody.

Each walk is taken with every screen, in light and dark, with fingers and with a keyboard only, with
and without scripts, and in every language, but not in every combination of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from bench.walks.hands import Finger, Keys
from bench.walks.visitor import Visitor
from bench.walks.walks import WALKS, Walk
from tests.browser.conftest import NO_ERRORS
from tests.conftest import Databases
from tests.support import stories
from tests.support.chromium import Screen, context_of, with_language
from tests.support.databases import START
from tests.support.sites import Site, empty_site

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Conditions:
    screen: Screen
    language: str
    hand: type[Finger] = Finger
    has_scripts: bool = True
    zoom: int = 1


CONDITIONS = {
    "320 pixels, without scripts": Conditions(Screen(320, 640), "sq", has_scripts=False),
    "390 pixels, dark": Conditions(Screen(390, 844, "dark"), "mk"),
    "1280 pixels, by keyboard": Conditions(Screen(1280, 900), "en", Keys),
    "1280 pixels, dark": Conditions(Screen(1280, 900, "dark"), "sr-Cyrl"),
    "1280 pixels at 400 %": Conditions(Screen(320, 256), "bs", zoom=4),
    "390 pixels": Conditions(Screen(390, 844), "cnr"),
    "320 pixels, by keyboard, dark": Conditions(Screen(320, 640, "dark"), "sr-Latn", Keys),
}
NEEDS_SCRIPTS = {"badge offline"}
"""Walks that need a script: the badge is kept by one. Without scripts the page offers a picture to
keep."""
TEN = [walk for walk in WALKS if walk.name != "invitation page"]
NUMBERS = count(1)


class Walker(Visitor):
    """A visitor who finds each page in the language that was asked for, and as wide as the
    screen."""

    def __init__(self, conditions: Conditions, *arguments: Any) -> None:
        super().__init__(*arguments, conditions.hand())
        self.conditions = conditions

    def open(self, path: str) -> None:
        super().open(with_language(path, self.conditions.language))

    def _wait(self) -> None:
        self.page.wait_for_load_state()
        self.look()

    def look(self) -> None:
        expect(self.page.locator("html")).to_have_attribute("lang", self.conditions.language)
        assert (
            self.page.evaluate("document.documentElement.scrollWidth")
            <= self.conditions.screen.width
        ), self.page.url


@pytest.fixture(scope="module")
def hall(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    uri = databases.copy()
    with empty_site(tmp_path_factory.mktemp("walks"), uri) as site:
        stories.published_event(
            capacity=1000, languages=[each.language for each in CONDITIONS.values()]
        )
        yield site
    databases.drop(uri)


WALKED = [
    pytest.param(walk, conditions, id=f"{walk.name}, {name}")
    for walk in TEN
    for name, conditions in CONDITIONS.items()
    if conditions.has_scripts or walk.name not in NEEDS_SCRIPTS
]


@pytest.mark.parametrize(("walk", "conditions"), WALKED)
def test_a_walk_leads_to_its_end(
    chrome: Browser, hall: Site, walk: Walk, conditions: Conditions
) -> None:
    hall.clock.now = START
    path = walk.prepare(hall, next(NUMBERS))
    settings = {
        "java_script_enabled": conditions.has_scripts,
        "device_scale_factor": conditions.zoom,
    }
    with context_of(chrome, hall, None, conditions.screen, **settings) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on(
            "console",
            lambda message: wrong.append(message.text) if message.type == "error" else None,
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        walker = Walker(conditions, page)
        walk.go(walker, path)
        walker.look()
    assert [text for text in wrong if not any(usual in text for usual in NO_ERRORS)] == []


@pytest.mark.parametrize(
    ("what", "values"), [("language", 7), ("screen", 7), ("hand", 2), ("has_scripts", 2)]
)
def test_every_condition_is_there(what: str, values: int) -> None:
    assert len({getattr(each, what) for each in CONDITIONS.values()}) == values

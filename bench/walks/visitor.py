"""A person at a browser: each press is counted, and each page that they wait for is timed."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Locator, Page, expect

from bench.walks.hands import Finger

LOADED = "() => (performance.getEntriesByType('navigation')[0]?.loadEventEnd ?? 0) > 0"
SECONDS = "() => performance.getEntriesByType('navigation')[0].loadEventEnd / 1000"


class Visitor:
    """Acts by the names of fields, which are fixed, and not by texts.

    ``presses``: links, folds and buttons pressed, fields filled, boxes ticked. ``seconds``: from
    each press that opens a page until that page and all of its parts are there, redirects included.
    Time to read and type is not in it.
    """

    def __init__(self, page: Page, hand: Finger | None = None) -> None:
        self.page, self.presses, self.seconds = page, 0, 0.0
        self.hand = hand or Finger()

    def open(self, path: str) -> None:
        """Press the link in a letter."""
        self.presses += 1
        self.page.goto(path)
        self._wait()

    def _wait(self) -> None:
        self.page.wait_for_function(LOADED)
        self.seconds += float(self.page.evaluate(SECONDS))

    def form(self, containing: str) -> Locator:
        """Return the first form with an element of this selector."""
        return self.page.locator(f"main form:has({containing})").first

    def fill(self, form: Locator, **values: str) -> None:
        for name, value in values.items():
            self.hand.fill(self._reach(form.locator(f"[name={name}]").first), value)
            self.presses += 1

    def choose(self, form: Locator, **values: str) -> None:
        """Choose in lists and among round buttons; what is chosen already takes no press."""
        for name, value in values.items():
            item = form.locator(f"select[name={name}], [name={name}][value={value}]").first
            is_list = item.evaluate("item => item.tagName") == "SELECT"
            if (item.input_value() == value) if is_list else item.is_checked():
                continue
            self.hand.choose(self._reach(item), value)
            self.presses += 1

    def tick(self, form: Locator, name: str) -> None:
        box = form.locator(f"[name={name}][type=checkbox]")
        if box.count() and not box.is_checked():
            self.hand.tick(self._reach(box))
            self.presses += 1

    def press(self, button: Locator) -> None:
        """Press a button or a link that opens a page."""
        self._reach(button)
        self.presses += 1
        with self.page.expect_navigation():
            self.hand.press(button)
        self._wait()

    def send(self, form: Locator, button: str = "button") -> None:
        """Press the form's last button of this selector."""
        self.press(form.locator(button).last)

    def wait_while(self, button: Locator) -> None:
        """Press a button that opens no page, and wait until it is gone."""
        self.presses += 1
        began = time.perf_counter()
        self.hand.press(self._reach(button))
        button.wait_for(state="hidden")
        self.seconds += time.perf_counter() - began

    def take(self, part: str) -> None:
        """Press a link to a file whose address has this part, and wait until the file is whole."""
        link = self._reach(self.page.locator(f"main a[href*='{part}']").first)
        self.presses += 1
        began = time.perf_counter()
        with self.page.expect_download() as download:
            self.hand.press(link)
        assert download.value.path().stat().st_size > 0
        self.seconds += time.perf_counter() - began

    def expect(self, selector: str, *, count: int = 1) -> None:
        expect(self.page.locator(f"main {selector}")).to_have_count(count)

    def expect_no(self, selector: str) -> None:
        self.expect(selector, count=0)

    def _reach(self, item: Locator) -> Locator:
        """Unfold what the item is in."""
        item.wait_for(state="attached")
        folds: Any = item.locator("xpath=ancestor::details[not(@open)]")
        for _fold in range(folds.count()):
            self.hand.press(folds.first.locator("xpath=./summary"))
            self.presses += 1
        return item

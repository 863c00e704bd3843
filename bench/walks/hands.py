"""The ways in which a visitor presses, types and chooses."""

from __future__ import annotations

from playwright.sync_api import Locator

MOST_STOPS = 300
IS_THERE = """item => {
  const at = document.activeElement;
  return at === item || (item.type === "radio" && at.type === "radio" && at.name === item.name &&
  at.form === item.form);
}"""
"""True if the focus is on the item, or on another round button of its question: these are one
stop."""


class Finger:
    """Presses on the screen, and the keyboard that it opens."""

    def press(self, item: Locator) -> None:
        item.click()

    def fill(self, item: Locator, value: str) -> None:
        item.fill(value)

    def tick(self, item: Locator) -> None:
        item.check()

    def choose(self, item: Locator, value: str) -> None:
        if item.evaluate("item => item.tagName") == "SELECT":
            item.select_option(value)
        else:
            item.check()


class Keys(Finger):
    """A keyboard only: Tab leads to everything."""

    def press(self, item: Locator) -> None:
        self._go_to(item)
        item.page.keyboard.press("Enter")

    def fill(self, item: Locator, value: str) -> None:
        self._go_to(item)
        item.page.keyboard.press("Control+A")
        item.page.keyboard.insert_text(value)

    def tick(self, item: Locator) -> None:
        self._go_to(item)
        item.page.keyboard.press("Space")

    def choose(self, item: Locator, value: str) -> None:
        self._go_to(item)
        is_chosen = f"item => item.tagName === 'SELECT' ? item.value === '{value}' : item.checked"
        item.page.keyboard.press("Home")
        for _ in range(MOST_STOPS):
            if item.evaluate(is_chosen):
                return
            item.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no key chooses {value}")

    def _go_to(self, item: Locator) -> None:
        for _ in range(MOST_STOPS):
            if item.evaluate(IS_THERE):
                return
            item.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {item}")

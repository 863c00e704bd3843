"""Counts the presses of a person for a task: each field that is filled, each box or choice that is
set, each fold, button and link. Typing and pasting within a field are free, and so are scrolling
and reading."""

from __future__ import annotations

from typing import Any

from tests.support.pages import Browser, Page

POINT, DECIDE, KEY = 1.1, 1.35, 0.28
"""Seconds of the keystroke-level model (Card, Moran and Newell, 1980): to point and press, to
decide, to type a letter."""
READ = 8.0
"""Seconds that a newcomer looks at each page before the first press. Our assumption."""


class Presses:
    """``count``: presses; ``keys``: letters typed; ``pages``: pages read."""

    def __init__(self, browser: Browser, path: str) -> None:
        self.browser, self.page = browser, browser.open(path)
        self.count, self.keys, self.pages = 0, 0, 1

    @property
    def seconds(self) -> float:
        return self.count * (POINT + DECIDE) + self.keys * KEY + self.pages * READ

    def follow(self, link: str) -> None:
        self.page = self.browser.open(self.page.links()[link])
        self.count += 1
        self.pages += 1

    def unfold(self, summary: str) -> None:
        assert summary in self.page.all("details:not([open]) > summary"), summary
        self.count += 1

    def submit(self, press: str, **fields: Any) -> None:
        """Fill in the fields and press the button. A field that the page does not have cannot be
        filled."""
        form = self.page.form(press)
        for name in fields:
            assert form.find(attrs={"name": name}), name
        self.keys += sum(len(str(value)) for value in fields.values())
        answer = self.browser.submit(self.page, containing=press, press=press, **fields)
        self.take(answer, presses=len(fields) + 1)

    def take(self, answer: Page, *, presses: int) -> None:
        """Look at an answer that took so many presses."""
        self.page = answer if answer.location is None else self.browser.follow(answer)
        self.count += presses
        self.pages += 1
        assert self.page.errors == [], self.page.errors

    def button(self, beginning: str) -> str:
        """Return the text of the first button that begins so: others have numbers."""
        return next(text for text in self.page.all("main button") if text.startswith(beginning))

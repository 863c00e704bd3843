"""Counts the presses of a person for a task: each field that is filled, each box or choice that is set, each fold, button and link.
Typing and pasting within a field are free, and so are scrolling and reading."""

from __future__ import annotations

from typing import Any

from tests.support.pages import Browser


class Presses:
    def __init__(self, browser: Browser, path: str) -> None:
        self.browser, self.page, self.count = browser, browser.open(path), 0

    def follow(self, link: str) -> None:
        self.page = self.browser.open(self.page.links()[link])
        self.count += 1

    def unfold(self, summary: str) -> None:
        assert summary in self.page.all("details:not([open]) > summary"), summary
        self.count += 1

    def submit(self, press: str, **fields: Any) -> None:
        """Fill in the fields and press the button. A field that the page does not have cannot be filled."""
        form = self.page.form(press)
        for name in fields:
            assert form.find(attrs={"name": name}), name
        answer = self.browser.submit(self.page, containing=press, press=press, **fields)
        self.count += len(fields) + 1
        self.page = answer if answer.location is None else self.browser.follow(answer)
        assert self.page.errors == [], self.page.errors

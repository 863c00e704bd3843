"""A keyboard user of a page, who must see the focus at each stop."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.support.looking import at_a_glance, script

AT_REST, STOP, NOT_REACHED = map(script, ("at_rest.js", "stop.js", "not_reached.js"))
MOST_STOPS = 600
MANY_STOPS = ("iframe", "date", "datetime-local", "time")
"""A frame is a stop for each link in it, a date for each of its parts."""


@dataclass(frozen=True)
class Stop:
    """A focused element: its label or text, and its type (``button``, ``checkbox``, ``a`` …)."""

    name: str
    kind: str
    is_back: bool
    """True if it had the focus before, on this page."""
    is_same: bool
    """True if it had the focus at the stop before."""


class Keyboard:
    """``trouble`` collects what was wrong at the stops."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.trouble: list[str] = []
        # a listener tells the browser early that files are chosen here
        page.on("filechooser", lambda chooser: None)
        # otherwise the page may still scroll when the focus is checked
        page.emulate_media(reduced_motion="reduce")

    def arrive(self, *, from_top: bool = False) -> None:
        """Wait at a new page, before the first key. ``from_top``: ignore the page's own focus."""
        self.page.evaluate(AT_REST, from_top)

    def open(self, path: str) -> None:
        self.page.goto(path)
        self._look()

    def tab(self) -> Stop | None:
        """The next stop; None at the end of the page.

        A key can get lost when a frame, a different process, has just returned the focus: then it
        is pressed again.
        """
        self.page.keyboard.press("Tab")
        stop = self.stop()
        if stop is None or not stop.is_same or stop.kind in MANY_STOPS:
            return stop
        self.page.keyboard.press("Tab")
        return self.stop()

    def stop(self) -> Stop | None:
        found = self.page.evaluate(STOP)
        if found is None:
            return None
        self.trouble += [" ".join(each).strip() for each in found["trouble"]]
        return Stop(found["name"], found["kind"], bool(found["isBack"]), bool(found["isSame"]))

    def walk(self) -> list[Stop]:
        """Walk from the beginning of the page to its end; elements that cannot be reached or left
        are noted as troubles.

        A browser without its own frame may restart at the beginning, where another leaves the page.
        """
        self.arrive(from_top=True)
        stops: list[Stop] = []
        while (stop := self.tab()) is not None and (not stop.is_back or stop.kind in MANY_STOPS):
            stops.append(stop)
            assert len(stops) < MOST_STOPS, "there is no end to the page"
        if stop is not None and stop.name != stops[0].name:
            self.trouble.append(f"the focus is trapped at {stop.name}")
        self.trouble += [" ".join(each).strip() for each in self.page.evaluate(NOT_REACHED)]
        return stops

    def go_to(self, name: str, kind: str = "") -> Stop:
        """Press Tab until the next stop with this in its name."""
        passed = []
        for _ in range(MOST_STOPS):
            stop = self.tab()
            if stop is None:
                break
            if name in stop.name and kind in ("", stop.kind):
                return stop
            passed.append(stop.name)
        raise AssertionError(f"{name!r} is not among the stops: {passed}")

    def type(self, text: str) -> None:
        """Type over the field's text."""
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def fill(self, name: str, text: str) -> None:
        self.go_to(name)
        self.type(text)

    def press(self, key: str) -> None:
        """A key that leaves the page as it is: Space on a box, an arrow in a list."""
        self.page.keyboard.press(key)

    def follow(self, key: str = "Enter") -> None:
        """Press a key that leads to a new page, and wait for it."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        self._look()

    def _look(self) -> None:
        self.arrive()
        title = self.page.title()
        self.trouble += [f"{title} {finding}" for finding in at_a_glance(self.page)]

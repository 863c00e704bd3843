"""One site behind a slow network, and a new visitor for each walk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from bench.walks.door import Venue
from bench.walks.slow_network import SlowNetwork, Speed
from bench.walks.visitor import Visitor
from bench.walks.walks import WALKS, NotThere, Walk
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.databases import START, Databases
from tests.support.sites import Site, empty_site

PHONE = Screen(390, 844)
DOOR = "door: search and typed codes"
NAMES = (*(walk.name for walk in WALKS), DOOR)


class Measured(NamedTuple):
    """``received``: bytes over the wire, headers included. ``paths``: of each request."""

    presses: int
    received: int
    paths: tuple[str, ...]
    seconds: float
    is_there: bool = True


@dataclass(frozen=True)
class Measuring:
    site: Site
    network: SlowNetwork
    browser: Browser
    venue: Venue
    numbers: Iterator[int]

    @classmethod
    @contextmanager
    def of(cls, folder: Path, browser: Browser, speed: Speed) -> Iterator[Measuring]:
        databases = Databases("sqlite", folder)
        with (
            empty_site(folder, databases.renew()) as site,
            SlowNetwork(int(site.base_url.rpartition(":")[2]), speed).open() as network,
        ):
            stories.published_event()
            slow = replace(site, base_url=f"http://127.0.0.1:{network.port}")
            yield cls(slow, network, browser, Venue.of(slow), count(1))

    def measure(self, name: str) -> Measured:
        """Let a new visitor with an empty browser go this walk."""
        if name == DOOR:
            return self._measure_door()
        return self._measure(next(walk for walk in WALKS if walk.name == name))

    def _measure(self, walk: Walk) -> Measured:
        self.site.clock.now = START
        path = walk.prepare(self.site, next(self.numbers))
        with self._page() as page:
            visitor = Visitor(page)
            try:
                walk.go(visitor, path)
            except NotThere:
                return Measured(0, 0, (), 0.0, is_there=False)
            return self._measured(visitor.presses, visitor.seconds)

    def _measure_door(self) -> Measured:
        with self._page() as page:
            return self._measured(0, self.venue.open_app(page))

    def _measured(self, presses: int, seconds: float) -> Measured:
        passed = self.network.passed
        return Measured(presses, passed.received, tuple(passed.paths), seconds)

    @contextmanager
    def _page(self) -> Iterator[Page]:
        with context_of(self.browser, self.site, None, PHONE) as context:
            self.network.set_back()
            yield context.new_page()

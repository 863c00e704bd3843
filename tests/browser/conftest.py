"""One Chromium and one site of everything for all tests of a process. The tests look, and change
nothing that others see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Databases
from tests.support.chromium import Screen, chromium, context_of
from tests.support.crawl import Crawl
from tests.support.sites import Site, empty_site, site_of_everything

expect.set_options(timeout=60_000)  # a busy machine is no fault


NO_ERRORS = ("status of 409", "status of 422", "net::ERR_FAILED")
"""Chromium writes of forms that were refused, and of requests that a test stopped, as if they were
errors."""


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def site(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    uri = databases.copy()
    with site_of_everything(tmp_path_factory.mktemp("everything"), uri) as site:
        yield site
    databases.drop(uri)


@pytest.fixture(scope="session")
def crawl(site: Site) -> Crawl:
    return site.crawled()


class Pages:
    """A page for each visitor, on a phone, kept open from test to test."""

    def __init__(self, chrome: Browser, site: Site) -> None:
        self._chrome, self._site = chrome, site
        self._open: dict[str, Page] = {}

    def of(self, visitor: str) -> Page:
        if visitor not in self._open:
            context = context_of(
                self._chrome, self._site, self._site.visitors[visitor], Screen(390, 844)
            )
            self._open[visitor] = context.new_page()
        return self._open[visitor]


@pytest.fixture(scope="session")
def pages(chrome: Browser, site: Site) -> Pages:
    return Pages(chrome, site)


@pytest.fixture
def desk(databases: Databases, tmp_path: Path) -> Iterator[Site]:
    """Yield a site for this test, for tests that change data."""
    uri = databases.copy()
    with empty_site(tmp_path, uri) as site:
        yield site
    databases.drop(uri)


@pytest.fixture
def phone(chrome: Browser, desk: Site) -> Iterator[Page]:
    """Yield a new visitor's page on a phone; an error in the browser's console fails the test."""
    with context_of(chrome, desk, None, Screen(390, 844)) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on(
            "console",
            lambda message: wrong.append(message.text) if message.type == "error" else None,
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        yield page
        assert [text for text in wrong if not any(usual in text for usual in NO_ERRORS)] == []

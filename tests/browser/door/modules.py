"""A page to test modules of the door's app one by one: they come from the server, and nothing runs
yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.conftest import Databases
from tests.support.chromium import Screen, context_of
from tests.support.sites import empty_site


@contextmanager
def module_page(chrome: Browser, databases: Databases, folder: Path) -> Iterator[Page]:
    uri = databases.copy()
    with empty_site(folder, uri) as site, context_of(chrome, site, None, Screen()) as context:
        page = context.new_page()
        page.goto("/privacy")
        yield page
    databases.drop(uri)

"""The class Door in a browser, without its screens, at an event that begins now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import Databases
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.door import Device
from tests.support.sites import Site, empty_site

OPEN = """async (token) => {
  const { Door } = await import("/static/door/door.js");
  window.door = new Door("ba");
  window.said = [];
  door.addEventListener("verdict", ({ detail }) => said.push(detail));
  door.addEventListener("outdated", () => said.push("outdated"));
  await door.open({ token });
}"""


class Engine:
    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.page: Page = context.new_page()
        self.page.goto("/privacy")

    def open(self, device: Device | None = None) -> None:
        """Open with the token of this device, or with the data in the browser."""
        self.page.evaluate(OPEN, device and device.headers["Authorization"].split()[1])

    def open_again(self, device: Device | None = None) -> None:
        """Open again as after closing the page."""
        self.page.goto("/privacy")
        self.open(device)

    def ready(self, device: Device) -> Engine:
        self.open(device)
        self.until("door.state === 'ready'")
        return self

    def until(self, condition: str) -> None:
        self.page.wait_for_function(condition)

    def get(self, *names: str) -> Any:
        values = self.page.evaluate("(names) => names.map((name) => door[name])", list(names))
        return values[0] if len(names) == 1 else values

    def do(self, name: str, *values: Any) -> Any:
        return self.page.evaluate("([name, values]) => door[name](...values)", [name, list(values)])

    def admit(self, code: str) -> Any:
        return self.do("admitCode", code)

    def sync(self) -> None:
        self.do("sync")

    def sent_all(self) -> None:
        self.until("door.waiting === 0")

    def said(self) -> list[Any]:
        """Return the server's answers to earlier verdicts."""
        said: list[Any] = self.page.evaluate("said.splice(0)")
        return said

    def stored(self) -> dict[str, Any]:
        """Return everything in the device's database."""
        found: dict[str, Any] = self.page.evaluate(
            """async () => {
              const { openDB } = await import("/static/vendor/idb.js");
              const db = await openDB("ctevents-door-ba");
              const names = [...db.objectStoreNames].filter((name) => name !== "settings");
              const entries = await Promise.all(names.map(async (name) => [name, await db.getAll(name)]));
              const settings = Object.fromEntries(
                await Promise.all((await db.getAllKeys("settings")).map(async (name) => [name, await db.get("settings", name)])),
              );
              db.close();
              return { ...Object.fromEntries(entries), settings };
            }"""
        )
        return found


@pytest.fixture
def site(databases: Databases, tmp_path: Path) -> Iterator[Site]:
    uri = databases.copy()
    with empty_site(tmp_path, uri) as site:
        site.clock.now = datetime.now(UTC)
        stories.published_event(
            "ba", starts_at=site.clock.now, ends_at=site.clock.now + timedelta(hours=3)
        )
        yield site
    databases.drop(uri)


@pytest.fixture
def engine(chrome: Browser, site: Site) -> Iterator[Engine]:
    """Yield an engine. Waiting for a condition evaluates text, which our pages forbid, so the
    policy is off."""
    with context_of(chrome, site, None, Screen(), bypass_csp=True) as context:
        yield Engine(context)

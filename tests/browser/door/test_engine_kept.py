"""The app on the device: small, usable offline after one visit, and always updated."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ctevents.web.door.shell import AppFiles
from tests.browser.door.conftest import KEPT_VERSIONS
from tests.browser.door.engine import site
from tests.support.chromium import Screen, context_of
from tests.support.sites import Site

__all__ = ["site"]

pytestmark = [pytest.mark.browser, pytest.mark.once]

LARGEST = 1_200_000
"""Bytes that the device may store."""

SIZES = """async () => {
  const [name] = await KEPT_VERSIONS;
  const cache = await caches.open(name);
  const answers = await Promise.all((await cache.keys()).map(async (request) => {
    const body = await (await cache.match(request, { ignoreVary: true })).arrayBuffer();
    return [new URL(request.url).pathname + new URL(request.url).search, body.byteLength];
  }));
  return Object.fromEntries(answers);
}""".replace("KEPT_VERSIONS", KEPT_VERSIONS)


def install(page: Page) -> None:
    page.goto("/door/ba")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")


def test_after_one_visit_it_needs_no_network(chrome: Browser, site: Site) -> None:
    with context_of(chrome, site, None, Screen()) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        install(page)
        sizes: dict[str, int] = page.evaluate(SIZES)
        assert set(sizes) == set(files_of(site).addresses)
        assert sum(sizes.values()) < LARGEST / 2  # packed
        assert page.evaluate("navigator.storage.estimate()")["usage"] < LARGEST
        context.set_offline(True)
        for address, language in (
            ("/door/ba", "en"),
            ("/door/xk?lang=sq", "sq"),
            ("/door/nothing-there", "sq"),
        ):
            page.goto(address)
            assert page.locator("html").get_attribute("lang") == language
            page.locator("#main h1").wait_for()
        manifest = page.locator("link[rel=manifest]").get_attribute("href")
        assert manifest == "/door/nothing-there/manifest.webmanifest"
        (scanner,) = (address for address in files_of(site).addresses if address.endswith(".wasm"))
        wasm = page.evaluate(
            """async (scanner) => {
              const answer = await fetch(scanner);
              const module = await WebAssembly.compileStreaming(answer);
              return [answer.headers.get("Content-Type"), WebAssembly.Module.exports(module).length > 0];
            }""",
            scanner,
        )
        assert wasm == ["application/wasm", True]
        assert [each for each in wrong if "Failed to fetch" not in each] == []


def test_it_can_be_installed(chrome: Browser, site: Site) -> None:
    with context_of(chrome, site, None, Screen()) as context:
        page = context.new_page()
        install(page)
        protocol = context.new_cdp_session(page)
        assert protocol.send("Page.getAppManifest")["errors"] == []
        found = protocol.send("Page.getInstallabilityErrors")["installabilityErrors"]
        # every context of a test is one
        assert [error for error in found if error["errorId"] != "in-incognito"] == []


def test_what_is_of_no_app_is_not_kept(chrome: Browser, site: Site) -> None:
    with context_of(chrome, site, None, Screen()) as context:
        page = context.new_page()
        install(page)
        page.goto("/door/ba/desk")
        assert page.url.endswith("/account/sign-in?next=/door/ba/desk")
        page.goto("/door/ba")
        context.set_offline(True)
        failed = page.evaluate(
            "() => fetch('/api/v1/events/ba/roster').then(() => 'answered', () => 'failed')"
        )
        assert failed == "failed"


def test_a_newer_version_takes_the_place_of_the_older(chrome: Browser, site: Site) -> None:
    with context_of(chrome, site, None, Screen()) as context:
        page = context.new_page()
        install(page)
        assert page.evaluate(KEPT_VERSIONS) == [f"door-{files_of(site).version}"]
        site.app.extensions["ctevents.door_files"] = AppFiles(files_of(site).addresses, "newer")
        page.goto("/door/ba")
        page.wait_for_function(f"{KEPT_VERSIONS}.then((names) => names.join() === 'door-newer')")
        context.set_offline(True)
        page.goto("/door/ba")
        page.locator("#main h1").wait_for()


def files_of(site: Site) -> AppFiles:
    files: Any = site.app.extensions["ctevents.door_files"]
    assert isinstance(files, AppFiles)
    return files

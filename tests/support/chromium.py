"""Chromium, and pages of the site in it: for a visitor, on a screen, in a state found by the
crawl."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlencode

from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from tests.support.crawl import State, Submission, Visitor
from tests.support.sites import Site

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WINDOWLESS, WHOLE = "chromium-headless-shell", "chromium"
"""The engine of Chromium without windows, and with them. The windows that nobody sees take half of
the work of a test."""

SCRIPTS = Path(__file__).parent / "scripts"
SUBMIT = (SCRIPTS / "submit.js").read_text("utf-8")
LOCALES = {"en": "en-GB", "sr-Latn": "sr-Latn-RS", "sr-Cyrl": "sr-Cyrl-RS", "cnr": "sr-Latn-ME"}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield Chromium of Debian's packages, without windows where that package is installed."""
    executable = shutil.which(WINDOWLESS) or shutil.which(WHOLE)
    assert executable is not None, (
        "Chromium is not installed: apt-get install chromium chromium-headless-shell"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def whole_chromium(chrome: Browser) -> Iterator[Browser]:
    """Yield a second browser, with windows: without them no service worker works while no page is
    open."""
    browser = chrome.browser_type.launch(executable_path=shutil.which(WHOLE), args=ARGUMENTS)
    yield browser
    browser.close()


@contextmanager
def own_browser(
    chrome: Browser, profile: Path, *arguments: str, **settings: Any
) -> Iterator[BrowserContext]:
    """Yield a second browser, a whole one. Opened again with the same profile, it has its earlier
    data."""
    context = chrome.browser_type.launch_persistent_context(
        profile, executable_path=shutil.which(WHOLE), args=[*ARGUMENTS, *arguments], **settings
    )
    context.set_default_timeout(60_000)
    yield context
    with suppress(Error):  # it was killed
        context.close()


def kill_browser(profile: Path) -> None:
    """``kill -9`` of the browser of that profile."""
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if f"--user-data-dir={profile}" in command.read_text("utf-8").split("\0"):
                os.kill(int(command.parent.name), signal.SIGKILL)


@dataclass(frozen=True)
class Screen:
    """A screen and the reader's settings."""

    width: int = 1280
    height: int = 900
    color_scheme: Literal["light", "dark"] = "light"
    forced_colors: Literal["active", "none"] = "none"
    reduced_motion: Literal["reduce", "no-preference"] = "no-preference"


def context_of(
    browser: Browser,
    site: Site,
    visitor: Visitor | None,
    screen: Screen,
    *,
    language: str = "en",
    **more: Any,
) -> BrowserContext:
    """Return a browser profile of this visitor, signed in if the visitor is; None for a new
    visitor."""
    settings = asdict(screen)
    size = {"width": settings.pop("width"), "height": settings.pop("height")}
    context = browser.new_context(
        viewport=size,
        base_url=site.base_url,
        locale=LOCALES.get(language, language),
        **settings,
        **more,
    )
    context.set_default_timeout(60_000)
    if visitor is not None and visitor.cookie:
        context.add_cookies([{"name": "ctevents", "value": visitor.cookie, "url": site.base_url}])
    return context


def open_state(page: Page, state: State, *, language: str = "") -> None:
    """Open the page and bring it into the state. ``language``: asked for in the address."""
    response = page.goto(with_language(state.path, language))
    assert response is not None
    if "sandbox" in response.headers.get("content-security-policy", ""):
        _leave_sandbox(page, response.text())
    if state.submission is not None:
        submit(page, state.submission)


def _leave_sandbox(page: Page, html: str) -> None:
    """Show a letter outside of its sandbox: no script runs there, not even the checks."""
    page.goto("about:blank")
    page.set_content(html)


def submit(page: Page, submission: Submission) -> None:
    """Fill in and send a form, as the crawl did."""
    with page.expect_navigation():
        page.evaluate(SUBMIT, [submission.form, submission.fields, list(submission.press or ())])


def with_language(path: str, language: str) -> str:
    return (
        f"{path}{'&' if '?' in path else '?'}{urlencode({'lang': language})}" if language else path
    )

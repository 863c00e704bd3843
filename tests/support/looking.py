"""Check a page for people who see, read, touch or move differently, and report obstacles.

A finding is a line: the page, its visitor and state, the screen, the problem, the place, and the
amount.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCRIPTS = Path(__file__).parent / "scripts"

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
BY_WIDTH = ["target-size", "scrollable-region-focusable", "css-orientation-lock"]
"""Rules of axe whose outcome depends on the width of the screen; the others are run once."""

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SMALL_PHONE = {"width": 320, "height": 640}
AT_400_PERCENT = {"width": 320, "height": 256}
"""The remaining size of 1280 × 1024 pixels."""


def script(name: str) -> str:
    return (SCRIPTS / name).read_text("utf-8")


LAYOUT, STRUCTURE, FORCED, MOTION, SPACING, RUN_AXE = map(
    script, ("layout.js", "structure.js", "forced.js", "motion.js", "spacing.js", "axe_run.js")
)
UNFOLDED = f"() => ({script('unfolded.js')})({LAYOUT})"


def findings(page: Page, *, is_known: bool = False) -> Iterator[str]:
    """Yield all problems of the open page. Leave it on a phone's screen, in light colours.

    ``is_known``: a different state of it was checked in full. This one differs only by single
    components, which the design page shows in all colours and on all screens.
    """
    page.evaluate(AXE_SCRIPT)
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="light")
    yield from _all(page, "", STRUCTURE)
    yield from _axe(page, "phone", [])
    yield from _all(page, "phone", LAYOUT)
    if is_known:
        page.set_viewport_size(AT_400_PERCENT)
        yield from _all(page, "400 %", LAYOUT)
    else:
        yield from _in_other_colours(page)
        yield from _on_other_screens(page)
    page.set_viewport_size(PHONE)


def findings_on_phones(page: Page) -> Iterator[str]:
    """Yield problems of the layout on a small and a usual phone, folded and unfolded. Leave the
    page on the usual one."""
    for how, size in {"320": SMALL_PHONE, "390": PHONE}.items():
        page.set_viewport_size(size)
        yield from _all(page, how, UNFOLDED)


def findings_on_a_desktop(page: Page) -> Iterator[str]:
    """Yield problems of the layout on a wide screen, folded and unfolded."""
    page.set_viewport_size(DESKTOP)
    yield from _all(page, "desktop", UNFOLDED)


def at_a_glance(page: Page) -> list[str]:
    """Return problems on this screen and in these colours only."""
    page.evaluate(AXE_SCRIPT)
    return [*_all(page, "", STRUCTURE), *_axe(page, "", []), *_all(page, "", LAYOUT)]


def _in_other_colours(page: Page) -> Iterator[str]:
    page.emulate_media(color_scheme="dark")
    yield from _axe(page, "dark", COLOURS)
    page.emulate_media(color_scheme="light", forced_colors="active", reduced_motion="reduce")
    yield from _all(page, "forced colours", FORCED)
    yield from _all(page, "less motion", MOTION)
    page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="no-preference")


def _on_other_screens(page: Page) -> Iterator[str]:
    page.set_viewport_size(DESKTOP)
    yield from _axe(page, "desktop", BY_WIDTH)
    yield from _all(page, "desktop", LAYOUT)
    page.set_viewport_size(AT_400_PERCENT)
    yield from _axe(page, "400 %", BY_WIDTH)
    yield from _all(page, "400 %", LAYOUT)
    page.evaluate(SPACING, True)
    yield from _all(page, "400 %, text spaced out", LAYOUT)
    page.evaluate(SPACING, False)


def _axe(page: Page, how: str, rules: list[str]) -> Iterator[str]:
    for rule, where, what in page.evaluate(RUN_AXE, {"tags": TAGS, "rules": rules}):
        yield f"[{how}] axe {rule}: {where}: {what}"


def _all(page: Page, how: str, looked_with: str) -> Iterator[str]:
    for what, where, how_much in page.evaluate(looked_with):
        yield f"[{how}] {what}: {where} {how_much}".rstrip()

"""Pages on paper: text without buttons, in ink on white, whatever the screen's settings."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Pages

pytestmark = pytest.mark.browser

PRESSED = """() => [...document.querySelectorAll("button, .button, input, select, nav a, ul.links a")]
    .filter(each => each.checkVisibility()).map(each => each.outerHTML)"""


@pytest.mark.parametrize(
    ("visitor", "path"),
    [
        ("nobody", "/events/ba"),
        ("administrator", "/staff/"),
        ("administrator", "/staff/events/ba"),
        ("administrator", "/staff/events/ba/attendance"),
        ("administrator", "/staff/events/ba/guests"),
    ],
)
def test_a_printed_page_has_nothing_to_press(pages: Pages, visitor: str, path: str) -> None:
    page = pages.of(visitor)
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(path)
    pressed, ink = (
        page.evaluate(PRESSED),
        page.evaluate("() => getComputedStyle(document.body).color"),
    )
    page.emulate_media(media="screen", color_scheme="light")
    assert (pressed, ink) == ([], "rgb(0, 0, 0)")


def test_hints_are_smaller_than_the_text_around_them(pages: Pages) -> None:
    page = pages.of("nobody")
    page.emulate_media(media="print")
    page.goto("/events/ba")
    sizes = "() => [document.querySelector('.hint'), document.body].map(each => parseFloat(getComputedStyle(each).fontSize))"
    hint, body = page.evaluate(sizes)
    page.emulate_media(media="screen")
    assert hint < body < 14

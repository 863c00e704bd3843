"""Letters as mail programs show them: on a phone and a desk, light and dark, with pictures and
without."""

from __future__ import annotations

from base64 import b64encode

import pytest
from flask import Flask
from playwright.sync_api import Browser

from ctevents.texts.letters.letters import Writing
from tests.conftest import Clock
from tests.support.looking import findings
from tests.support.writings import LONGEST_EVENT, LONGEST_PERSON, one_of_each

pytestmark = pytest.mark.browser


def with_pictures(writing: Writing) -> str:
    html = writing.html
    for content_id, png in writing.enclosures.inline.items():
        html = html.replace(f"cid:{content_id}", f"data:image/png;base64,{b64encode(png).decode()}")
    return html


@pytest.mark.parametrize("language", ["en", "sq"])
@pytest.mark.parametrize(
    "changes",
    [
        # the longest ones contain all that these contain
        pytest.param({}, id="usual", marks=pytest.mark.soak),
        pytest.param({"event": LONGEST_EVENT, "person": LONGEST_PERSON}, id="longest"),
    ],
)
def test_a_letter_is_for_everybody(
    app: Flask, clock: Clock, chrome: Browser, changes: dict[str, dict[str, str]], language: str
) -> None:
    page = chrome.new_page()
    found = []
    for kind, writing in one_of_each(language, clock, **changes).items():
        for pictures, html in {
            "pictures": with_pictures(writing),
            "no pictures": writing.html,
        }.items():
            page.set_content(html)
            found += [f"{kind}, {pictures} {finding}" for finding in findings(page)]
    page.close()
    assert found == [], "\n" + "\n".join(found)

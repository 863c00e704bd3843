"""The door's app shows a text of the event in the language that the server's pages would show it
in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from ctevents.domain.people import LANGUAGES, in_language
from ctevents.texts.rendering import speaking
from ctevents.web.door.app_words import app_words
from tests.browser.door.modules import module_page
from tests.conftest import Databases

pytestmark = [pytest.mark.browser, pytest.mark.once]

TEXTS = (
    {"en": "Judges", "sq": "Gjyqtarë", "sr-Latn": "Sudije", "sr-Cyrl": "Судије"},
    {"en": "Judges", "sr-Cyrl": "Судије"},
    {"sr-Latn": "Sudije"},
    {"sq": "Gjyqtarë", "en": ""},
    {},
)

SHOW = """async ([words, texts]) => {
  document.body.insertAdjacentHTML("beforeend", '<script type="application/json" id="words"></script>');
  document.getElementById("words").textContent = JSON.stringify(words);
  const { inLanguage } = await import("/static/door/dom.js");
  return texts.map((each) => inLanguage(each));
}"""


@pytest.fixture
def page(
    chrome: Browser, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    with module_page(chrome, databases, tmp_path_factory.mktemp("texts")) as page:
        yield page


def test_nobody_gets_the_language_of_somebody_else(app: Flask, page: Page) -> None:
    for tag in LANGUAGES:
        page.reload()
        with speaking(tag):
            shown = page.evaluate(SHOW, [app_words(), list(TEXTS)])
        assert shown == [in_language(texts, tag) for texts in TEXTS], tag

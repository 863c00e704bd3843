"""Our order of names against that of the browser, in the locales that Chromium has."""

import pytest
from playwright.sync_api import Browser

from tests.support.collation import SORT, ours, theirs_asked

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en"),
        ("bs", "hr"),
        ("cnr", "sr-Latn-ME"),
        ("sr-Latn", "sr-Latn"),
        ("sr-Cyrl", "sr-Cyrl"),
    ],
)
def test_names_are_where_the_browser_puts_them(chrome: Browser, language: str, locale: str) -> None:
    page = chrome.new_page()
    assert page.evaluate("locale => Intl.Collator.supportedLocalesOf([locale])", locale) == [locale]
    assert ours(language) == page.evaluate(SORT, theirs_asked(language, locale))
    page.close()

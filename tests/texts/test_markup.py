"""Texts per language as templates show them."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.texts.markup import lang_mark, marked
from ctevents.texts.rendering import speaking


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ({"sq": "Shesh & rrugë", "en": "Square"}, "Shesh &amp; rrugë"),
        ({"en": "Square & street"}, '<span lang="en">Square &amp; street</span>'),
        ({"mk": "Плоштад"}, ""),
    ],
)
def test_a_text_in_another_language_than_the_page_says_so(app: Flask, texts: dict[str, str], shown: str) -> None:
    with speaking("sq"):
        assert marked(texts) == shown
        assert lang_mark(texts) == (' lang="en"' if "<span" in shown else "")

"""Texts per language as templates show them."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.texts.markup import english_marked, lang_mark, marked, unbroken
from ctevents.texts.rendering import speaking


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ({"sq": "Shesh & rrugë", "en": "Square"}, "Shesh &amp; rrugë"),
        ({"en": "Square & street"}, '<span lang="en">Square &amp; street</span>'),
        ({"mk": "Плоштад"}, ""),
    ],
)
def test_a_text_in_another_language_than_the_page_says_so(
    app: Flask, texts: dict[str, str], shown: str
) -> None:
    with speaking("sq"):
        assert marked(texts) == shown
        assert lang_mark(texts) == (' lang="en"' if "<span" in shown else "")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("A & B Hotel", '<span lang="en">A &amp; B Hotel</span>'),
        (
            "Financuar nga: Italy & France",
            'Financuar nga: <span lang="en">Italy &amp; France</span>',
        ),
        ("Financuar nga: Italia", "Financuar nga: Italia"),
        ("Hotel <b>", "Hotel &lt;b&gt;"),
        ("10:00", "10:00"),
        ("", ""),
    ],
)
def test_what_is_the_same_in_english_says_so(app: Flask, line: str, shown: str) -> None:
    english = ["A & B Hotel", "Funded by: Italy & France", "Title"]
    with speaking("sq"):
        assert english_marked(line, english) == shown
    with speaking("en"):
        assert "<span" not in english_marked(line, english)


def test_a_range_is_never_broken_at_its_dash() -> None:
    assert unbroken("Tue & Wed, 9–11. mart 2027, 10:00–13:00, Ohrid") == (
        'Tue &amp; Wed, <span class="range">9–11.</span> mart 2027, <span '
        'class="range">10:00–13:00,</span> Ohrid'
    )
    assert (
        unbroken("10:00–13:00", in_mail=True)
        == '<span style="white-space:nowrap">10:00–13:00</span>'
    )
    assert unbroken("30 March – 2 April <b>") == "30 March – 2 April &lt;b&gt;"

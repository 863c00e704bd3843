"""Large numbers have their separator in sentences and tables, too. ``test_times.py`` has the forms
of all languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask, render_template_string
from flask_babel import ngettext

from ctevents.texts.numbers import number, percentage
from ctevents.texts.rendering import speaking

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("tag", "words"),
    [("en", "We send 1,234 e-mails."), ("sq", "Dërgohen 1\u00a0234 letra me postë elektronike.")],
)
def test_the_number_of_a_sentence(app: Flask, tag: str, words: str) -> None:
    in_template = '{{ ngettext("We send one e-mail.", "We send %(num)d e-mails.", 1234) }}'
    with speaking(tag):
        assert ngettext("We send one e-mail.", "We send %(num)d e-mails.", 1234) == words
        assert render_template_string(in_template) == words


PLAIN = {
    "num",
    "number",
    "row",
    "one",
    "two",
    "page",
    "pages",
    "kept",
    "gone",
    "minutes",
    "days",
    "most",
    "max",
    "sum",
}
"""Placeholders ``%(name)d``: ``num``, which is written as the language does; numbers that name
something; small numbers."""


@pytest.mark.long
def test_no_message_has_a_count_with_plain_digits() -> None:
    """Any other count is ``%(name)s``, whose value comes from ``number``."""
    sources = [
        file
        for folder in ("ctevents", "templates")
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    ]
    read = {
        file: file.read_text("utf-8") for file in sources if file.suffix in (".py", ".html", ".txt")
    }
    found = {
        (name, file.name)
        for file, text in read.items()
        for name in re.findall(r"%\((\w+)\)d", text)
    }
    assert {name for name, _ in found} >= {"num", "row"}
    assert sorted(each for each in found if each[0] not in PLAIN) == []


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "Use at most 1,254 characters."),
        ("bs", "Koristite najviše 1.254 znaka."),
        ("sr-Cyrl", "Унесите највише 1.254 знака."),
        ("mk", "Внесете најмногу 1.254 знаци."),
    ],
)
def test_the_limit_of_a_text_has_the_form_of_its_number(app: Flask, tag: str, words: str) -> None:
    with speaking(tag):
        assert (
            ngettext("Use at most %(num)d character.", "Use at most %(num)d characters.", 1254)
            == words
        )


def test_numbers_of_templates(app: Flask) -> None:
    with speaking("mk"):
        assert (
            render_template_string("{{ 2000 | number }}, {{ 0.5 | percentage }}")
            == "2.000, 50\u00a0%"
        )


def test_numbers_are_kept_for_each_language(app: Flask) -> None:
    for tag, written in (("en", "1,234"), ("bs", "1.234"), ("en", "1,234")):
        with speaking(tag):
            assert (number(1234), number(999), percentage(1)) == (written, "999", "100%")

"""Texts as HTML: paragraphs, links, numbers to dial, and the language of a text if the page has a
different one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from flask import Flask
from flask_babel import gettext
from markupsafe import Markup

from ctevents.domain.people import ERASED, in_language, language_of_text
from ctevents.formats.small_markdown import as_html, as_text
from ctevents.texts.numbers import number, percentage, size_told
from ctevents.texts.rendering import page_language

FEWEST_DIGITS = 6
"""Least digits of a telephone number, so that a room number is not taken for one."""

_COLON = re.compile(r"[^:]*:\S* ")
_RANGE = re.compile(r"(\d[\d:.]*–\d\S*)")
_ON_PAGE = Markup('<span class="range">{}</span>')
_IN_MAIL = Markup('<span style="white-space:nowrap">{}</span>')


def lang_mark(texts: Mapping[str, str]) -> Markup:
    """Return the attribute ``lang`` for an element with this text; empty if the text is in the
    language of the page."""
    found = language_of_text(texts, page_language())
    return (
        Markup(' lang="{}"').format(found) if found not in (None, page_language()) else Markup("")
    )


def english_mark() -> Markup:
    """Return the attribute ``lang`` for an element with a text that exists in English only: the
    project, its donors and notices."""
    return lang_mark({"en": "any text"})


def marked(texts: Mapping[str, str]) -> Markup:
    """Return the text for the reader of the page, within an element that names its language if that
    is a different one."""
    mark, text = lang_mark(texts), in_language(texts, page_language())
    return Markup("<span{}>{}</span>").format(mark, text) if mark else Markup("{}").format(text)


def english_marked(line: str, english: Collection[str]) -> Markup:
    """Return the line with a mark on what is the same in these English lines: all of it, or what
    follows a colon."""
    head, tail = ("", line) if line in english else _at_colon(line)
    is_english = line in english or tail in {end for _head, end in map(_at_colon, english)}
    mark = english_mark() if is_english and tail else ""
    return (
        Markup("{}<span{}>{}</span>").format(head, mark, tail)
        if mark
        else Markup("{}").format(line)
    )


def _at_colon(line: str) -> tuple[str, str]:
    """Return the line up to its first colon, with what closes the word there, and the rest; empty
    without a colon."""
    found = _COLON.match(line)
    return (found[0], line[found.end() :]) if found else (line, "")


def paragraphs(text: str) -> Markup:
    """Turn plain text into paragraphs: an empty line begins a paragraph, a line end becomes a line
    break."""
    blocks = [block.strip().splitlines() for block in text.split("\n\n") if block.strip()]
    return Markup("").join(
        Markup("<p>{}</p>").format(Markup("<br>").join(block)) for block in blocks
    )


def linked(text: str, address: str) -> Markup:
    """Return the text with a link in place of its [brackets]."""
    before, _, rest = str(text).partition("[")
    words, _, after = rest.partition("]")
    return Markup('{}<a href="{}">{}</a>{}').format(before, address, words, after)


def unbroken(text: str, *, in_mail: bool = False) -> Markup:
    """Return the text as HTML in which no line breaks at the dash of ``10:00–13:00``.

    A word joiner would be copied and searched for with the text, and some fonts print it as a box.
    Plain text and PDF need none: we break their lines at spaces only. ``in_mail``: mail programs
    want the style inline, our pages refuse it.
    """
    span = _IN_MAIL if in_mail else _ON_PAGE
    return Markup("").join(
        span.format(part) if index % 2 else part for index, part in enumerate(_RANGE.split(text))
    )


def dialled(phone: str) -> str:
    """Return the digits to dial: ``+387 33 000 000, office`` → ``+38733000000``; "" if there is no
    number."""
    written = re.match(r"\s*\+?[\d\s()/.-]*", phone)
    digits = re.sub(r"[^+\d]", "", written[0] if written else "")
    return digits if len(digits) >= FEWEST_DIGITS else ""


def install(app: Flask) -> None:
    app.jinja_env.finalize = in_words
    app.jinja_env.filters.update(number=number, percentage=percentage)
    app.jinja_env.filters.update(
        paragraphs=paragraphs, dialled=dialled, linked=linked, unbroken=unbroken
    )
    app.jinja_env.filters.update(size_told=size_told)
    app.jinja_env.filters.update(marks_as_html=as_html, marks_as_text=as_text)
    app.jinja_env.filters.update(english_marked=english_marked)
    app.jinja_env.globals.update(
        in_language=in_language, english_mark=english_mark, lang_mark=lang_mark, marked=marked
    )


def in_words(value: Any) -> Any:
    """Return the mark of an erased person in the language of the page, and any other value as it
    is."""
    return gettext("Erased person") if isinstance(value, str) and value == ERASED else value

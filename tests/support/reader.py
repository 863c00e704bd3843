"""A reader of one language: pages, letters and papers are in it, with no word of a different one
but names.

The application needs the catalogues of ``marked``: words of the code are between marks, and a
``Reader`` knows the others. English has no catalogue, so that its words are not checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from io import BytesIO
from typing import Any

from flask_babel import force_locale, gettext
from icalendar import Calendar
from lxml.html import HtmlElement
from pypdf import PdfReader

from ctevents.domain.people import LANGUAGES
from ctevents.texts.languages import LOCALES
from tests.support.marked import CLOSE, OPEN, words_of_page, words_outside
from tests.support.pages import Page, parsed

_MARKS = str.maketrans("", "", OPEN + CLOSE)
_MAIL_ADDRESS = re.compile(r"\S+@\S+")


class Reader:
    """``typed``: texts that people typed in this language, and names. ``foreign``: texts that stay
    as they are in every language; pages mark them as being in a different one."""

    def __init__(self, tag: str, typed: Iterable[str], foreign: Iterable[str]) -> None:
        self.tag = tag
        self._typed, self._foreign = (
            words_outside(" ".join(typed)),
            words_outside(" ".join(foreign)),
        )

    def opens(self, page: Page, *sentences: str, status: int = 200) -> Page:
        """Check a page, and that it says these texts of ours."""
        root = parsed(page.response.get_data())
        assert (page.status, root.get("lang")) == (status, self.tag), page.text
        assert page.response.headers["Content-Language"] == self.tag
        self._assert_says(page.text, sentences)
        self._assert_own_words(root)
        return page

    def gets(self, letters: list[EmailMessage], *sentences: str) -> EmailMessage:
        """Check the one letter, both its forms, and its calendar if it has one."""
        [letter] = letters
        assert letter["Content-Language"] == self.tag, letter["Subject"]
        plain, html = (letter.get_body((kind,)) for kind in ("plain", "html"))
        assert plain is not None
        assert html is not None
        root, text = parsed(html.get_content().encode()), plain.get_content()
        assert root.get("lang") == self.tag
        for said in (text, " ".join(root.itertext())):
            self._assert_says(" ".join(said.split()), sentences)
        self._assert_own_words(root)
        self._assert_words(f"{letter['Subject']}\n{text}", self._foreign)
        for part in letter.walk():
            if part.get_content_type() == "text/calendar":
                self.saves(part.get_payload(decode=True))  # type: ignore[arg-type]
        return letter

    def saves(self, calendar: bytes) -> None:
        [entry] = Calendar.from_ical(calendar).walk("VEVENT")
        assert entry["SUMMARY"].params["LANGUAGE"] == self.tag
        for name in ("SUMMARY", "LOCATION", "DESCRIPTION"):
            self._assert_words(str(entry[name]), self._foreign)

    def prints(self, paper: bytes, *sentences: str, is_bilingual: bool = False) -> str:
        """Check a PDF. A bilingual one has English words too."""
        reader = PdfReader(BytesIO(paper))
        assert reader.root_object["/Lang"] == self.tag
        text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        self._assert_says(text, sentences)
        if not is_bilingual:
            self._assert_words(text, self._foreign)
        return text.translate(_MARKS)

    def word(self, message: str) -> str:
        """Return a message in the language, as a page with marked catalogues has it."""
        with force_locale(LOCALES[self.tag]):
            said = gettext(message)
        assert self.tag == "en" or said != message, "no message"
        return said

    def _assert_says(self, text: str, sentences: Iterable[str]) -> None:
        expected = [self.word(sentence).translate(_MARKS) for sentence in sentences]
        assert [
            sentence for sentence in expected if sentence not in text.translate(_MARKS)
        ] == [], text

    def _assert_own_words(self, page: HtmlElement) -> None:
        """Check the texts in the language of the page, and those that say they are in a different
        one."""
        for text in words_of_page(page):
            self._assert_words(text)
        for item in page.iterfind("body//*[@lang]"):
            if item.get("lang") != self.tag and not _is_of_switch(item):
                self._assert_words(" ".join(item.itertext()), self._foreign)

    def _assert_words(self, text: str, besides: Iterable[str] = ()) -> None:
        if self.tag != "en":
            unknown = words_outside(_MAIL_ADDRESS.sub("", text)) - self._typed - {*besides}
            assert unknown == set(), text


def _is_of_switch(item: HtmlElement) -> bool:
    return "hreflang" in item.attrib


def texts_in(content: Any, tag: str) -> Iterator[str]:
    """Yield the texts of a file of data (``{"title": {"en": …}, "theme:en": …}``) in a language,
    and those that have none."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        for value in content:
            yield from texts_in(value, tag)
    elif isinstance(content, dict):
        for name, value in content.items():
            language = name.rpartition(":")[2]
            if language == tag or language not in LANGUAGES:
                yield from texts_in(value, tag)

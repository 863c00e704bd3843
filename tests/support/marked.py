"""Catalogues with every message between ⟦ and ⟧: text of a page outside of them never passed
through gettext.

A requested message that is in no catalogue is noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel.support import NullTranslations
from flask import Flask
from flask_babel import force_locale, get_translations
from lxml.etree import XPath
from lxml.html import HtmlElement
from sqlalchemy import select

from ctevents.db.base import Base
from ctevents.db.handle import db
from ctevents.domain.people import capitals
from tests.support.catalogues import every_catalogue, po_file, read, write

OPEN, CLOSE = "⟦", "⟧"
SPOKEN = ("alt", "aria-label", "title", "placeholder", "content")
"""Attributes that a person reads or hears."""

NOT_OURS = ("script", "style", "textarea", "code", "pre")
"""Elements whose content was typed by people, or is for programs."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_REFERENCE = re.compile(r"\b[A-Z]\d+-[0-9A-Z]{4}\b")
_ADDRESS = re.compile(f"https?://[^\\s{OPEN}{CLOSE}]+")
_MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


def mark(folder: Path) -> str:
    """Marked copies of all catalogues, to be served from this folder; returns it as a setting."""
    for locale, domain in every_catalogue():
        catalog = read(po_file(locale, domain=domain), locale)
        for message in catalog:
            if message.id:
                said = message.string if isinstance(message.string, tuple) else (message.string,)
                marked = tuple(f"{OPEN}{text}{CLOSE}" for text in said)
                message.string = marked if message.pluralizable else marked[0]
        write(catalog, po_file(locale, folder, domain))
    return str(folder)


class Missing(NullTranslations):
    """A fallback behind a catalogue: each request here is a missing message."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        self.asked.add(singular)
        return singular

    def pgettext(self, context: str, message: str) -> str:
        self.asked.add(f"{message} ({context})")
        return message

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        self.asked.add(f"{singular} ({context})")
        return singular

    ugettext, ungettext, upgettext, unpgettext = gettext, ngettext, pgettext, npgettext


def note_missing(app: Flask, locale: str) -> Missing:
    """Return the messages missing in this language from here on."""
    missing = Missing()
    with app.app_context(), force_locale(locale):
        get_translations().add_fallback(missing)
    return missing


def words_outside(text: str) -> set[str]:
    """Return the words that no message contains; addresses do not count."""
    before, text = None, _REFERENCE.sub(" ", _ADDRESS.sub(" ", text))
    while before != text:
        before, text = text, _MARKED.sub(" ", text)
    return set(_WORD.findall(text))


_RANGE = XPath("//span[@class='range' or @style='white-space:nowrap']")


def words_of_page(page: HtmlElement) -> Iterator[str]:
    """Yield each text of a page that is read or read out, except text marked as a different
    language."""
    for span in _RANGE(page):
        span.drop_tag()  # a message with a range of hours within
    language = page.get("lang")
    to_read = [(page, language, True)]
    while to_read:
        item, spoken, is_ours = to_read.pop()
        if item.tag != "meta":
            yield from (item.get(name) for name in SPOKEN if name in item.attrib)
        parts = list(item.iterchildren("*"))
        if is_ours and spoken == language:
            yield from (text for text in (item.text, *(part.tail for part in parts)) if text)
        for part in parts:
            if item.tag == "label" and part.find("a") is not None:
                yield part.text_content()  # one message with a link within
            else:
                to_read.append(
                    (part, part.get("lang", spoken), is_ours and part.tag not in NOT_OURS)
                )


TYPED = {
    "accounts": ("email", "name"),
    "announcements": ("subjects", "bodies"),
    "check_ins": ("station",),
    "discrepancies": ("reason",),
    "documents": ("file_name", "title"),
    "door_tokens": ("station",),
    "events": (
        "titles",
        "venues",
        "addresses",
        "directions",
        "entrance",
        "parking",
        "identity_document",
        "security_check",
        "hotel",
        "designations",
        "donors",
        "partners",
        "disclaimer",
        "footnote",
        "contact_name",
        "day_contact_name",
        "cancellation_reason",
    ),
    "companions": ("given_name", "family_name"),
    "form_choices": ("texts",),
    "form_questions": ("wordings", "hints"),
    "form_replies": ("words",),
    "findings": ("number", "texts"),
    "incoming_mails": ("subject",),
    "institutions": ("name",),
    "invitations": ("words_to_host",),
    "letter_wordings": ("subject", "opening"),
    "logos": ("name",),
    "official_letters": ("file_name",),
    "people": ("given_name", "family_name", "institution_typed", "position", "title"),
    "person_requests": ("words", "answer"),
    "programme_sessions": ("titles",),
    "programme_speakers": ("name", "institution", "names", "institutions"),
    "projects": (
        "title",
        "code",
        "period",
        "agency",
        "donors",
        "partners",
        "disclaimer",
        "footnote",
    ),
    "recommendations": ("number", "themes", "texts"),
    "registrations": ("reason_told", "dietary", "access_needs"),
    "signed_sheets": ("name",),
    "uploads": ("file_name",),
    "workshops": ("number", "themes", "places"),
}
"""Table → columns with texts that people typed: pages and letters show them as they are, in any
language and letters."""


def texts_typed() -> frozenset[str]:
    """Return what people typed, and designations. Names of groups, cities and languages, states and
    codes are not among it."""
    found = set()
    for name, columns in TYPED.items():
        table = Base.metadata.tables[name]
        for row in db.session.execute(select(*(table.c[column] for column in columns))):
            found.update(text for value in row for text in _leaves(value))
    return frozenset(" ".join(text.split()) for text in found) - {""}


def _leaves(value: object) -> Iterator[str]:
    """Yield the lines of a text, or of all texts in a JSON value without its keys."""
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)


def words_of_database() -> set[str]:
    """Return all words of staff, guests and reference data, and the codes of programs. Lists print
    names in capitals, too."""
    found: set[str] = set()
    for table in Base.metadata.sorted_tables:
        for row in db.session.execute(table.select()):
            found.update(
                word for value in row for word in _WORD.findall(str(value).replace("\\n", "\n"))
            )
    return found | {*map(capitals, found)}

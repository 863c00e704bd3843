"""The catalogues of messages: taken from the sources, brought up to date in each language, compiled
to what is served.

``make catalogues`` runs this file. A language begins with a folder of its locale, such as
``ctevents/translations/mk/LC_MESSAGES``, and has a catalogue ``messages``; a catalogue ``desk``
begins as an empty file. No date, version or line number is written, so that a second run changes
nothing; no message is guessed from one that is like it.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from flask import Flask

from ctevents.texts.languages import DOMAINS
from tests.support.cyrillic import fill_in_cyrillic
from tests.support.domains import MESSAGES, domain_of

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "ctevents" / "translations"
KEYWORDS = ("lazy_gettext", "lazy_ngettext:1,2", "lazy_pgettext:1c,2")
"""Keywords that Babel does not know."""


MADE_OF = {"sr_Cyrl": "sr_Latn"}
"""Locale of a catalogue that nobody writes → the one whose texts it has, in other letters."""

MOST_NAMED = 40
"""Most missing messages of a catalogue that are printed."""

PLURAL_FORMS = {"mk": (2, "(n%10==1 && n%100!=11) ? 0 : 1")}
"""Number and rule of the plural forms of locales for which Babel's are wrong: 21 and 31 are "one"
too."""

NOTES = {
    r"in %\(city\)s": (
        "Translators: city has the form that follows “in” (in Bosnian, Montenegrin and Serbian the "
        "locative)."
    ),
    r"(?<!in )%\(city\)s": (
        "Translators: city has the form that stands by itself or follows a comma."
    ),
    r"%\((?:day|deadline|first|last)\)s": (
        "Translators: days are dates in their basic form, such as “10. mart 2027. (srijeda)”."
    ),
    r"%\((?:name|nominee|institution|group|title|person)\)s": (
        "Translators: names come as typed; they take no endings."
    ),
}
"""Notes on placeholders, for the messages that have them."""

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]")


class DatelessCatalog(Catalog):
    """A catalogue whose header has only what readers need, and nothing that changes by itself."""

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("Plural-Forms", str(self.plural_forms)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]

    mime_headers = property(_get_mime_headers, lambda self, headers: None)


@cache
def extract() -> Catalog:
    """Every message of the code and the templates, by the mapping in pyproject.toml. Babel reads
    them once: it takes seconds."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "messages.pot"
        words = [
            "pybabel",
            "--quiet",
            "extract",
            "-F",
            str(ROOT / "pyproject.toml"),
            "-o",
            str(file),
        ]
        keywords = [word for keyword in KEYWORDS for word in ("-k", keyword)]
        CommandLineInterface().run(
            [
                *words,
                *keywords,
                "--add-comments=Translators:",
                str(ROOT / "ctevents"),
                str(ROOT / "templates"),
            ]
        )
        template = read(file)
    for message in template:
        message.locations = sorted({(_path(name), None) for name, _line in message.locations})
        message.auto_comments += notes(message)
    return template


def notes(message: Message) -> list[str]:
    """Return what translators must know of the placeholders."""
    english = message.id[-1] if message.pluralizable else message.id
    return [note for pattern, note in NOTES.items() if re.search(pattern, english)]


def read(file: Path, locale: str | None = None) -> Catalog:
    return read_po(BytesIO(file.read_bytes()), locale=locale, abort_invalid=True)


def po_file(locale: str, folder: Path = TRANSLATIONS, domain: str = MESSAGES) -> Path:
    return folder / locale / "LC_MESSAGES" / f"{domain}.po"


def locales(folder: Path = TRANSLATIONS) -> list[str]:
    """Return locales that have a folder for messages."""
    return sorted(found.parent.name for found in folder.glob("*/LC_MESSAGES"))


def domains(locale: str, folder: Path = TRANSLATIONS) -> list[str]:
    """Return the catalogues that the language has."""
    return [domain for domain in DOMAINS if po_file(locale, folder, domain).exists()]


def every_catalogue() -> list[tuple[str, str]]:
    """Return locale and domain of each catalogue."""
    return [(locale, domain) for locale in locales() for domain in domains(locale)]


def known_in(locale: str) -> Catalog | None:
    """Return the translations of all catalogues of a language, so that a message may move between
    them."""
    found = [read(po_file(locale, domain=domain), locale) for domain in domains(locale)]
    for other in found[1:]:
        for message in other:
            if message.id and found[0].get(message.id, message.context) is None:
                found[0][message.id] = message
    return found[0] if found else None


def merged(
    template: Catalog, known: Catalog | None, locale: str, domain: str = MESSAGES
) -> Catalog:
    """Return the messages of the template that belong to the domain, in its order, with the
    translations of ``known``."""
    catalog = DatelessCatalog(Locale.parse(locale), fuzzy=False)
    catalog.header_comment = (
        f"# ctevents in {locale}. `make catalogues` brings this file up to date."
    )
    if locale in PLURAL_FORMS:
        catalog._num_plurals, catalog._plural_expr = PLURAL_FORMS[locale]
    for message in template:
        if message.id and domain_of(message) == domain:
            found = known.get(message.id, message.context) if known is not None else None
            _add(catalog, message, found)
    return catalog


def pretended(locale: str) -> Catalog:
    """Return a catalogue of guests and doors for a language without one: each text is the English
    one behind the locale."""
    catalog = merged(read(po_file("sq")), None, locale)
    for message in messages(catalog):
        message.string = (
            tuple(f"{locale} {text}" for text in message.id)
            if message.pluralizable
            else f"{locale} {message.id}"
        )
    return catalog


def made(template: Catalog, known: Catalog | None, locale: str, domain: str) -> Catalog:
    """Return ``merged``; for a catalogue that nobody writes, the texts are made of those of the
    other one."""
    catalog = merged(template, known, locale, domain)
    if locale in MADE_OF:
        catalog.header_comment = (
            f"# ctevents in {locale}. `make catalogues` makes this file of {MADE_OF[locale]}: "
            "change that."
        )
        fill_in_cyrillic(catalog, read(po_file(MADE_OF[locale], domain=domain), MADE_OF[locale]))
    return catalog


def _add(catalog: Catalog, message: Message, found: Message | None) -> None:
    is_same_kind = found is not None and found.pluralizable == message.pluralizable
    catalog.add(
        message.id,
        found.string if found is not None and is_same_kind else None,
        locations=message.locations,
        flags=message.flags | ({"fuzzy"} if found is not None and found.fuzzy else set()),
        auto_comments=message.auto_comments,
        user_comments=found.user_comments if found is not None else (),
        context=message.context,
    )


def _path(name: str) -> str:
    file = Path(name)
    return str(file.relative_to(ROOT) if file.is_absolute() else file)


def as_po(catalog: Catalog) -> bytes:
    out = BytesIO()
    write_po(out, catalog, width=120, include_lineno=False)
    return out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """Return the compiled catalogue without guesses: these messages are shown in English."""
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def write(catalog: Catalog, file: Path) -> None:
    """The file of messages, and the compiled one beside it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(as_po(catalog))
    file.with_suffix(".mo").write_bytes(as_mo(catalog))


def offer_only(app: Flask, *tags: str) -> None:
    """Let an application that is lent to a test have only these languages."""
    app.extensions |= dict.fromkeys(
        ("ctevents.texts.languages", "ctevents.texts.desk_languages"), tags
    )


def messages(catalog: Catalog) -> list[Message]:
    """Return the messages without the header."""
    return [message for message in catalog if message.id]


def texts_of(message: Message) -> list[str]:
    """Return the translation; of a plural, each form."""
    said: Any = message.string
    return list(said) if message.pluralizable else [said]


def placeholders(text: str) -> set[str]:
    """Return placeholders such as ``%(name)s``, unchanged."""
    return set(PLACEHOLDER.findall(text))


def update() -> None:
    template = extract()
    for locale in sorted(locales(), key=MADE_OF.__contains__):
        known = known_in(locale)
        for domain in domains(locale) or [MESSAGES]:
            catalog = made(template, known, locale, domain)
            write(catalog, po_file(locale, domain=domain))
            say_what_is_missing(f"{locale} {domain}", messages(catalog))


def say_what_is_missing(of: str, found: list[Message]) -> None:
    """Print how many messages a catalogue has, and the first of those that are not translated, with
    the files that have them."""
    empty = [message for message in found if not is_translated(message)]
    click.echo(f"{of}: {len(found)} messages, {len(empty)} not translated")
    for message in empty[:MOST_NAMED]:
        english = message.id[0] if message.pluralizable else message.id
        click.echo(f"  {english!r} in {', '.join(name for name, _line in message.locations)}")
    if len(empty) > MOST_NAMED:
        click.echo(
            f"  and {len(empty) - MOST_NAMED} more: search the file for entries with an empty "
            "msgstr"
        )


def is_translated(message: Message) -> bool:
    strings: Any = message.string if isinstance(message.string, tuple | list) else [message.string]
    return bool(strings) and all(strings) and not message.fuzzy


if __name__ == "__main__":
    update()

"""The catalogues: complete, up to date with the code, and right in what a program can see."""

from __future__ import annotations

import ast
import re
from gettext import c2py
from pathlib import Path

import pytest
from babel.messages import Catalog

from ctevents.domain.people import LANGUAGES
from ctevents.texts.languages import DOMAINS, LOCALES, NAMES, with_catalogue
from tests.support.catalogues import (
    TRANSLATIONS,
    as_mo,
    as_po,
    every_catalogue,
    extract,
    is_translated,
    locales,
    made,
    messages,
    placeholders,
    po_file,
    read,
    texts_of,
)

PACKAGE = Path(__file__).resolve().parents[2] / "ctevents"
WITH_DESK = {"sq"}


@pytest.fixture(scope="module")
def template() -> Catalog:
    """Every message of the code as it is now."""
    return extract()


@pytest.mark.long
@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_every_message_of_the_code_is_in_the_catalogue_and_translated(
    template: Catalog, locale: str, domain: str
) -> None:
    file = po_file(locale, domain=domain)
    known = read(file, locale)
    assert as_po(made(template, known, locale, domain)) == file.read_bytes(), (
        "run `make catalogues`"
    )
    assert [message.id for message in messages(known) if not is_translated(message)] == []


@pytest.mark.long
@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_what_is_served_is_what_the_catalogue_says(locale: str, domain: str) -> None:
    file = po_file(locale, domain=domain)
    assert (
        as_mo(made(read(file), read(file, locale), locale, domain))
        == file.with_suffix(".mo").read_bytes()
    )


@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_placeholders_and_plurals_are_those_of_the_message(locale: str, domain: str) -> None:
    catalog = read(po_file(locale, domain=domain), locale)
    for message in messages(catalog):
        assert [str(error) for error in message.check(catalog)] == []
        if message.pluralizable:
            singular, plural = (placeholders(text) for text in message.id)
            assert len(message.string) == catalog.num_plurals, message.id
            assert placeholders(message.string[-1]) == plural, message.id
            assert all(singular <= placeholders(text) <= plural for text in message.string), (
                message.id
            )
        else:
            assert placeholders(message.string) == placeholders(message.id), message.id


def test_the_folders_are_those_of_our_languages() -> None:
    assert set(locales()) == {locale for tag, locale in LOCALES.items() if tag != "en"}
    assert with_catalogue(TRANSLATIONS) == LANGUAGES
    assert set(with_catalogue(TRANSLATIONS, *DOMAINS)) >= {"en", *WITH_DESK}
    assert set(LOCALES) == set(NAMES) == set(LANGUAGES)


@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_brackets_tags_lines_and_spaces_at_the_ends_are_those_of_the_message(
    locale: str, domain: str
) -> None:
    """A bracket becomes a link; a space is where a text goes on."""
    wrong = [
        text
        for message in messages(read(po_file(locale, domain=domain), locale))
        for text in texts_of(message)
        if _frame(text) != _frame(message.id[-1] if message.pluralizable else message.id)
    ]
    assert wrong == []


def _frame(text: str) -> tuple[list[str], bool, bool]:
    return re.findall(r"\[|\]|<[^<>]+>|\n", text), text[:1].isspace(), text[-1:].isspace()


SLAVIC = dict(zip((1, 2, 5, 11, 21, 22, 31, 111), (0, 1, 2, 2, 0, 1, 0, 2), strict=True))
FORMS = {
    "sq": {1: 0, 2: 1, 5: 1, 11: 1, 21: 1, 22: 1, 31: 1, 111: 1},
    "mk": {1: 0, 2: 1, 5: 1, 11: 1, 21: 0, 22: 1, 31: 0, 111: 1},
    **dict.fromkeys(("bs_Latn", "sr_Latn", "sr_Latn_ME", "sr_Cyrl"), SLAVIC),
}


@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_each_number_has_the_plural_form_of_its_language(locale: str, domain: str) -> None:
    catalog = read(po_file(locale, domain=domain), locale)
    form = c2py(catalog.plural_expr)
    assert {number: form(number) for number in FORMS[locale]} == FORMS[locale]
    assert catalog.num_plurals == max(FORMS[locale].values()) + 1


@pytest.mark.long
def test_messages_are_taken_out_of_strings() -> None:
    """The extraction from code does not find them within an f-string."""
    words = {"_", "gettext", "lazy_gettext", "lazy_ngettext", "ngettext", "pgettext"}
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in PACKAGE.rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in words
    ]
    assert hidden == []


QUOTED = {"sq": "„[^„“”]*“", "mk": "„[^„“”]*“"} | dict.fromkeys(
    ("bs_Latn", "sr_Latn", "sr_Latn_ME", "sr_Cyrl"), "„[^„“”]*”"
)


@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_quotation_marks_are_those_of_the_language(locale: str, domain: str) -> None:
    said = [
        text
        for message in messages(read(po_file(locale, domain=domain), locale))
        for text in texts_of(message)
    ]
    plain = [re.sub(r"<[^<>]+>", "", text) for text in said]
    assert any(re.search(QUOTED[locale], text) for text in plain)
    assert [text for text in plain if re.search('[„“”"«»]', re.sub(QUOTED[locale], "", text))] == []


@pytest.mark.long
@pytest.mark.parametrize(
    "mistake",
    [
        r"\b(?:ju|juve|juaj|tuaj|tuaja|suaj)\b",
        r"[\"'“]",
        r"e-mail",
        r"e-post",
        r"\.\.\.",
        r"\bKthehu\b",
    ],
)
def test_albanian_is_written_in_one_way(mistake: str) -> None:
    """The reader is addressed in the polite plural, with a capital; „quotes“ and apostrophes are
    typographic; post is “postë elektronike”."""
    catalogs = [read(po_file("sq", domain=domain), "sq") for domain in DOMAINS]
    said = [
        text for catalog in catalogs for message in messages(catalog) for text in texts_of(message)
    ]
    assert [text for text in said if re.search(mistake, re.sub(r"„.*?“", "", text))] == []


def test_macedonian_has_its_accents() -> None:
    said = [text for message in messages(read(po_file("mk"), "mk")) for text in texts_of(message)]
    assert any("сѐ уште" in text for text in said)
    assert [text for text in said if re.search(r"\b[Сс]е уште\b|\bне известите\b", text)] == []

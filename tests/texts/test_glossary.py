"""The glossaries of the languages, and that translations use their terms."""

from __future__ import annotations

import pytest

from ctevents.domain.people import LANGUAGES
from ctevents.texts.languages import LOCALES
from tests.support.catalogues import MADE_OF, domains, messages, po_file, read
from tests.support.glossary import terms, terms_not_used

TAGS = [tag for tag in LANGUAGES if tag != "en" and LOCALES[tag] not in MADE_OF]
FEWEST_TERMS = 50
NAMES_OF_COLUMNS = (
    "No row with headings was found. Add a first row with the column names: given_name, "
    "family_name, email, "
    "institution, group."
)
OF_TRAINS = (
    "The way from the station or the airport. Guests read it on their page, in letters and in "
    "their calendar."
)
OTHERWISE = {
    *(("sq", term, NAMES_OF_COLUMNS) for term in ("institution", "group")),
    ("sq", "station", OF_TRAINS),
    ("sq", "certificate", "Certificate of the site"),
}
"""Tag, term, English text: names that programs read, and a word with a second meaning."""


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_has_its_terms_once_with_a_source(tag: str) -> None:
    found = terms(tag)
    assert len(found) >= FEWEST_TERMS
    assert len({term.english for term in found}) == len(found)
    assert [term.english for term in found if not (term.translation and term.source)] == []


@pytest.mark.long
@pytest.mark.parametrize("tag", TAGS)
def test_translations_use_the_terms(tag: str) -> None:
    locale = LOCALES[tag]
    otherwise = {
        (tag, term, message.id[0] if message.pluralizable else message.id)
        for domain in domains(locale)
        for message in messages(read(po_file(locale, domain=domain), locale))
        for term in terms_not_used(tag, message)
    }
    assert otherwise == {each for each in OTHERWISE if each[0] == tag}

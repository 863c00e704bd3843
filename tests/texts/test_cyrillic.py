"""Serbian in Cyrillic letters is made of the Latin text, and each text is in the letters of its
language."""

from __future__ import annotations

import pytest

from ctevents.texts.languages import LOCALES
from tests.support.alphabets import words_in_wrong_letters
from tests.support.catalogues import every_catalogue, messages, po_file, read, texts_of
from tests.support.cyrillic import to_cyrillic

TAGS = {locale: tag for tag, locale in LOCALES.items()}


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Njegova ljubav, DŽEP i Džep", "Његова љубав, ЏЕП и Џеп"),
        (
            "Injekcija, konjugacija, nadživeti, podžanr",
            "Инјекција, конјугација, надживети, поджанр",
        ),
        ("INJEKCIJA", "ИНЈЕКЦИЈА"),
        ("osoba %(name)s i %(num)d, 400%%", "особа %(name)s и %(num)d, 400%%"),
        ('<a href="/link">link</a> &nbsp; kraj', '<a href="/link">линк</a> &nbsp; крај'),
        ("na https://ctevents.example/l/AB-12.", "на https://ctevents.example/l/AB-12."),
        ("pišite na ime@example.org.", "пишите на ime@example.org."),
        ("IOM, FRONTEX, PDF i QR kod", "IOM, FRONTEX, PDF и QR код"),
        ("promenljiva CTEVENTS_DATA_KEY", "променљива CTEVENTS_DATA_KEY"),
        ("ć, đ i „x“", "ћ, ђ и „x“"),
    ],
)
def test_letters_are_converted_and_what_is_no_serbian_is_kept(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.long
@pytest.mark.parametrize(("locale", "domain"), every_catalogue())
def test_texts_are_in_the_letters_of_their_language(locale: str, domain: str) -> None:
    catalog = read(po_file(locale, domain=domain), locale)
    found = {
        word
        for message in messages(catalog)
        for text in texts_of(message)
        for word in words_in_wrong_letters(text, TAGS[locale])
    }
    assert found == set()

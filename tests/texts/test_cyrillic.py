"""Serbian in Cyrillic letters is made of the Latin text, and Cyrillic texts have no Latin letters but those that are meant."""

from __future__ import annotations

import re

import pytest

from tests.support.catalogues import PLACEHOLDER, messages, po_file, read, texts_of
from tests.support.cyrillic import KEPT_LATIN, to_cyrillic

ALSO_IN_MACEDONIAN = {"f", "m", "mk", "cookie", "cookies"}
"""Codes that a focal point can type, and the term in brackets behind its translation."""


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Njegova ljubav, DŽEP i Džep", "Његова љубав, ЏЕП и Џеп"),
        ("Injekcija, konjugacija, nadživeti, podžanr", "Инјекција, конјугација, надживети, поджанр"),
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


@pytest.mark.parametrize(("locale", "also"), [("sr_Cyrl", set()), ("mk", ALSO_IN_MACEDONIAN)])
def test_cyrillic_texts_have_no_latin_letters_but_names_codes_and_addresses(locale: str, also: set[str]) -> None:
    kept = {"ime", "org"} | also | KEPT_LATIN
    found = {
        word
        for message in messages(read(po_file(locale), locale))
        for text in texts_of(message)
        for word in re.findall(
            r"[A-Za-zŠĐČĆŽšđčćž]+", re.sub(r"<[^<>]+>|[A-Z]+_[A-Z_]+", " ", PLACEHOLDER.sub(" ", text))
        )
    }
    assert found - kept == set()


@pytest.mark.parametrize("locale", ["sr_Latn", "sr_Latn_ME", "bs_Latn", "sq"])
def test_latin_texts_have_no_cyrillic_letters(locale: str) -> None:
    """One is meant: the letter that hides in an address."""
    said = " ".join(text for message in messages(read(po_file(locale), locale)) for text in texts_of(message))
    assert re.findall(r"[\u0400-\u04ff]+", said) == ["е"]


def test_no_word_mixes_letters_of_both_alphabets() -> None:
    said = " ".join(text for message in messages(read(po_file("mk"), "mk")) for text in texts_of(message))
    assert re.findall(r"\w*(?:[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z])\w*", said) == []

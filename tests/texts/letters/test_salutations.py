"""The salutations of all languages, as official letters write them."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.people import LANGUAGES, Sex
from ctevents.models import Person
from ctevents.texts.languages import with_catalogue
from ctevents.texts.letters.salutations import SALUTATIONS, salutation
from ctevents.texts.rendering import speaking
from tests.support.catalogues import TRANSLATIONS

NAMES = {
    "en": ("Ana", "Kos"),
    "sq": ("Arta", "Hoxha"),
    "bs": ("Amra", "Kovačević"),
    "cnr": ("Milica", "Vuković"),
    "sr-Latn": ("Jelena", "Petrović"),
    "sr-Cyrl": ("Јелена", "Петровић"),
    "mk": ("Марија", "Стојановска"),
}

EXPECTED = {
    ("", "", "f"): {
        "en": "Dear Ms Kos,",
        "sq": "E nderuar znj. Hoxha,",
        "bs": "Poštovana gospođo Kovačević,",
        "cnr": "Poštovana gospođo Vuković,",
        "sr-Latn": "Poštovana gospođo Petrović,",
        "sr-Cyrl": "Поштована госпођо Петровић,",
        "mk": "Почитувана госпоѓо Стојановска,",
    },
    ("", "", "m"): {
        "en": "Dear Mr Kos,",
        "sq": "I nderuar z. Hoxha,",
        "bs": "Poštovani gospodine Kovačević,",
        "cnr": "Poštovani gospodine Vuković,",
        "sr-Latn": "Poštovani gospodine Petrović,",
        "sr-Cyrl": "Поштовани господине Петровић,",
        "mk": "Почитуван господине Стојановска,",
    },
    ("", "", "x"): {
        "en": "Dear Ana Kos,",
        "sq": "I/E nderuar Arta Hoxha,",
        "bs": "Poštovana/Poštovani Amra Kovačević,",
        "cnr": "Poštovana/Poštovani Milica Vuković,",
        "sr-Latn": "Poštovana/Poštovani Jelena Petrović,",
        "sr-Cyrl": "Поштована/Поштовани Јелена Петровић,",
        "mk": "Почитувана/Почитуван Марија Стојановска,",
    },
    ("", "Judge", "f"): {
        "en": "Dear Judge Kos,",
        "sq": "E nderuar zonja gjyqtare Hoxha,",
        "bs": "Poštovana gospođo sutkinjo Kovačević,",
        "cnr": "Poštovana gospođo sutkinjo Vuković,",
        "sr-Latn": "Poštovana gospođo sudija Petrović,",
        "sr-Cyrl": "Поштована госпођо судија Петровић,",
        "mk": "Почитувана госпоѓо судија Стојановска,",
    },
    ("Judge", "", "m"): {
        "en": "Dear Judge Kos,",
        "sq": "I nderuar zoti gjyqtar Hoxha,",
        "bs": "Poštovani gospodine sudija Kovačević,",
        "cnr": "Poštovani gospodine sudija Vuković,",
        "sr-Latn": "Poštovani gospodine sudija Petrović,",
        "sr-Cyrl": "Поштовани господине судија Петровић,",
        "mk": "Почитуван господине судија Стојановска,",
    },
    ("", "Prosecutor", "f"): {
        "en": "Dear Prosecutor Kos,",
        "sq": "E nderuar zonja prokurore Hoxha,",
        "bs": "Poštovana gospođo tužiteljice Kovačević,",
        "cnr": "Poštovana gospođo tužiteljko Vuković,",
        "sr-Latn": "Poštovana gospođo tužiteljko Petrović,",
        "sr-Cyrl": "Поштована госпођо тужитељко Петровић,",
        "mk": "Почитувана госпоѓо обвинителке Стојановска,",
    },
    ("", "Prosecutor", "m"): {
        "en": "Dear Prosecutor Kos,",
        "sq": "I nderuar zoti prokuror Hoxha,",
        "bs": "Poštovani gospodine tužioče Kovačević,",
        "cnr": "Poštovani gospodine tužioče Vuković,",
        "sr-Latn": "Poštovani gospodine tužioče Petrović,",
        "sr-Cyrl": "Поштовани господине тужиоче Петровић,",
        "mk": "Почитуван господине обвинителе Стојановска,",
    },
    ("", "Prosecutor", ""): {
        "en": "Dear Prosecutor Ana Kos,",
        "sq": "I/E nderuar prokuror/e Arta Hoxha,",
        "bs": "Poštovana tužiteljice / poštovani tužioče Amra Kovačević,",
        "cnr": "Poštovana tužiteljko / poštovani tužioče Milica Vuković,",
        "sr-Latn": "Poštovana tužiteljko / poštovani tužioče Jelena Petrović,",
        "sr-Cyrl": "Поштована тужитељко / поштовани тужиоче Јелена Петровић,",
        "mk": "Почитувана обвинителке / почитуван обвинителе Марија Стојановска,",
    },
    ("Prof. Dr", "", "f"): {
        "en": "Dear Professor Kos,",
        "sq": "E nderuar profesore Hoxha,",
        "bs": "Poštovana gospođo profesorice Kovačević,",
        "cnr": "Poštovana gospođo profesorice Vuković,",
        "sr-Latn": "Poštovana gospođo profesorko Petrović,",
        "sr-Cyrl": "Поштована госпођо професорко Петровић,",
        "mk": "Почитувана госпоѓо професорке Стојановска,",
    },
    ("Dr", "", "m"): {
        "en": "Dear Dr Kos,",
        "sq": "I nderuar dr. Hoxha,",
        "bs": "Poštovani gospodine dr. Kovačević,",
        "cnr": "Poštovani gospodine dr Vuković,",
        "sr-Latn": "Poštovani gospodine dr Petrović,",
        "sr-Cyrl": "Поштовани господине др Петровић,",
        "mk": "Почитуван господине д-р Стојановска,",
    },
    ("Dr", "", ""): {
        "en": "Dear Dr Ana Kos,",
        "sq": "I/E nderuar dr. Arta Hoxha,",
        "bs": "Poštovana/Poštovani dr. Amra Kovačević,",
        "cnr": "Poštovana/Poštovani dr Milica Vuković,",
        "sr-Latn": "Poštovana/Poštovani dr Jelena Petrović,",
        "sr-Cyrl": "Поштована/Поштовани др Јелена Петровић,",
        "mk": "Почитувана/Почитуван д-р Марија Стојановска,",
    },
    ("H.E.", "Ambassador of Italy", "f"): {
        "en": "Your Excellency,",
        "sq": "Shkëlqesia Juaj,",
        "bs": "Vaša Ekselencijo,",
        "cnr": "Vaša Ekselencijo,",
        "sr-Latn": "Vaša Ekselencijo,",
        "sr-Cyrl": "Ваша Екселенцијо,",
        "mk": "Ваша Екселенцијо,",
    },
    ("Col.", "", "f"): {
        "en": "Dear Col. Kos,",
        "sq": "E nderuar Col. Hoxha,",
        "bs": "Poštovana gospođo Col. Kovačević,",
        "cnr": "Poštovana gospođo Col. Vuković,",
        "sr-Latn": "Poštovana gospođo Col. Petrović,",
        "sr-Cyrl": "Поштована госпођо Col. Петровић,",
        "mk": "Почитувана госпоѓо Col. Стојановска,",
    },
}
"""Title, position and sex, and the salutation in each language."""

SPOKEN = with_catalogue(TRANSLATIONS)


@pytest.mark.parametrize("about", EXPECTED, ids=lambda about: ", ".join(filter(None, about)))
def test_the_salutation(app: Flask, about: tuple[str, str, str]) -> None:
    found = {}
    for language in SPOKEN:
        with speaking(language):
            found[language] = salutation(person(language, *about).addressee)
    assert found == {language: EXPECTED[about][language] for language in SPOKEN}


def person(language: str, title: str, position: str, sex: str) -> Person:
    """Return a person with a usual name of the language. Without ``sex`` they have not been
    asked."""
    given_name, family_name = NAMES[language]
    return Person(
        given_name=given_name,
        family_name=family_name,
        title=title,
        position=position,
        sex=Sex(sex or "x"),
        is_sex_said=bool(sex),
    )


@pytest.mark.parametrize(
    ("position", "sex"), [("Ministër i Drejtësisë", "m"), ("Ministre e Drejtësisë", "f")]
)
def test_ministers_are_addressed_alike_in_albanian(app: Flask, position: str, sex: str) -> None:
    """The word for a man without its accent is the English one. Other words after that one would
    mean a different office."""
    with speaking("sq"):
        assert salutation(person("sq", "", position, sex).addressee) == "Shkëlqesia Juaj,"


@pytest.mark.parametrize("language", SPOKEN)
def test_each_salutation_ends_with_a_comma_and_has_one_name(app: Flask, language: str) -> None:
    with speaking(language):
        texts = [str(words) for words in SALUTATIONS.values()]
    assert [text for text in texts if not text.endswith(",") or text.count("%(name)s") > 1] == []


def test_each_case_is_there_for_each_language() -> None:
    assert all(set(texts) == set(LANGUAGES) for texts in EXPECTED.values())

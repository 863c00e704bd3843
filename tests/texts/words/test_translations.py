"""Sentences about texts that guests get instead of a missing translation."""

from __future__ import annotations

from flask import Flask

from ctevents.domain.languages import TABLE
from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.launch.translations import EventText, TextKind, gaps, reading
from ctevents.domain.letters.kinds import LetterKind
from ctevents.texts.rendering import speaking
from ctevents.texts.words.names import language_name
from ctevents.texts.words.translations import consequences, reading_words, text_name

ENGLISH = {"en": "x"}
TEXTS = [
    EventText(TextKind.TITLE, ({"en": "Launch", "sr-Cyrl": "Представљање"},)),
    EventText(TextKind.VENUE, (ENGLISH,)),
    EventText(TextKind.DIRECTIONS, ({"sq": "Hyrja B."},)),
    EventText(TextKind.PROGRAMME_ITEM, (ENGLISH,), "1"),
    EventText(TextKind.PROGRAMME_ITEM, (ENGLISH,), "2"),
    EventText(TextKind.WORDING, (ENGLISH,), LetterKind.INVITATION),
    EventText(TextKind.FINDINGS, (ENGLISH, {"en": "y", "mk": "y"})),
    EventText(TextKind.DOCUMENT, (ENGLISH,), DocumentKind.SUMMARY),
]


def test_a_sentence_for_each_language_and_what_its_readers_get(app: Flask) -> None:
    with speaking("en"):
        assert consequences(gaps(TEXTS, {"mk": 34, "sr-Latn": 1, "bs": 0})) == [
            (
                "34 guests who read Macedonian get in English: title, venue, 2 programme items, "
                "one finding, one kind of document."
            ),
            "34 guests who read Macedonian do not get: how to get there.",
            "34 guests who read Macedonian get the standard wording of these letters: Invitation.",
            "One guest who reads Serbian (Latin) gets in Serbian (Cyrillic): title.",
            (
                "One guest who reads Serbian (Latin) gets in English: venue, 2 programme items, 2 "
                "findings, one kind of document."
            ),
            "One guest who reads Serbian (Latin) does not get: how to get there.",
            (
                "One guest who reads Serbian (Latin) gets the standard wording of these letters: "
                "Invitation."
            ),
        ]


def test_languages_have_the_names_of_the_pages_language(app: Flask) -> None:
    with speaking("en"):
        assert [language_name(language.tag) for language in TABLE] == [
            language.english for language in TABLE
        ]
    with speaking("sq"):
        assert consequences(gaps(TEXTS[:1], {"sq": 2, "sr-Latn": 1})) == [
            "2 të ftuar që lexojnë shqip marrin në anglisht: titulli.",
            (
                "Një i ftuar që lexon serbisht (alfabeti latin) merr në serbisht (alfabeti "
                "cirilik): titulli."
            ),
        ]


def test_names_and_what_a_cell_says(app: Flask) -> None:
    with speaking("en"):
        said = {text_name(text): reading_words(text, reading(text, "mk")) for text in TEXTS}
    assert said == {
        "Title": "English",
        "Venue": "English",
        "How to get there": "missing",
        "Programme item 1: x": "English",
        "Programme item 2: x": "English",
        "Wording: Invitation": "standard wording",
        "Findings": "1 of 2: English",
        "Launch pack: Summary": "English",
    }
    assert reading_words(TEXTS[0], reading(TEXTS[0], "en")) == "complete"

"""Tidying and comparing names and texts, and the language in which a reader gets a text."""

from __future__ import annotations

import pytest

from ctevents.domain.people import (
    LANGUAGES,
    in_language,
    language_of_text,
    listed_name,
    name_key,
    reads_differently,
    spelled_in,
    tidy,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  van\u00a0der \t Berg ", "van der Berg"),
        ("Ministria e\r\nDrejtësisë", "Ministria e Drejtësisë"),
        ("Z\u030civkovic\u0301", "Živković"),
        ("\ufeffAna\u200b\u202e\x07", "Ana"),
        ("A\u200bna \u200b Perić", "Ana Perić"),
        ("نازنین\u200cزهرا", "نازنین\u200cزهرا"),
        ("\u200cنازنین\u200c \u200bزهرا\u200d", "نازنین زهرا"),
        ("A\u200cna", "Ana"),
    ],
)
def test_text_is_tidied(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@pytest.mark.parametrize("typed", ["ŽARKO  živković", "Z\u030carko Živković", " Žarko\nŽivković "])
def test_names_that_are_the_same(typed: str) -> None:
    assert name_key(typed) == name_key("Žarko Živković")


@pytest.mark.parametrize("typed", ["Zarko Zivkovic", "Жарко Живковић", "Žarko Živkovic"])
def test_names_that_are_not_the_same(typed: str) -> None:
    assert name_key(typed) != name_key("Žarko Živković")


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("sr-Latn", "en sr-Latn sr-Cyrl", "sr-Latn"),
        ("sr-Latn", "en sr-Cyrl bs cnr", "sr-Cyrl"),
        ("sr-Cyrl", "en sr-Latn mk", "sr-Latn"),
        ("sr-Cyrl", "en bs", "en"),
        ("bs", "en sr-Latn cnr", "en"),
        ("mk", "en sr-Cyrl", "en"),
        ("sq", "sr-Latn mk", None),
        ("en", "sq", None),
    ],
)
def test_a_text_falls_back_to_the_other_script_and_then_to_english(
    language: str, typed: str, found: str | None
) -> None:
    texts = {tag: f"in {tag}" for tag in typed.split()}
    assert language_of_text(texts, language) == found
    assert in_language(texts, language) == (f"in {found}" if found else "")


def test_a_text_that_is_empty_is_missing() -> None:
    assert in_language({"sr-Latn": "", "sr-Cyrl": "", "en": "English"}, "sr-Latn") == "English"


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "en"])
def test_nobody_gets_another_communitys_language(language: str) -> None:
    own = {"sr-Latn", "sr-Cyrl"} if language.startswith("sr") else {language}
    assert in_language({tag: tag for tag in LANGUAGES if tag not in own | {"en"}}, language) == ""


@pytest.mark.parametrize(
    ("language", "old", "new", "is_different"),
    [
        ("bs", {"en": "Hall"}, {"en": "Hall", "bs": "Sala"}, False),
        ("bs", {"en": "Hall"}, {"en": " Hall ", "bs": "Sala"}, False),
        ("bs", {"en": "Hall"}, {"en": "Library", "bs": "Biblioteka"}, True),
        ("bs", {"en": "Hall", "bs": "Sala"}, {"en": "Library", "bs": "Sala"}, False),
        ("bs", {"en": "Hall", "bs": "Sala"}, {"en": "Hall"}, False),
        ("bs", {"en": "Hall", "bs": "Sala"}, {"en": "Library"}, True),
        ("bs", {"bs": "Sala"}, {"en": "Hall"}, True),
        ("sr-Latn", {"sr-Cyrl": "Сала", "sr-Latn": "Sala"}, {"sr-Cyrl": "Сала"}, False),
        ("sr-Cyrl", {"sr-Latn": "Hotel Njegoš"}, {"sr-Cyrl": "Хотел Његош"}, False),
        ("sr-Latn", {"sr-Cyrl": "Хотел Његош"}, {"sr-Latn": "Hotel Njegoš"}, False),
        ("sr-Cyrl", {"sr-Latn": "Hotel Njegoš"}, {"sr-Cyrl": "Хотел Лав"}, True),
        ("mk", {"mk": "Сала"}, {}, True),
        (
            "sr-Latn",
            {"en": "Hall", "sr-Cyrl": "Сала"},
            {"en": "Library", "sr-Cyrl": "Сала", "sr-Latn": "Sala"},
            False,
        ),
        ("mk", {}, {"en": "Hall"}, True),
        ("mk", {}, {"bs": "Sala"}, False),
        ("mk", {}, {}, False),
    ],
)
def test_a_translation_or_script_that_is_added_or_removed_is_nothing_new(
    language: str, old: dict[str, str], new: dict[str, str], is_different: bool
) -> None:
    assert reads_differently(old, new, language) == is_different


@pytest.mark.parametrize(
    ("given_name", "family_name", "listed"),
    [
        ("Ana", "Kovačević", "KOVAČEVIĆ, Ana"),
        ("Xhevahire", "Gjoka-Llalla", "GJOKA-LLALLA, Xhevahire"),
        ("Љубица", "Ѓорѓиевска", "ЃОРЃИЕВСКА, Љубица"),
        ("Jürgen", "Weiß", "WEIẞ, Jürgen"),
        ("Ali", "Yıldız", "YILDIZ, Ali"),
        ("Γιώργος", "Παπαδόπουλος-Χαΐδης", "ΠΑΠΑΔΟΠΟΥΛΟΣ-ΧΑΪΔΗΣ, Γιώργος"),
        ("ნინო", "ბერიძე", "ბერიძე, ნინო"),
        ("فاطمة", "حداد", "حداد, فاطمة"),
        ("", "Cher", "CHER"),
        ("Madonna", "", "MADONNA"),
    ],
)
def test_lists_have_the_family_name_first_in_capitals(
    given_name: str, family_name: str, listed: str
) -> None:
    assert listed_name(given_name, family_name) == listed


def test_a_spelling_is_taken_from_the_other_script_and_from_no_other_language() -> None:
    others = {"en": "Jovana", "sr-Cyrl": "Јована", "mk": ""}
    found = [
        spelled_in(language, "Yovana", others)
        for language in ("en", "sr-Cyrl", "sr-Latn", "mk", "sq")
    ]
    assert found == ["Jovana", "Јована", "Јована", "Yovana", "Yovana"]

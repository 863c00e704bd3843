"""The order of names, where it is not a collator's."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.domain.names.alphabets import ALPHABETS
from ctevents.domain.names.order import initial, sort_key, unnamed_key
from tests.support.collation import HANGUL, NAMES


def in_order(language: str, names: list[str]) -> list[str]:
    """Return names, each "family, given", in the order of a list."""
    pairs = [name.partition(", ") for name in reversed(names)]
    alphabet = ALPHABETS[language]
    ordered = sorted(pairs, key=lambda pair: sort_key(pair[2], pair[0], alphabet))
    return ["".join(pair) for pair in ordered]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        # the other script, beside the same name in this one
        (
            "sr-Latn",
            [
                "Duka",
                "Džumhur",
                "Đorđević",
                "Ђорђевић, Ана",
                "Đorđević, Ana Marija",
                "Ђурић",
                "Ekmečić",
            ],
        ),
        (
            "bs",
            [
                "Gigić",
                "Ѓорѓиев",
                "Gluhak",
                "Konjević",
                "Коњевић",
                "Kopić",
                "Ljubić",
                "Љубић",
                "Malić",
            ],
        ),
        ("sq", ["Guri", "Gjoka", "Ѓорѓиев", "Љумовић", "Luma", "Lleshi"]),
        (
            "sr-Cyrl",
            [
                "Дујић",
                "Ђорђевић",
                "Đorđević",
                "Djordjević, Vuk",
                "Ерић",
                "Људи",
                "Ljuljić",
                "Маринковић",
            ],
        ),
        (
            "mk",
            [
                "Глигоров",
                "Димовски",
                "Ѓорѓиев",
                "Gjorgjiev",
                "Đukić",
                "Ефтимов",
                "Ѕвездан",
                "Dzvezdan",
                "Тодоров",
            ],
        ),
        # Albanian guests of a Macedonian list are among the Cyrillic spellings of their names
        (
            "mk",
            [
                "Рамадани",
                "Rrahmani",
                "Talevski",
                "Thaçi",
                "Qamili",
                "Ќерими",
                "Чапо",
                "Çela",
                "Xhaferi",
                "Џафери, Ана",
            ],
        ),
        ("mk", ["Шабани", "Shala", "Шутиноски"]),
        # Russian, Bulgarian and Ukrainian names
        ("sr-Latn", ["Йорданов", "Jovanović", "Јухас", "Julić", "Юрченко", "Щербаков", "Štrbac"]),
        ("sr-Cyrl", ["Бабић", "Јовановић", "Йорданов", "Щербаков"]),
        # Montenegrin letters, in either script
        (
            "cnr",
            [
                "Sekulić",
                "Stić",
                "Šekularac",
                "Škrijelj",
                "Śekloća",
                "С́еклоћа",
                "Tadić",
                "Zec",
                "Žarić",
                "Źenica",
                "З́еница",
            ],
        ),
        # punctuation and white space
        ("bs", ["Marić", "Marić Kovač", "Marić-Lazić", "Marić Zec", "Marićević"]),
        ("en", ["O'Brian", "Obrien", "O’Brion", "Ocean"]),
        ("bs", ["Kovač, Ana", "KOVAČ, Ana Marija", "kovač, Đina", "Kovačević, Ana"]),
        # one name only
        ("en", ["Aaron, Zoe", "Madonna", "Madonna, Ana", "Zico"]),
        # digits, letters, other scripts, unnamed guests
        ("bs", ["7up", "Abdić", "Žugić", "Παππάς", "حداد", "王", "김"]),
        # accents that the alphabet does not have, by their base letter after it
        ("bs", ["Muller", "Müller", "Mulzer", "Ødegaard", "Oder", "Öhm", "Straße", "Strasser"]),
        ("en", ["Dac", "Đad", "Dae", "Lukas", "Łukas", "Lukasz"]),
    ],
)
def test_names_are_in_order(language: str, names: list[str]) -> None:
    assert in_order(language, names) == names


@pytest.mark.parametrize("language", ALPHABETS)
def test_the_letters_of_an_alphabet_are_in_its_order(language: str) -> None:
    letters = list(ALPHABETS[language].letters)
    assert in_order(language, letters) == letters
    assert [initial("", letter, ALPHABETS[language]) for letter in letters] == [
        each.capitalize() for each in letters
    ]


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [
        ("bs", "džaferi", "Dž"),
        ("bs", "ǅaferi", "Dž"),
        ("bs", "Džaferi".upper(), "Dž"),
        ("bs", "Џафери", "Dž"),
        ("bs", "Łukasz", "L"),
        ("sq", "Shala", "Sh"),
        ("sq", "Šarić", "S"),
        ("mk", "Shala", "Ш"),
        ("sr-Cyrl", "'Ndrangheta", "Н"),
        ("en", "Đorđević", "D"),
        ("en", "王", "王"),
        ("en", "-", ""),
    ],
)
def test_the_first_letter_is_of_the_alphabet(language: str, name: str, letter: str) -> None:
    assert initial("", name, ALPHABETS[language]) == letter


def test_signs_that_are_read_as_an_apostrophe_make_no_difference() -> None:
    """Those of transliterated Arabic are among them."""
    names = {f"Ka{sign}ab" for sign in "'’‘ʹʻʼʾʿ′´`＇"}
    assert len({sort_key("", name, ALPHABETS["bs"]) for name in names}) == 1


def test_the_longest_key_fits_into_an_index_of_postgresql() -> None:
    longest = sort_key(*HANGUL, ALPHABETS["bs"])
    assert len(longest) == 1_000 < 2_704
    assert longest < unnamed_key("judges", 1)


def test_a_name_without_letters_has_a_key() -> None:
    assert sort_key("", "?", ALPHABETS["bs"]) < sort_key("", "A", ALPHABETS["bs"])


@pytest.mark.long
@given(st.text(), st.text(), st.sampled_from([*ALPHABETS]))
def test_unnamed_guests_come_last_by_group_and_number(
    given_name: str, family_name: str, language: str
) -> None:
    key = sort_key(given_name, family_name, ALPHABETS[language])
    assert key < unnamed_key("judges", 7) < unnamed_key("judges", 300) < unnamed_key("police", 1)


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from([*ALPHABETS]))
def test_case_makes_no_difference(given_name: str, family_name: str, language: str) -> None:
    alphabet = ALPHABETS[language]
    given_name, family_name = given_name.lower(), family_name.lower()
    assert sort_key(given_name.lower(), family_name.lower(), alphabet) == sort_key(
        given_name, family_name, alphabet
    )


def test_the_rule_changes_only_with_a_migration() -> None:
    """The keys in a database were made by the rule of its newest migration, which must write them
    again after a change."""
    keys = [
        sort_key("Ана", name, ALPHABETS[language])
        for language in NAMES
        for name in (*NAMES[language], "Џ", "王")
    ]
    assert sha256(b"|".join(keys)).hexdigest()[:16] == "c0206b5acfb8db6b"

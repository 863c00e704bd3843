"""Signs that a list belongs to another event."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ctevents.domain.guests.wrong_list import Misfit, Sign, by_city, by_language, by_list, version
from ctevents.formats.transliteration import search_key
from tests.domain.guests.test_list_files import EXPECTED, guests

LAUNCHES = json.loads(
    (Path(__file__).parents[3] / "ctevents" / "reference" / "launches.json").read_text()
)
LANGUAGES = {launch["slug"]: launch["languages"] for launch in LAUNCHES}
CITIES = {launch["slug"]: frozenset(launch["cities"].values()) for launch in LAUNCHES}


def signs(file: str, event: str) -> list[Misfit]:
    """Return the signs for an account that sees only one list."""
    rows = guests(file)
    elsewhere = {slug: cities for slug, cities in CITIES.items() if slug != event}
    return [
        *by_language(rows, LANGUAGES[event]),
        *by_city(rows, CITIES[event], elsewhere, search_key),
    ]


@pytest.mark.parametrize("slug", EXPECTED)
def test_each_list_fits_its_own_event(slug: str) -> None:
    assert signs(slug, slug) == []


def test_the_list_of_belgrade_does_not_fit_tirana() -> None:
    assert signs("rs", "al") == [
        Misfit(Sign.LANGUAGES, 85, 85, languages=("sr-Cyrl", "sr-Latn")),
        Misfit(Sign.CITY, 14, 94, "rs"),
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    ("file", "event"),
    [
        (file, event)
        for file in EXPECTED
        for event in EXPECTED
        if file != event and (file, event) != ("al", "xk")
    ],
)
def test_no_list_fits_another_event(file: str, event: str) -> None:
    """The list of Tirana is an exception: Pristina has all its languages, and it names no city."""
    assert signs(file, event)


def test_rows_without_the_main_language_are_counted_beside_all_rows() -> None:
    albanian = replace(guests("rs")[0], language="sq", filled=frozenset({"language"}))
    without = replace(albanian, filled=frozenset[str]())
    assert by_language([*[albanian] * 20, *[without] * 3], ["mk", "sq"]) == [
        Misfit(Sign.MAIN_LANGUAGE, 20, 23, languages=("mk",))
    ]


def test_two_rows_tell_nothing() -> None:
    assert by_language(guests("rs")[:2], ["sq"]) == []


def test_half_of_the_list_is_not_enough_to_be_another_ones() -> None:
    assert by_list(Sign.PEOPLE, {"rs": 5, "ba": 1}, 10) == []
    assert by_list(Sign.PEOPLE, {"rs": 6, "ba": 1}, 10) == [Misfit(Sign.PEOPLE, 6, 10, "rs")]
    assert by_list(Sign.PEOPLE, {}, 0) == []


def test_other_signs_have_another_version() -> None:
    signs = [Misfit(Sign.CITY, 3, 9, "rs", own=0), Misfit(Sign.PEOPLE, 8, 9, "rs")]
    others = [
        signs[:1],
        [replace(signs[0], count=4), signs[1]],
        [signs[0], replace(signs[1], slug="mk")],
        [],
    ]
    assert version(signs) == version([replace(each) for each in signs])
    assert version(signs) not in {version(each) for each in others}

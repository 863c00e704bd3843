"""Texts that are missing in a language, and what its readers get instead."""

from __future__ import annotations

import pytest

from ctevents.domain.launch.translations import (
    EventText,
    Gap,
    Reading,
    TextKind,
    gaps,
    in_letters,
    reading,
)
from ctevents.domain.letters.kinds import LetterKind

TITLE = EventText(
    TextKind.TITLE, ({"en": "Launch", "bs": "Predstavljanje", "sr-Cyrl": "Представљање"},)
)
SEVERAL = EventText(TextKind.FINDINGS, ({"en": "1", "bs": "1", "sr-Cyrl": "1"}, {"en": "2"}, {}))
OWN = EventText(TextKind.WORDING, ({"en": "own"},), LetterKind.INVITATION)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (TITLE, "bs", Reading(1)),
        (TITLE, "sr-Latn", Reading(1, 1, "sr-Cyrl")),
        (TITLE, "mk", Reading(1, 1, "en")),
        (EventText(TextKind.VENUE, ({"bs": "Sala"},)), "mk", Reading(1, 1)),
        (SEVERAL, "bs", Reading(2, 1, "en")),
        (SEVERAL, "sr-Latn", Reading(2, 2, "en")),
        (EventText(TextKind.FINDINGS, ({"en": "1"}, {"bs": "2"})), "mk", Reading(2, 2, "en")),
        (OWN, "en", Reading(1)),
        (OWN, "bs", Reading(1, 1)),
        (EventText(TextKind.WORDING, ({"sr-Latn": "own"},)), "sr-Cyrl", Reading(1, 1, "sr-Latn")),
        (EventText(TextKind.WORDING, ({"sr-Latn": "own", "en": "own"},)), "mk", Reading(1, 1)),
    ],
)
def test_readers_get_another_language_nothing_or_the_standard_wording(
    text: EventText, language: str, found: Reading
) -> None:
    assert reading(text, language) == found


def test_only_what_is_missing_is_a_gap() -> None:
    assert list(gaps([TITLE, OWN], {"bs": 3, "en": 5})) == [Gap(OWN, "bs", Reading(1, 1), 3)]


def test_a_letter_has_title_and_place_and_its_own_wording() -> None:
    programme = EventText(TextKind.PROGRAMME_ITEM, ({"en": "Opening"},), "1")
    assert in_letters([TITLE, programme, OWN], [LetterKind.INVITATION]) == [TITLE, OWN]
    assert in_letters([TITLE, programme, OWN], [LetterKind.CONFIRMED]) == [TITLE]


def test_only_letters_to_people_who_may_come_say_how_to_get_there() -> None:
    way = EventText(TextKind.DIRECTIONS, ({"en": "Entrance B."},))
    assert in_letters([way], [LetterKind.INVITATION]) == [way]
    assert in_letters([way], [LetterKind.NOMINATION_REQUEST]) == []


def test_only_letters_to_people_with_a_seat_name_the_hotel() -> None:
    hotel = EventText(TextKind.HOTEL, ({"en": "Hotel Central"},))
    assert in_letters([hotel], [LetterKind.CONFIRMED]) == [hotel]
    assert in_letters([hotel], [LetterKind.INVITATION]) == []

"""The words of a certificate about the time and place of its event, in each language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.models import Event
from ctevents.texts.languages import LOCALES
from ctevents.texts.papers.certificates import differences, texts_of
from tests.support import stories

pytestmark = pytest.mark.once

ONE_DAY = {
    "en": "in Sarajevo on Wednesday, 10 March 2027",
    "sq": "në Sarajevë më 10 mars 2027 (e mërkurë)",
    "bs": "u Sarajevu, 10. marta 2027. (srijeda)",
    "cnr": "održanom u Sarajevu, 10. marta 2027. (srijeda)",
    "sr-Latn": "u Sarajevu, 10. marta 2027. (sreda)",
    "sr-Cyrl": "у Сарајеву, 10. марта 2027. (среда)",
    "mk": "во Сараево, на 10 март 2027\u202fг. (среда)",
}

TWO_DAYS = {
    "en": "in Sarajevo from Wednesday, 31 March 2027 to Thursday, 1 April 2027",
    "sq": "në Sarajevë nga data 31 mars 2027 (e mërkurë) deri më 1 prill 2027 (e enjte)",
    "bs": "u Sarajevu, od 31. marta 2027. (srijeda) do 1. aprila 2027. (četvrtak)",
    "cnr": "održanom u Sarajevu, od 31. marta 2027. (srijeda) do 1. aprila 2027. (četvrtak)",
    "sr-Latn": "u Sarajevu, od 31. marta 2027. (sreda) do 1. aprila 2027. (četvrtak)",
    "sr-Cyrl": "у Сарајеву, од 31. марта 2027. (среда) до 1. априла 2027. (четвртак)",
    "mk": "во Сараево, од 31 март 2027\u202fг. (среда) до 1 април 2027\u202fг. (четврток)",
}


def held(event: Event) -> dict[str, str]:
    text_in = texts_of(event)
    return {tag: text_in(tag).held for tag in LOCALES}


def test_its_sentence_goes_on_around_the_date(app: Flask) -> None:
    assert held(stories.published_event()) == ONE_DAY


def test_its_sentence_goes_on_around_several_days(app: Flask) -> None:
    days = {
        "starts_at": datetime(2027, 3, 31, 8, tzinfo=UTC),
        "ends_at": datetime(2027, 4, 1, 12, tzinfo=UTC),
    }
    assert held(stories.published_event(**days)) == TWO_DAYS


def in_the_nominative(said: str) -> str:
    return said.replace("marta", "mart").replace("марта", "март")


def without_a_weekday(said: str) -> str:
    return in_the_nominative(said).partition(" (")[0].replace("Wednesday, ", "")


@pytest.mark.parametrize("older", [in_the_nominative, without_a_weekday])
def test_older_wordings_of_the_date_are_no_difference(
    app: Flask, older: Callable[[str], str]
) -> None:
    text_in = texts_of(stories.published_event())
    stored = [replace(text_in(tag), held=older(text_in(tag).held)) for tag in LOCALES]
    assert [*differences(stored, text_in)] == []


def test_an_older_dash_between_days_is_no_difference(app: Flask) -> None:
    days = {
        "starts_at": datetime(2027, 3, 31, 8, tzinfo=UTC),
        "ends_at": datetime(2027, 4, 1, 12, tzinfo=UTC),
    }
    text_in = texts_of(stories.published_event(**days))
    with_dash = {
        "bs": "u Sarajevu, 31. marta 2027. (srijeda) – 1. aprila 2027. (četvrtak)",
        "sr-Cyrl": "у Сарајеву, 31. марта 2027. (среда) – 1. априла 2027. (четвртак)",
    }
    stored = [replace(text_in(tag), held=held) for tag, held in with_dash.items()]
    assert [*differences(stored, text_in)] == []
    stored = [replace(text, held=text.held.replace("31.", "30.")) for text in stored]
    assert len([*differences(stored, text_in)]) == len(stored)


def test_a_certificate_without_a_signatory_differs_once_there_is_one(app: Flask) -> None:
    """One that was stored before the event had one says nobody."""
    text_in = texts_of(
        stories.published_event(
            signatory_name="Vesa Gashi", signatory_positions={"en": "Head of Office"}
        )
    )
    assert text_in("sq").signatory == ["Vesa Gashi", "Head of Office"]
    assert [each.part for each in differences([replace(text_in("sq"), signatory=[])], text_in)] == [
        "signatory"
    ]


def test_a_different_day_is_a_difference(app: Flask) -> None:
    text_in = texts_of(stories.published_event())
    stored = [replace(text_in(tag), held=text_in(tag).held.replace("10", "11")) for tag in LOCALES]
    assert [each.part for each in differences(stored, text_in)] == ["held"] * len(LOCALES)

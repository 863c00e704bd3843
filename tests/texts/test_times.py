"""Dates, times and numbers in each language: on their own by CLDR, and within a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask

from ctevents.texts.languages import LOCALES
from ctevents.texts.numbers import number, percentage
from ctevents.texts.rendering import speaking
from ctevents.texts.times import (
    GENITIVES,
    as_before,
    calendar_days,
    date_in_sentence,
    hours,
    local_date,
    local_day_and_clock,
    short_date,
    told_date,
    told_day_and_clock,
    weekday_and_clock,
    weekday_date,
)
from tests.support.cyrillic import to_cyrillic

pytestmark = pytest.mark.once

TEN = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
ONE = TEN + timedelta(hours=3)
ZONE = "Europe/Sarajevo"

TABLE = {
    "en": {
        "short date": "10 Mar 2027",
        "long date": "10 March 2027",
        "weekday date": "Wednesday, 10 March 2027",
        "in a sentence": "Wednesday, 10 March 2027",
        "deadline": "Wednesday, 10 March 2027, 10:00",
        "date and time": "Wednesday, 10 March 2027, 10:00",
        "hours": "10:00–13:00",
        "days of a month": "9–11 March 2027",
        "days of two months": "30 March – 2 April 2027",
        "number": "12,345.6",
        "percentage": "46%",
    },
    "sq": {
        "short date": "10 mar 2027",
        "long date": "10 mars 2027",
        "weekday date": "e mërkurë, 10 mars 2027",
        "in a sentence": "10 mars 2027 (e mërkurë)",
        "deadline": "10 mars 2027 (e mërkurë), ora 10:00",
        "date and time": "e mërkurë, 10 mars 2027, ora 10:00",
        "hours": "10:00–13:00",
        "days of a month": "9–11 mars 2027",
        "days of two months": "30 mars – 2 prill 2027",
        "number": "12\u00a0345,6",
        "percentage": "46%",
    },
    "bs": {
        "short date": "10. 3. 2027.",
        "long date": "10. mart 2027.",
        "weekday date": "srijeda, 10. mart 2027.",
        "in a sentence": "10. marta 2027. (srijeda)",
        "deadline": "srijeda, 10. mart 2027, 10:00",
        "date and time": "srijeda, 10. mart 2027, 10:00",
        "hours": "10:00–13:00",
        "days of a month": "9–11. mart 2027.",
        "days of two months": "30. mart – 2. april 2027.",
        "number": "12.345,6",
        "percentage": "46%",
    },
    "cnr": {
        "short date": "10. 3. 2027.",
        "long date": "10. mart 2027.",
        "weekday date": "srijeda, 10. mart 2027.",
        "in a sentence": "10. marta 2027. (srijeda)",
        "deadline": "srijeda, 10. mart 2027, 10:00",
        "date and time": "srijeda, 10. mart 2027, 10:00",
        "hours": "10:00–13:00",
        "days of a month": "9–11. mart 2027.",
        "days of two months": "30. mart – 2. april 2027.",
        "number": "12.345,6",
        "percentage": "46%",
    },
    "sr-Latn": {
        "short date": "10. 3. 2027.",
        "long date": "10. mart 2027.",
        "weekday date": "sreda, 10. mart 2027.",
        "in a sentence": "10. marta 2027. (sreda)",
        "deadline": "sreda, 10. mart 2027, 10:00",
        "date and time": "sreda, 10. mart 2027, 10:00",
        "hours": "10:00–13:00",
        "days of a month": "9–11. mart 2027.",
        "days of two months": "30. mart – 2. april 2027.",
        "number": "12.345,6",
        "percentage": "46%",
    },
    "sr-Cyrl": {
        "short date": "10. 3. 2027.",
        "long date": "10. март 2027.",
        "weekday date": "среда, 10. март 2027.",
        "in a sentence": "10. марта 2027. (среда)",
        "deadline": "среда, 10. март 2027, 10:00",
        "date and time": "среда, 10. март 2027, 10:00",
        "hours": "10:00–13:00",
        "days of a month": "9–11. март 2027.",
        "days of two months": "30. март – 2. април 2027.",
        "number": "12.345,6",
        "percentage": "46%",
    },
    "mk": {
        "short date": "10.3.2027\u202fг.",
        "long date": "10 март 2027\u202fг.",
        "weekday date": "среда, 10 март 2027\u202fг.",
        "in a sentence": "10 март 2027\u202fг. (среда)",
        "deadline": "10 март 2027\u202fг. (среда), 10:00 часот",
        "date and time": "среда, 10 март 2027\u202fг., 10:00 часот",
        "hours": "10:00–13:00",
        "days of a month": "9–11 март 2027\u202fг.",
        "days of two months": "30 март – 2 април 2027\u202fг.",
        "number": "12.345,6",
        "percentage": "46\u00a0%",
    },
}


def forms() -> dict[str, str]:
    """Return each form in the current language."""
    return {
        "short date": short_date(TEN, ZONE),
        "long date": local_date(TEN, ZONE),
        "weekday date": weekday_date(TEN, ZONE),
        "in a sentence": date_in_sentence(TEN, ZONE),
        "deadline": told_day_and_clock(TEN, ZONE),
        "date and time": weekday_and_clock(TEN, ZONE),
        "hours": hours(TEN, ONE, ZONE),
        "days of a month": calendar_days(date(2027, 3, 9), date(2027, 3, 11)),
        "days of two months": calendar_days(date(2027, 3, 30), date(2027, 4, 2)),
        "number": number(12345.6),
        "percentage": percentage(0.456),
    }


@pytest.mark.parametrize("tag", TABLE)
def test_each_language_has_its_forms(app: Flask, tag: str) -> None:
    with speaking(tag):
        assert forms() == TABLE[tag]


def test_the_table_has_all_languages() -> None:
    assert list(TABLE) == list(LOCALES)


@pytest.mark.parametrize(
    ("tag", "months"),
    [
        (
            "bs",
            (
                "januara februara marta aprila maja juna jula augusta septembra oktobra novembra "
                "decembra"
            ),
        ),
        (
            "cnr",
            (
                "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra "
                "decembra"
            ),
        ),
        (
            "sr-Latn",
            (
                "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra "
                "decembra"
            ),
        ),
        (
            "mk",
            "јануари февруари март април мај јуни јули август септември октомври ноември декември",
        ),
        ("sq", "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"),
    ],
)
def test_months_within_a_sentence(app: Flask, tag: str, months: str) -> None:
    with speaking(tag):
        assert [
            date_in_sentence(day, "UTC").split()[1] for day in days_of_the_year()
        ] == months.split()


def days_of_the_year() -> Iterator[datetime]:
    """Yield a day of each month, on all weekdays."""
    return (datetime(2027, month, month, 9, tzinfo=UTC) for month in range(1, 13))


def test_cyrillic_dates_are_the_latin_ones(app: Flask) -> None:
    for form in (short_date, local_date, weekday_date, date_in_sentence, told_date):
        written = {}
        for tag in ("sr-Latn", "sr-Cyrl"):
            with speaking(tag):
                written[tag] = [form(day, "UTC") for day in days_of_the_year()]
        assert [*map(to_cyrillic, written["sr-Latn"])] == written["sr-Cyrl"]


def test_days_of_two_years_and_a_single_day(app: Flask) -> None:
    with speaking("bs"):
        assert (
            calendar_days(date(2026, 12, 30), date(2027, 1, 2))
            == "30. decembar 2026. – 2. januar 2027."
        )
        assert calendar_days(date(2027, 1, 2), date(2027, 1, 2)) == "2. januar 2027."
    with speaking("en"):
        assert calendar_days(date(2026, 3, 9), date(2027, 3, 11)) == "9 March 2026 – 11 March 2027"


@pytest.mark.parametrize("tag", LOCALES)
def test_dates_can_be_compared_with_those_of_older_texts(app: Flask, tag: str) -> None:
    """Older texts have no weekday, or the month in the nominative."""
    with speaking(tag):
        for day in days_of_the_year():
            assert (
                as_before(weekday_date(day, ZONE))
                == as_before(date_in_sentence(day, ZONE))
                == local_date(day, ZONE)
            )


def test_languages_with_a_genitive_have_twelve_of_them() -> None:
    assert {len(set(months.split())) for months in GENITIVES.values()} == {12}


def test_albanian_weekdays_have_their_article(app: Flask) -> None:
    with speaking("sq"):
        days = [datetime(2027, 3, 8, tzinfo=UTC) + timedelta(days=day) for day in range(7)]
        assert [weekday_date(day, "UTC").partition(",")[0] for day in days] == [
            "e hënë",
            "e martë",
            "e mërkurë",
            "e enjte",
            "e premte",
            "e shtunë",
            "e diel",
        ]


def test_monday_is_spelled_as_montenegrin_spells_it(app: Flask) -> None:
    monday = datetime(2027, 3, 8, 9, 0, tzinfo=UTC)
    with speaking("cnr"):
        assert weekday_date(monday, ZONE) == told_date(monday, ZONE) == "ponedjeljak, 8. mart 2027."
        assert date_in_sentence(monday, ZONE) == "8. marta 2027. (ponedjeljak)"


def test_the_day_is_that_of_the_place(app: Flask) -> None:
    late = datetime(2027, 3, 10, 23, 30, tzinfo=UTC)
    with speaking("en"):
        assert weekday_and_clock(late, ZONE) == "Thursday, 11 March 2027, 00:30"
        assert told_day_and_clock(late, ZONE) == "Thursday, 11 March 2027, 00:30"
        assert local_day_and_clock(late, ZONE) == "11 March 2027, 00:30"
    with speaking("sq"):
        assert told_day_and_clock(late, ZONE) == "11 mars 2027 (e enjte), ora 00:30"

"""A date of an event has its weekday, in each language's usual form."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask_babel import force_locale

from ctevents.texts.languages import LOCALES
from ctevents.texts.rendering import speaking
from ctevents.texts.times import (
    local_day_and_clock,
    told_date,
    told_day_and_clock,
    weekday_and_clock,
    weekday_date,
    without_weekday,
)

TEN = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
ZONE = "Europe/Sarajevo"


@pytest.mark.parametrize(
    ("tag", "alone", "told"),
    [
        ("en", "Wednesday, 10 March 2027", "Wednesday, 10 March 2027"),
        ("sq", "e mërkurë, 10 mars 2027", "10 mars 2027 (e mërkurë)"),
        ("bs", "srijeda, 10. mart 2027.", "10. mart 2027. (srijeda)"),
        ("cnr", "srijeda, 10. mart 2027.", "10. mart 2027. (srijeda)"),
        ("sr-Latn", "sreda, 10. mart 2027.", "10. mart 2027. (sreda)"),
        ("sr-Cyrl", "среда, 10. март 2027.", "10. март 2027. (среда)"),
        ("mk", "среда, 10 март 2027\u202fг.", "10 март 2027\u202fг. (среда)"),
    ],
)
def test_each_language_has_its_weekdays(app: Flask, tag: str, alone: str, told: str) -> None:
    with force_locale(LOCALES[tag]):
        assert (weekday_date(TEN, ZONE), told_date(TEN, ZONE)) == (alone, told)
        assert without_weekday(alone) == without_weekday(told) == without_weekday(without_weekday(told))


@pytest.mark.parametrize(
    ("tag", "moment"),
    [
        ("en", "Wednesday, 10 March 2027, 10:00"),
        ("sq", "e mërkurë, 10 mars 2027, ora 10:00"),
        ("bs", "srijeda, 10. mart 2027, 10:00"),
        ("cnr", "srijeda, 10. mart 2027, 10:00"),
        ("sr-Latn", "sreda, 10. mart 2027, 10:00"),
        ("sr-Cyrl", "среда, 10. март 2027, 10:00"),
        ("mk", "среда, 10 март 2027\u202fг., 10:00 часот"),
    ],
)
def test_no_full_stop_of_an_ordinal_stands_before_a_comma(app: Flask, tag: str, moment: str) -> None:
    with speaking(tag):
        assert weekday_and_clock(TEN, ZONE) == moment


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
        assert (weekday_date(monday, ZONE), told_date(monday, ZONE)) == (
            "ponedjeljak, 8. mart 2027.",
            "8. mart 2027. (ponedjeljak)",
        )


def test_the_day_is_that_of_the_place(app: Flask) -> None:
    late = datetime(2027, 3, 10, 23, 30, tzinfo=UTC)
    with speaking("en"):
        assert weekday_and_clock(late, ZONE) == "Thursday, 11 March 2027, 00:30"
        assert told_day_and_clock(late, ZONE) == "Thursday, 11 March 2027, 00:30"
        assert local_day_and_clock(late, ZONE) == "11 March 2027, 00:30"
    with speaking("sq"):
        assert told_day_and_clock(late, ZONE) == "11 mars 2027 (e enjte), ora 00:30"

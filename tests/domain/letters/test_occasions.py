"""Occasions of letters."""

from __future__ import annotations

from dataclasses import replace

from ctevents.domain.letters.kinds import About, Occasion, occasion_of_registration


def test_an_occasion_keeps_what_it_is_about_however_often_its_letter_is_sent() -> None:
    occasion = occasion_of_registration(7, 2)
    assert occasion == Occasion(About.REGISTRATION, about_id=7, number=2)
    copy = replace(occasion, copy="5f0c")
    assert (copy == occasion, copy.first == occasion, occasion.first == occasion) == (
        False,
        True,
        True,
    )

"""Getting there: guests read all of it, the public only how to reach the venue."""

from __future__ import annotations

from typing import Any

from flask import Flask

from ctevents.texts.arrival import arrival_lines, map_address
from ctevents.texts.rendering import speaking
from tests.support import stories

ARRIVAL: dict[str, Any] = {
    "directions": {"en": "Bus 3.", "sq": "Autobusi 3."},
    "entrance": {"en": "Turn left.\nEntrance B."},
    "hotel": {"en": "Hotel Central."},
    "day_contact_name": "Amra Hodžić",
    "day_contact_phone": "+387 33 111 222",
}


def test_the_public_reads_no_hotel_and_no_telephone(app: Flask) -> None:
    event = stories.published_event(**ARRIVAL)
    with speaking("sq"):
        said = {
            is_guest: [line.words for line in arrival_lines(event, is_guest=is_guest)]
            for is_guest in (False, True)
        }
    way = ["Autobusi 3.", "Turn left.\nEntrance B."]
    assert said == {False: way, True: [*way, "Hotel Central.", "Amra Hodžić, +387 33 111 222"]}


def test_an_event_without_texts_says_nothing(app: Flask) -> None:
    assert arrival_lines(stories.published_event(), is_guest=True) == []


def test_the_map_shows_the_address_or_else_the_venue(app: Flask) -> None:
    event = stories.published_event(venues={"en": "Hotel Europe"}, addresses={"en": "Skarića 5"})
    other = stories.published_event("me", venues={"en": "Hotel Hill"}, addresses={})
    with speaking("en"):
        assert map_address(event).endswith("?query=Skari%C4%87a+5%2C+Sarajevo")
        assert map_address(other).endswith("?query=Hotel+Hill%2C+Podgorica")
        assert map_address(stories.event("al")) == ""

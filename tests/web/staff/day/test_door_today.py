"""Arrivals at all events of today, on the organiser's phone."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.support import door, stories

PATH = "/staff/door"


@pytest.mark.long
def test_each_event_of_today_and_their_sum(app: Flask, clock: Clock) -> None:
    for slug, sex in (("ba", "f"), ("xk", "m")):
        stories.published_event(slug)
        for name in ("Amra", "Vuk"):
            stories.registered(
                slug, given_name=name, email=f"{name.lower()}@{slug}.example", sex=sex
            )
    start = stories.event().starts_at
    assert start is not None
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert "No event is today." in organiser.open(PATH).text
    assert "Arrivals today" not in organiser.open("/staff/").links()
    clock.now = start
    door.record(stories.event("ba").id, door.ticked(1))
    page = organiser.open(organiser.open("/staff/").links()["Arrivals today"])
    assert page.all("main h2") == ["Sarajevo", "Pristina"]
    assert page.all("#of-all dd") == ["1", "4"]
    assert page.all("#door-ba tbody tr") == ["Judges 2 1 1 0 0"]
    assert page.all("#door-xk tbody tr") == ["Judges 2 0 0 0 0"]


def test_an_office_sees_its_own_event_only(app: Flask, clock: Clock) -> None:
    for slug in ("ba", "xk"):
        start = stories.published_event(slug).starts_at
        assert start is not None
        clock.now = start
    page = stories.signed_in(app, Role.OFFICE, "ba").open(PATH)
    assert (page.all("main h2"), page.all("#of-all")) == (["Sarajevo"], [])

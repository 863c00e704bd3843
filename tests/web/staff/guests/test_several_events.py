"""Organisers put an institution on several guest lists with one form."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories

FIELDS = {"name": "FRONTEX", "group": "partner-agencies", "email": "desk@frontex.example"}


@pytest.mark.long
def test_the_page_says_what_will_happen_and_then_does_it(app: Flask) -> None:
    stories.published_event("ba", capacity=1)
    stories.institution_guest("me", name="Frontex")
    organiser = stories.signed_in(app, Role.ORGANISER)
    at = {slug: f"seats_at_{stories.event(slug).id}" for slug in ("ba", "al", "me")}
    page = organiser.open("/staff/institutions/add")
    asked = organiser.submit(
        page, "name", **FIELDS, **{at["ba"]: "2", at["al"]: "1", at["me"]: "3"}
    )
    assert asked.status == 200
    assert asked.all(".notice li") == [
        "Tirana: one seat is offered",
        "Sarajevo: 2 seats are offered; one seat is free now: the last nominees will wait",
        "Podgorica: already on the guest list, which stays as it is",
    ]
    done = organiser.submit(asked, "name", press="Add to 2 guest lists (seats: 3)")
    assert "FRONTEX is now on 2 guest lists. Nobody was e-mailed yet" in organiser.follow(done).text
    again = organiser.submit(asked, "name", press="Add to 2 guest lists (seats: 3)")
    assert "FRONTEX is on these guest lists already." in organiser.follow(again).text

    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert "FRONTEX" in office.open("/staff/events/ba/guests").text
    assert office.open("/staff/events/al/guests").status == 404


def test_a_form_without_seats_is_refused(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.submit(organiser.open("/staff/institutions/add"), "name", **FIELDS)
    assert (answer.status, answer.errors) == (422, ["Enter the seats for at least one event."])

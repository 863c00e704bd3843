"""Walk-ins at the door page."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db import db
from ctevents.domain.roles import Role
from ctevents.models import Person, Registration
from tests.support import stories
from tests.support.pages import Browser

PETAR = {
    "given_name": "Petar",
    "family_name": "Petrović",
    "institution": "Radio Sarajevo",
    "group": "media",
    "sex": "m",
}


@pytest.fixture
def staff(app: Flask) -> Browser:
    stories.published_event(capacity=1)
    return stories.signed_in(app, Role.DOOR, "ba")


def test_a_walk_in_is_registered_and_let_in(staff: Browser) -> None:
    form = staff.open(staff.open("/door/ba").links()["Register a walk-in"])
    page = staff.follow(staff.submit(form, **PETAR))
    assert page.all("#verdict p") == ["✓ Let in", "Petar Petrović", "Radio Sarajevo · Media"]
    person = db.session.query(Person).one()
    assert (person.sex, person.language, person.email) == ("m", "bs", "")
    staff.submit(form, **PETAR)  # the button was pressed twice
    assert db.session.query(Registration).count() == 1
    again = staff.follow(staff.submit(staff.open("/door/ba/walk-in"), **PETAR | {"given_name": "Vuk"}))
    assert again.all("#verdict .flag") == ["Above the capacity of the event."]


def test_nothing_is_guessed(staff: Browser) -> None:
    page = staff.submit(staff.open("/door/ba/walk-in"), email="petar", given_name="Petar", family_name=" ")
    assert page.status == 422
    assert page.errors == [
        "Enter the family name.",
        "Choose a group.",
        "Choose what the person says, or “not said”.",
        "Enter an e-mail address such as name@example.org.",
    ]
    assert page.form().find(attrs={"name": "given_name"})["value"] == "Petar"  # type: ignore[index]
    page = staff.follow(staff.submit(page, **PETAR | {"email": ""}))
    assert page.all("#verdict .person") == ["Petar Petrović"]


def test_a_draft_takes_nobody(app: Flask) -> None:
    stories.planned_event()
    staff = stories.signed_in(app, Role.DOOR, "ba")
    assert staff.submit(staff.open("/door/ba/walk-in"), **PETAR).status == 409

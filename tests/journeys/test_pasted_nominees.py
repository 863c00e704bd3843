"""A focal point pastes nominees: the list gives the sex of some; the others are asked and answer
themselves."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Person, Registration
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, Page

LINES = (
    "Ana Car; ana@prosecutors.example; Clerk; f; en\nBesim Begić; besim@prosecutors.example; Clerk"
)


def paste(browser: Browser, offer: Invitation) -> Page:
    page = browser.open(stories.path(Purpose.NOMINATION, offer.link_nonce))
    looked = browser.submit(page, "Check the names", people=LINES)
    return browser.follow(browser.submit(looked, "Save the names", privacy="on"))


def page_of(name: str) -> str:
    registration = (
        db.session.query(Registration)
        .join(Registration.person)
        .filter(Person.given_name == name)
        .one()
    )
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def by_sex(organiser: Browser) -> dict[str, int]:
    answer = organiser.client.get("/staff/events/ba/attendance.json").get_json()
    cells = [cell for cell in answer["cells"] if cell["registered"]]
    assert sum(cell["registered"] for cell in cells) == answer["totals"]["registered"]
    return {cell["sex"]: cell["registered"] for cell in cells}


@pytest.mark.long
def test_a_nominee_answers_on_their_own_page(app: Flask) -> None:
    stories.published_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert "2 people have been added." in paste(Browser(app), stories.invited_institution()).text

    attendance = "/staff/events/ba/attendance"
    assert by_sex(organiser) == {"f": 1, "x": 1}
    open_question = "1 registrant has not been asked for their sex or has not answered"
    assert open_question in organiser.open(attendance).text
    people = organiser.open(f"{attendance}/people?stage=registered").all("tbody tr")
    assert {row.split()[1]: "Not asked yet" in row for row in people} == {
        "Ana": False,
        "Besim": True,
    }

    besim, ana = Browser(app), Browser(app)
    assert "One question is still open" not in ana.open(page_of("Ana")).text
    page = besim.open(page_of("Besim"))
    assert "You are registered." in page.text
    assert page.form("Save the answer").select("input[checked]") == [], "nothing looks answered"
    answered = besim.follow(besim.submit(page, "Save the answer", sex="m"))
    assert "One question is still open" not in answered.text
    assert answered.form("given_name").select_one("[name=sex][checked]")["value"] == "m"  # type: ignore[index]

    assert by_sex(organiser) == {"f": 1, "m": 1}
    assert open_question not in organiser.open(attendance).text


@pytest.mark.long
@pytest.mark.parametrize(("answer", "column"), [("m", "m"), ("x", "x"), (None, "x")])
def test_a_nominee_who_registers_is_asked_there(
    app: Flask, answer: str | None, column: str
) -> None:
    stories.published_event(has_finishing_nominees=True)
    paste(Browser(app), stories.invited_institution())
    besim = Browser(app)
    page = besim.open(page_of("Besim"))
    form = page.form("privacy")
    assert form.select("[name=sex][checked]") == []
    done = besim.follow(besim.submit(page, "privacy", privacy="on", sex=answer))
    assert "You are registered." in done.text
    assert ("One question is still open" in done.text) is (answer is None), (
        "an answer is not asked for twice"
    )
    person = db.session.query(Person).filter_by(given_name="Besim").one()
    assert (person.sex, person.sex_said) == (column, answer)

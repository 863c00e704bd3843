"""The page of those who are on the lists of several events."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Person
from tests.services.people.test_identities import CYRILLIC, linked, listed
from tests.support import stories
from tests.support.pages import Browser

PAGE = "/staff/same-person"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


@pytest.mark.long
def test_the_ticked_are_linked_and_can_be_taken_apart(organiser: Browser) -> None:
    assert organiser.open(PAGE).all(".empty") == [
        "No guests of two events look like the same person."
    ]
    listed("ba"), listed("rs", **CYRILLIC)
    page = organiser.open(PAGE)
    assert page.all("label.choice") == [
        "Amra Kovačević, Sarajevo Sud BiH amra@police.example",
        "Амра Ковачевић, Belgrade Sud BiH",
    ]
    done = organiser.follow(organiser.submit(page, "person"))
    assert done.all(".notice") == ["The guests are linked as one person."]
    assert done.all("tbody tr") == [
        "KOVAČEVIĆ, Amra Amra Kovačević , Sarajevo Sud BiH amra@police.example Unlink Sarajevo",
        "Амра Ковачевић , Belgrade Sud BiH Unlink Belgrade",
    ]
    apart = organiser.follow(organiser.submit(done, "Unlink Belgrade"))
    assert (apart.all(".notice"), len(apart.all("label.choice"))) == (["The link is removed."], 2)


def test_a_single_one_is_not_linked(organiser: Browser) -> None:
    person, _ = listed("ba"), listed("rs", **CYRILLIC)
    refused = organiser.follow(
        organiser.submit(organiser.open(PAGE), "person", person=[str(person.id)])
    )
    assert refused.all(".notice.error") == ["Nothing was linked. Tick at least two guests."]
    assert [person.identity for person in db.session.query(Person)] == [None, None]


@pytest.mark.long
def test_no_page_of_a_country_office_says_that_somebody_is_on_another_list(app: Flask) -> None:
    at_home, abroad = listed("ba"), listed("rs", **CYRILLIC)
    linked(at_home, abroad)
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert office.open(PAGE).status == 403
    for path in (
        f"/staff/events/ba/guests/people/{at_home.id}",
        "/staff/events/ba/duplicates",
        "/staff/",
        "/staff/gaps",
    ):
        page = office.open(path)
        assert (
            page.status,
            [word for word in ("Амра", "Belgrade", "linked") if word in page.text],
        ) == (200, [])

"""Companions: named by the guest in the form, by staff on the page of the guest, and listed for
security."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Companion, Event, Registration
from ctevents.services.common import audit
from ctevents.services.figures.attendee_list import head_counts
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, Page, prefilled

DRIVER = {
    "companion_role-1": "driver",
    "companion_given_name-1": "Ivo",
    "companion_family_name-1": "Ilić",
}


def named() -> list[tuple[str, str]]:
    db.session.rollback()
    return [
        (each.role.value, each.name)
        for each in db.session.query(Companion).order_by(Companion.position)
    ]


def own_page(browser: Browser, registration: Registration) -> Page:
    return browser.open(stories.path(Purpose.REGISTRATION, registration.link_nonce))


@pytest.mark.long
def test_a_guest_names_them_as_they_accept_and_changes_them_later(
    app: Flask, browser: Browser
) -> None:
    stories.published_event(most_companions=2)
    page = browser.open(stories.path(Purpose.INVITATION, stories.invited().link_nonce))
    assert "assistants" not in prefilled(page.found_form("privacy"))
    answer = browser.submit(page, "privacy", press="Accept", privacy="on", **DRIVER)
    assert (answer.status, named()) == (303, [("driver", "Ivo Ilić")])
    own = browser.follow(answer)
    assert prefilled(own.found_form("given_name"))["companion_family_name-1"] == "Ilić"
    eva = {"companion_role-1": "interpreter", "companion_given_name-1": "Eva"}
    browser.submit(own, "given_name", **eva)
    assert named() == [("interpreter", "Eva Ilić")]


@pytest.mark.long
def test_a_row_that_is_not_complete_is_named_beside_its_field(app: Flask, browser: Browser) -> None:
    stories.published_event(most_companions=1)
    own = own_page(browser, stories.registered())
    refused = browser.submit(own, "given_name", **{"companion_given_name-1": "Ivo"})
    assert (refused.status, refused.errors) == (
        422,
        ["Companion 1: choose the task.", "Companion 1: enter the family name."],
    )
    assert prefilled(refused.found_form("given_name"))["companion_given_name-1"] == "Ivo"
    assert named() == []


@pytest.mark.long
def test_staff_add_and_correct_them_and_the_list_shows_who_may_enter(
    app: Flask, browser: Browser
) -> None:
    event = stories.published_event(most_companions=1)
    registration = stories.registered()
    office = stories.signed_in(app, Role.OFFICE, event.slug)
    page = office.open(f"/staff/events/ba/guests/people/{registration.person_id}")
    office.submit(
        page,
        "companion_role-1",
        **DRIVER,
        **{
            "companion_role-2": "security",
            "companion_given_name-2": "Eva",
            "companion_family_name-2": "Ek",
        },
    )
    assert named() == [("driver", "Ivo Ilić"), ("security", "Eva Ek")]
    listed = office.open("/staff/events/ba/companions")
    assert "may enter" in listed.text
    assert "Amra Kovačević" in listed.text
    browser.submit(own_page(browser, registration), "Cancel my registration")
    assert "not to be let in" in office.open("/staff/events/ba/companions").text


@pytest.mark.long
def test_names_of_an_unnamed_guest_are_on_no_page_beside_the_pseudonym(
    app: Flask, browser: Browser
) -> None:
    event = stories.published_event(most_companions=1)
    registration = stories.registered()
    browser.submit(own_page(browser, registration), "given_name", **DRIVER)
    stories.unnamed(registration.person_id)
    office = stories.signed_in(app, Role.OFFICE, event.slug)
    page = office.open(f"/staff/events/ba/guests/people/{registration.person_id}")
    assert ("Their names are hidden." in page.text, "Ilić" in page.text) == (True, False)
    listed = office.open("/staff/events/ba/companions").text
    assert ("ILIĆ" in listed, "Judges 0" in listed, "an unnamed guest" in listed) == (
        True,
        False,
        True,
    )


@pytest.mark.long
def test_a_number_told_before_the_event_asked_for_names_is_kept_and_asked_about(
    app: Flask, browser: Browser
) -> None:
    event = stories.published_event()
    registration = stories.registered()
    browser.submit(own_page(browser, registration), "given_name", assistants="2")
    office = stories.signed_in(app, Role.OFFICE, event.slug)
    assert "without names" not in office.open("/staff/events/ba/companions").text
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).most_companions = 3
    own = own_page(browser, registration)
    assert "Companions announced without a name: 2. Please enter their names." in own.text
    browser.submit(own, "given_name", dietary="No nuts")
    assert head_counts(db.session(), event.id).assistants == 2
    listed = office.open("/staff/events/ba/companions").text
    assert "Announced as a number, without names: 2." in listed
    assert "Amra Kovačević : 2" in listed
    browser.submit(own_page(browser, registration), "given_name", **DRIVER)
    assert head_counts(db.session(), event.id).assistants == 1
    assert "without names" not in office.open("/staff/events/ba/companions").text
    assert "without a name" not in own_page(browser, registration).text


@pytest.mark.long
def test_the_number_of_an_unnamed_guest_is_told_without_the_guest(
    app: Flask, browser: Browser
) -> None:
    event = stories.published_event()
    registration = stories.registered()
    browser.submit(own_page(browser, registration), "given_name", assistants="1")
    stories.unnamed(registration.person_id)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).most_companions = 3
    listed = (
        stories.signed_in(app, Role.OFFICE, event.slug).open("/staff/events/ba/companions").text
    )
    assert ("an unnamed guest : 1" in listed, "Judges 0" in listed, "Kovačević" in listed) == (
        True,
        False,
        False,
    )

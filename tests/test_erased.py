"""Everything goes on working with erased people: each address of the site, each list, the doors'
roster, and letters on paper."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.cli.retention import erase_due
from ctevents.db.handle import db, transaction
from ctevents.domain.people import ERASED
from ctevents.domain.roles import Role
from ctevents.models import Person, Registration
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.letters.paper import letters_on_paper
from ctevents.services.privacy.requests import erase_person
from ctevents.services.replies.invitations import send_invitations
from ctevents.services.seating.badges import badges_by_group, badges_to_print
from ctevents.texts.exports.exporting import ListRequest
from ctevents.texts.link_keys import sealer
from ctevents.texts.rendering import speaking
from ctevents.web.staff.listings import LISTINGS
from tests.conftest import Clock, Databases
from tests.support import stories
from tests.support.door import Device
from tests.support.pages import Browser
from tests.support.world import World, make_world
from tests.test_access import TABLE, ask, is_for_staff, path, rows

pytestmark = pytest.mark.once
LATER = datetime(2028, 3, 10, 1, 0, tzinfo=UTC)
OF_A_NEW_FILE = ("GET staff.import_columns", "GET staff.import_preview", "GET staff.import_refused")
"""Pages of a file that is uploaded for the visit, with names of its own."""


def names() -> set[str]:
    """The words of people's names in the database."""
    db.session.rollback()
    found = {word for person in db.session.query(Person) for word in person.name.split()}
    db.session.rollback()
    return {word for word in found if len(word) > 3}


@pytest.fixture
def erased(app: Flask, databases: Databases, clock: Clock) -> tuple[World, set[str]]:
    """One of everything, whose people are erased, and the names that they had."""
    world, before = make_world(app, databases), names()
    clock.now = LATER
    done, failed = erase_due(LATER, actor=audit.WORKER)
    assert (len(done) > 1, failed) == (True, {})
    assert names() == set(ERASED.split())
    return world, before


@pytest.mark.long
def test_each_address_answers_and_names_nobody(app: Flask, erased: tuple[World, set[str]]) -> None:
    world, before = erased
    browser = world.browsers["administrator"]
    answers = {
        name: ask(app, world, name, browser, path(app, world, rule, "administrator"))
        for name, rule in rows(app)
        if name.startswith("GET ") and (is_for_staff(name) or name.split()[1].startswith("public."))
    }
    assert len(answers) > 100
    assert {
        name: answer.status_code for name, answer in answers.items() if answer.status_code >= 500
    } == {}
    assert sum(answer.status_code == 200 for answer in answers.values()) > 80
    told = {
        name: [word for word in before if word.encode() in answer.get_data()]
        for name, answer in answers.items()
    }
    assert {
        name: words for name, words in told.items() if words and name not in OF_A_NEW_FILE
    } == {}
    assert TABLE.keys() >= answers.keys()


@pytest.fixture
def amra(app: Flask) -> Registration:
    """An erased person with a seat, before the event."""
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        erase_person(tx, sealer(), tx.get_one(Person, registration.person_id), "asked by letter")
    return registration


@pytest.mark.long
def test_each_list_shows_the_mark(app: Flask, amra: Registration) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    assert ERASED in browser.open("/staff/events/ba/guests").text
    account = account_by_email(db.session(), f"{Role.ORGANISER}@ctevents.example")
    assert account is not None
    with speaking("sq"):
        asking = ListRequest(
            event=stories.event(), account=account, arguments={}, now=stories.now()
        )
        cells = [cell for row in LISTINGS["guests"].find(asking).rows for cell in row]
    assert ("Person i fshirë" in cells, amra.id > 0) == (True, True)


def test_the_doors_hear_of_it(app: Flask, amra: Registration) -> None:
    device = Device(app)
    [attendee] = device.roster()["attendees"]
    assert (attendee["name"], attendee["status"]) == (ERASED, "confirmed")
    assert "Amra" not in str(device.roster())


def test_no_paper_is_made_of_them(amra: Registration) -> None:
    event_id = amra.event_id
    assert (badges_to_print(db.session(), event_id), badges_by_group(db.session(), event_id)) == (
        [],
        {},
    )
    assert letters_on_paper(db.session(), event_id) == []


@pytest.mark.usefixtures("app")
def test_an_erased_draft_is_not_invited() -> None:
    stories.published_event()
    invitation = stories.guest()
    with transaction(by=audit.SHELL) as tx:
        erase_person(tx, sealer(), tx.get_one(Person, invitation.person_id), "asked by letter")
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    assert stories.db.session.get_one(stories.Invitation, invitation.id).sent_at is None


@pytest.mark.long
def test_their_links_lead_nowhere(app: Flask, clock: Clock) -> None:
    stories.published_event()
    registration = stories.registered()
    address = stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
    assert Browser(app).open(address).response.status_code == 200
    with transaction(by=audit.SHELL) as tx:
        erase_person(tx, sealer(), tx.get_one(Person, registration.person_id), "asked by letter")
    assert Browser(app).open(address).response.status_code == 404

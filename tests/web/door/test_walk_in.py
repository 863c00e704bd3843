"""Walk-ins at the door page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.roles import Role
from ctevents.models import Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.people.unnamed import number_unnamed
from ctevents.services.replies.invitations import decline
from ctevents.web.door.app_words import app_words
from ctevents.web.door.forms import MOST_COLLEAGUES
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.pages import Browser, Page

PETAR = {
    "given_name": "Petar",
    "family_name": "Petrović",
    "institution": "Radio Sarajevo",
    "group": "media",
    "sex": "m",
}


@pytest.fixture
def staff(app: Flask, clock: Clock) -> Browser:
    """Return the browser of a door account, on the morning of the event: only then it finds
    everybody on the list."""
    stories.published_event(capacity=1)
    clock.now = datetime(2027, 3, 10, 9, tzinfo=UTC)
    return stories.signed_in(app, Role.DOOR, "ba")


@pytest.mark.long
def test_a_walk_in_is_registered_and_let_in(staff: Browser, clock: Clock) -> None:
    form = staff.open(staff.open("/door/ba/desk").links()["Register a walk-in"])
    page = staff.follow(staff.submit(form, **PETAR))
    assert page.all("#verdict p:not(.at)") == [
        "✓ Let in",
        "Petar Petrović",
        "Radio Sarajevo · Media",
    ]
    person = db.session.query(Person).one()
    assert (person.sex, person.language, person.email) == ("m", "bs", "")
    staff.submit(form, **PETAR)  # the button was pressed twice
    assert db.session.query(Registration).count() == 1
    clock.advance(seconds=1)
    again = staff.follow(
        staff.submit(staff.open("/door/ba/walk-in"), **PETAR | {"given_name": "Vuk"})
    )
    assert again.all("#verdict .flag") == ["Above the capacity of the event."]


def test_one_press_swaps_the_names(staff: Browser) -> None:
    form = staff.open("/door/ba/walk-in")
    swapped = staff.submit(form, **PETAR, press="Swap given and family name")
    assert (swapped.status, db.session.query(Person).count()) == (200, 0)
    page = staff.follow(staff.submit(swapped))
    assert page.all("#verdict .person") == ["Petrović Petar"]


PARTY = {
    **PETAR,
    "given_name-1": "Ana",
    "family_name-1": "Anić",
    "given_name-2": "Ivo",
    "family_name-2": "Ilić",
    "given_name-4": "Eva",
    "family_name-4": "Ek",
}


@pytest.mark.long
def test_a_party_is_registered_in_one_press_each_person_with_a_check_in(staff: Browser) -> None:
    form = staff.open("/door/ba/walk-in")
    page = staff.follow(staff.submit(form, **PARTY))
    assert page.all("#verdict .person") == ["Petar Petrović"]
    assert page.all("ul.found strong") == ["Ana Anić", "Ivo Ilić", "Eva Ek"]
    staff.submit(form, **PARTY)  # the button was pressed twice
    people = db.session.query(Person).order_by(Person.id).all()
    assert [
        (each.name, each.institution_name, each.group.code, each.sex_said) for each in people
    ] == [
        ("Petar Petrović", "Radio Sarajevo", "media", "m"),
        ("Ana Anić", "Radio Sarajevo", "media", None),
        ("Ivo Ilić", "Radio Sarajevo", "media", None),
        ("Eva Ek", "Radio Sarajevo", "media", None),
    ]
    assert [each.has_entered for each in db.session.query(Registration)] == [True] * 4


@pytest.mark.long
def test_a_party_that_needs_more_seats_than_are_free_is_let_in_as_a_whole_or_not_at_all(
    staff: Browser,
) -> None:
    set_rule(WalkIns.UNTIL_FULL)  # one seat
    page = staff.submit(staff.open("/door/ba/walk-in"), **PARTY)
    assert (page.status, page.errors) == (
        409,
        ["No seat is free for walk-ins, so nobody is registered. Ask the office."],
    )
    assert db.session.query(Person).count() == 0


@pytest.mark.long
def test_colleagues_are_looked_for_on_the_list_and_their_rows_are_checked(staff: Browser) -> None:
    stories.guest(given_name="Ana", family_name="Anić", email="ana@radio.example")
    half = staff.submit(staff.open("/door/ba/walk-in"), **PETAR | {"given_name-1": "Ana"})
    assert (half.status, half.errors) == (422, ["Enter the family name."])
    asked = staff.submit(staff.open("/door/ba/walk-in"), **PARTY)
    assert (asked.status, asked.all("ul.found strong")) == (422, ["Ana Anić"])
    staff.submit(asked, "given_name", **PARTY)
    assert db.session.query(Registration).count() == 4


def set_rule(rule: WalkIns) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"walk_ins": rule})


@pytest.mark.long
@pytest.mark.parametrize(
    ("rule", "told", "refused"),
    [
        (
            WalkIns.NONE,
            "This event does not register people at the door.",
            "This event does not register people at the door. Ask the office.",
        ),
        (
            WalkIns.UNTIL_FULL,
            "Walk-ins are let in while seats are free.",
            "No seat is free for walk-ins, so nobody is registered. Ask the office.",
        ),
    ],
)
def test_people_the_event_does_not_accept_are_not_registered(
    staff: Browser, rule: WalkIns, told: str, refused: str
) -> None:
    stories.registered()  # has the only seat
    listed = stories.guest(given_name="Vuk", email="vuk@police.example")
    set_rule(rule)
    form = staff.open("/door/ba/walk-in")
    page = staff.submit(form, **PETAR)
    assert (form.all(".notice"), page.status, page.errors) == ([told], 409, [refused])
    page = staff.submit(look_for(staff, "vuk"), "person", press="Register and check in")
    assert (page.status, page.errors) == (409, [refused])
    people = {person.id for person in db.session.query(Person)}
    assert people == {
        stories.person_of(listed).id,
        *(row.person_id for row in db.session.query(Registration)),
    }


def test_people_who_need_approval_wait_for_the_office(staff: Browser) -> None:
    set_rule(WalkIns.APPROVAL)
    page = staff.follow(
        staff.submit(staff.open("/door/ba/walk-in"), press="Register for approval", **PETAR)
    )
    assert page.all("#verdict p:not(.at)") == [
        "✕ Not let in",
        "Petar Petrović",
        "Radio Sarajevo · Media",
        "This person has no confirmed seat. Ask the office.",
    ]


def test_nothing_is_guessed(staff: Browser) -> None:
    page = staff.submit(
        staff.open("/door/ba/walk-in"), email="petar", given_name="Petar", family_name=" "
    )
    assert page.status == 422
    assert page.errors == [
        "Enter the family name.",
        "Choose a group.",
        "Choose what the person says, or “Prefers not to say”.",
        "Enter an e-mail address such as name@example.org.",
    ]
    assert page.form().find(attrs={"name": "given_name"})["value"] == "Petar"  # type: ignore[index]
    page = staff.follow(staff.submit(page, **PETAR | {"email": ""}))
    assert page.all("#verdict .person") == ["Petar Petrović"]


def test_a_draft_takes_nobody(app: Flask) -> None:
    stories.planned_event()
    staff = stories.signed_in(app, Role.DOOR, "ba")
    assert staff.submit(staff.open("/door/ba/walk-in"), **PETAR).status == 409


def found(page: Page) -> list[str]:
    return page.all("ul.found li")


def look_for(staff: Browser, name: str) -> Page:
    return staff.submit(staff.open("/door/ba/desk"), "code", code=name)


@pytest.mark.long
def test_silent_invitees_are_found_and_not_typed_again(staff: Browser) -> None:
    stories.invited()
    page = look_for(staff, "kovac")
    assert found(page) == [
        "Amra Kovačević Sud BiH · Judges Invited, has not replied Register and check in"
    ]
    let_in = staff.submit(page, "person", press="Register and check in")
    # the button was pressed twice
    again = staff.submit(page, "person", press="Register and check in")
    assert let_in.location == again.location
    shown = staff.follow(let_in)
    assert shown.all("#verdict p:not(.at)") == ["✓ Let in", "Amra Kovačević", "Sud BiH · Judges"]
    assert shown.all("dl.figures > div") == ["In 1", "Expected 1"]
    assert (db.session.query(Person).count(), len(door.recorded())) == (1, 1)
    assert found(look_for(staff, "amra")) == [
        "Amra Kovačević Sud BiH · Judges In since 10:00 at station A Check in"
    ]


@pytest.mark.long
def test_everybody_on_the_list_has_their_state(staff: Browser) -> None:
    """Sort by family name, independent of the database."""
    door.cancelled(
        stories.registered(given_name="Ana", family_name="Žunić", email="ana@police.example").id
    )
    declined = stories.invited(given_name="Zoe", family_name="Čolić", email="zoe@police.example")
    with transaction(by=audit.LINK) as tx:
        decline(tx, tx.get_one(Invitation, declined.id))
    stories.registered(given_name="Vuk", family_name="de Boer", email="vuk@police.example")
    stories.guest(given_name="Zana", family_name="Dedić", email="zana@police.example")
    stories.guest(
        slug="me", given_name="Elsewhere", family_name="Sudić", email="else@police.example"
    )
    with transaction(by=audit.SHELL) as tx:
        for person in tx.query(Person).filter_by(event_id=stories.event().id):
            person.search_key += " sud"
    assert found(look_for(staff, "sud")) == [
        "Zoe Čolić Sud BiH · Judges Declined Register and check in",
        "Vuk de Boer Sud BiH · Judges Expected Check in",
        "Zana Dedić Sud BiH · Judges On the list, not invited Register and check in",
        "Ana Žunić Sud BiH · Judges Cancelled Register and check in",
    ]


@pytest.mark.long
def test_a_cancelled_registrant_is_registered_again_above_capacity(staff: Browser) -> None:
    door.cancelled(stories.registered().id)
    stories.registered(given_name="Vuk", email="vuk@police.example")  # has the only seat
    shown = staff.follow(
        staff.submit(look_for(staff, "amra"), "person", press="Register and check in")
    )
    assert shown.all("#verdict .word, #verdict .flag") == [
        "✓ Let in",
        "Above the capacity of the event.",
    ]


@pytest.mark.long
def test_an_unnamed_guest_is_registered_only_by_pseudonym(staff: Browser) -> None:
    person_id = stories.person_of(stories.invited()).id
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, person_id).is_unnamed = True
        number_unnamed(tx, stories.event().id)
    assert "Nobody called “kovacevic” is on the list." in look_for(staff, "kovacevic").text
    page = look_for(staff, "judges 001")
    assert found(page) == ["Judges 001 Judges Invited, has not replied Register and check in"]
    shown = staff.follow(staff.submit(page, "person", press="Register and check in"))
    assert shown.all("#verdict .person") == ["Judges 001"]
    assert "Amra" not in shown.text


@pytest.mark.parametrize("wrong", ["99", "of another event"])
def test_people_not_on_the_list_are_not_registered(staff: Browser, wrong: str) -> None:
    stories.invited()
    elsewhere = stories.person_of(
        stories.guest(slug="me", given_name="Petar", email="petar@police.example")
    ).id
    page = look_for(staff, "amra")
    chosen = "99" if wrong == "99" else str(elsewhere)
    assert staff.submit(page, "person", person=chosen).status == 404
    assert db.session.query(Registration).count() == 0


def test_somebody_invited_is_offered_before_a_second_person_is_made(staff: Browser) -> None:
    """The search ignores spelling; unnamed guests stay unnamed."""
    stories.invited(given_name="Петар", family_name="Петровић", email="petar@radio.example")
    form = staff.open("/door/ba/walk-in")
    asked = staff.submit(form, **PETAR)
    assert asked.status == 422
    assert "Invited, has not replied" in asked.text
    page = staff.follow(staff.submit(asked, "person", press="Register and check in"))
    assert page.all("#verdict p:not(.at)")[:2] == ["✓ Let in", "Петар Петровић"]
    assert (db.session.query(Person).count(), db.session.query(Registration).count()) == (1, 1)


def test_a_namesake_is_registered_by_the_button_once_more(staff: Browser) -> None:
    stories.invited(given_name="Petar", family_name="Petrović", email="petar@radio.example")
    asked = staff.submit(staff.open("/door/ba/walk-in"), **PETAR)
    page = staff.follow(staff.submit(asked, "Register and let in"))
    assert page.all("#verdict p:not(.at)")[:2] == ["✓ Let in", "Petar Petrović"]
    assert db.session.query(Person).count() == 2


def test_an_unnamed_guest_of_that_name_is_not_told(staff: Browser) -> None:
    stories.invited(given_name="Petar", family_name="Petrović", email="petar@radio.example")
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, 1)
        person.is_unnamed, person.unnamed_number = True, 1
    assert staff.submit(staff.open("/door/ba/walk-in"), **PETAR).status == 303


def test_the_form_has_a_row_for_each_colleague_that_the_app_takes(staff: Browser) -> None:
    page = staff.open("/door/ba/walk-in")
    assert len(page.all("fieldset.item")) == MOST_COLLEAGUES == int(app_words()["most_colleagues"])

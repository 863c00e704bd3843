"""A forwarded invitation, step by step: the abuse of the link's second and third form."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.models import Invitation, Person, Registration
from ctevents.tokens import Purpose
from tests.journeys.test_forwarded_invitation import (
    AMRA,
    COLLEAGUE,
    EMIR,
    QUEUE,
    accept,
    decide,
    delivered,
    guest_page,
    link_in,
    office,
)
from tests.support import stories
from tests.support.guessing import uploaded
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

__all__ = ["office"]
PASS_ON = "Pass the invitation on"


def registration() -> Registration:
    found = db.session.query(Registration).one()
    db.session.refresh(found)
    return found


@pytest.mark.long
def test_an_address_filled_in_by_a_guest_is_not_replaced_by_another_domain(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited(email="")
    link = stories.path(Purpose.INVITATION, invitation.link_nonce)
    own = accept(Browser(app), link, email=AMRA).path
    other = Browser(app)
    other.submit(other.open(own), "given_name", email="eve@outside.example")
    assert registration().state == "pending"
    assert f"Address on the list: {AMRA}" in office.open(QUEUE).text


@pytest.mark.parametrize(
    ("given", "family"), [("Νίκος-Amra", "Παππάς-Kovačević"), ("A", "K"), ("A Bob", "Kovačević")]
)
def test_a_name_that_hides_the_listed_one_waits(
    app: Flask, office: Browser, given: str, family: str
) -> None:
    invitation = stories.invited()
    link = stories.path(Purpose.INVITATION, invitation.link_nonce)
    accept(Browser(app), link, given_name=given, family_name=family, email="bob@police.example")
    assert registration().state == "pending"


@pytest.mark.long
def test_an_address_that_the_office_saved_leaves_the_different_name_in_the_queue(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited()
    accept(Browser(app), stories.path(Purpose.INVITATION, invitation.link_nonce), **COLLEAGUE)
    saved = office.submit(guest_page(office, "Emir Hadžić"), "given_name", email=AMRA)
    assert saved.status == 303, saved.errors
    assert "Name on the list: Amra Kovačević" in guest_page(office, "Emir Hadžić").text


@pytest.mark.long
def test_one_name_that_the_office_saved_settles_the_whole_name(app: Flask, office: Browser) -> None:
    invitation = stories.invited()
    accept(Browser(app), stories.path(Purpose.INVITATION, invitation.link_nonce), **COLLEAGUE)
    assert (
        office.submit(guest_page(office, "Emir Hadžić"), "given_name", family_name="Hadžič").status
        == 303
    )
    page = guest_page(office, "Emir Hadžič")
    assert "Name on the list:" not in page.text
    assert f"Address on the list: {AMRA}" in page.text


@pytest.mark.long
def test_an_import_that_spells_the_family_name_settles_no_other_given_name(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited(family_name="Kovacevic")
    accept(Browser(app), stories.path(Purpose.INVITATION, invitation.link_nonce), given_name="Emir")
    number = reference(RowKind.PERSON, invitation.event_id, invitation.person_id or 0)
    columns = ["reference", "given_name", "family_name", "institution", "group"]
    list(uploaded(office, [number, "Amra", "Kovačević", "Sud BiH", "police"], columns=columns))
    assert [person.name for person in db.session.query(Person)] == ["Emir Kovačević"]
    assert "Name on the list: Amra Kovačević" in office.open(QUEUE).text


@pytest.mark.long
def test_details_of_an_earlier_form_are_restored_and_the_old_reply_address_ends(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited(position="Head of unit")
    own = accept(Browser(app), stories.path(Purpose.INVITATION, invitation.link_nonce)).path
    before = registration().reply_token
    emir = Browser(app)
    emir.submit(
        emir.open(own), "given_name", institution="Other Ltd", position="Boss", language="mk"
    )
    emir.submit(emir.open(own), "given_name", **COLLEAGUE)
    guest = guest_page(office, "Emir Hadžić")
    office.follow(office.submit(guest, "Restore the listed guest and e-mail one person"))
    person = registration().person
    db.session.refresh(person)
    found = (person.name, person.email, person.institution_name, person.position, person.language)
    assert found == ("Amra Kovačević", AMRA, "Sud BiH", "Head of unit", "en")
    assert registration().reply_token != before, (
        "the other one could still answer for the listed guest"
    )


@pytest.mark.long
def test_agreement_to_an_unnamed_guest_ends_when_they_become_somebody_else(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited()
    link = stories.path(Purpose.INVITATION, invitation.link_nonce)
    stories.unnamed(stories.person_of(invitation).id)
    own = accept(Browser(app), link, **COLLEAGUE).path
    queue = office.open(QUEUE, query_string={"all": "1"})
    assert queue.tree is not None
    chosen = [str(box["value"]) for box in queue.tree.select("input[checked]")]
    page = office.open(f"{QUEUE}/decision", query_string={"decision": "approve", "chosen": chosen})
    other = Browser(app)
    other.submit(
        other.open(own),
        "given_name",
        given_name="Mallory",
        family_name="Third",
        email="m@third.example",
    )
    office.submit(page, "decision", chosen=chosen)
    assert registration().state == "pending"


@pytest.mark.long
def test_a_different_person_cannot_pass_the_invitation_on_before_the_office_agrees(
    app: Flask, mail: SmtpServer, office: Browser
) -> None:
    stories.invited()
    first = link_in(delivered(app, mail)[AMRA])
    emir = Browser(app)
    page = emir.open(first)  # with the form from before
    accept(emir, first, **COLLEAGUE)
    assert PASS_ON not in emir.open(first).text
    refused = emir.submit(
        page, PASS_ON, press=PASS_ON, given_name="Emir", family_name="Other", email=EMIR
    )
    assert (refused.status, refused.errors) == (
        409,
        [
            (
                "The country office must approve your new name or address first. Then you can pass "
                "the invitation on."
            )
        ],
    )
    assert db.session.query(Invitation).count() == 1
    decide(office, "approve")
    assert emir.open(first).tree is not None
    assert PASS_ON in emir.open(first).text


@pytest.mark.long
@pytest.mark.parametrize(
    ("given", "family"), [("Dr.Amra", "Kovačević"), ("A.Marija", "Kos"), ("Amra", "Kos-S.Hodžić")]
)
def test_a_listed_name_with_a_full_stop_inside_can_accept(
    app: Flask, office: Browser, given: str, family: str
) -> None:
    invitation = stories.invited(given_name=given, family_name=family)
    visitor = Browser(app)
    link = stories.path(Purpose.INVITATION, invitation.link_nonce)
    assert "You are registered." in accept(visitor, link).text
    page = visitor.open(link)
    changed = visitor.submit(
        visitor.open(page.links()["See your registration"]), "given_name", given_name="bit.ly"
    )
    assert (changed.status, changed.errors) == (
        422,
        ["Enter only the name, without a web or e-mail address."],
    )


@pytest.mark.long
def test_a_guest_who_types_the_listed_name_again_waits_and_the_queue_says_so(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited()
    own = accept(
        Browser(app), stories.path(Purpose.INVITATION, invitation.link_nonce), **COLLEAGUE
    ).path
    visitor = Browser(app)
    listed = {"given_name": "Amra", "family_name": "Kovačević", "email": AMRA}
    visitor.submit(visitor.open(own), "given_name", **listed)
    [row] = office.open(QUEUE).all("tbody th")
    assert "name and address are again as on the list" in row
    person = db.session.query(Person).one()
    db.session.refresh(person)
    assert (registration().state, person.sex_said) == ("pending", "f")
    decide(office, "approve")
    assert registration().state == "confirmed"

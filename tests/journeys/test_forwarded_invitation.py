"""An invitation was forwarded: somebody else types their own name and address into it, and the
office decides."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import listed_name
from ctevents.domain.roles import Role
from ctevents.formats.incoming import read
from ctevents.mail.delivery import deliver_due
from ctevents.models import AuditEntry, Person, Registration
from ctevents.services.common import audit
from ctevents.services.letters.incoming import receive
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.mails import mail as mail_of
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer

LINK = re.compile(r"http://localhost(/\w+/[\w-]{40})")
AMRA = "amra@police.example"
EMIR = "emir@private.example"
QUEUE = "/staff/events/ba/vetting"
COLLEAGUE = {"given_name": "Emir", "family_name": "Hadžić", "email": EMIR}


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def delivered(app: Flask, mail: SmtpServer) -> dict[str, EmailMessage]:
    """The letters that go out now, by recipient."""
    mail.letters.clear()
    deliver_due(app)
    db.session.rollback()
    return {letter.recipients[0]: letter.message for letter in mail.letters}


def link_in(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    found = LINK.search(body.get_content())
    assert found is not None
    return found[1]


def accept(visitor: Browser, link: str, **typed: str) -> Page:
    page = visitor.open(link)
    answer = visitor.submit(page, "privacy", press="Accept", privacy="on", **typed)
    assert answer.status == 303, answer.errors
    return visitor.follow(answer)


def decide(office: Browser, decision: str) -> Page:
    queue = office.open(QUEUE, query_string={"all": "1"})
    assert queue.tree is not None
    chosen = [str(box["value"]) for box in queue.tree.select("input[checked]")]
    page = office.open(f"{QUEUE}/decision", query_string={"decision": decision, "chosen": chosen})
    return office.follow(office.submit(page, "decision", chosen=chosen))


def guest_page(office: Browser, name: str) -> Page:
    given_name, _, family_name = name.rpartition(" ")
    return office.open(
        office.open("/staff/events/ba/guests").links()[listed_name(given_name, family_name)]
    )


@pytest.mark.long
def test_a_forwarded_invitation_waits_and_the_office_sees_both_names(
    app: Flask, mail: SmtpServer, office: Browser
) -> None:
    invitation = stories.invited()
    first = link_in(delivered(app, mail)[AMRA])
    emir = Browser(app)
    page = accept(emir, first, **COLLEAGUE)

    # Nothing is confirmed, and no page or letter of theirs says whose invitation it was.
    assert "Your registration is awaiting approval." in page.text
    assert "You entered a different name or an e-mail address in a different domain" in page.text
    own = page.path
    assert emir.open(f"{own}/badge.pdf").status == 404
    letters = delivered(app, mail)
    assert [
        (address, letter["Subject"].partition(":")[0]) for address, letter in letters.items()
    ] == [(EMIR, "We have your registration")]
    for text in (page.text, emir.open(first).text, letters[EMIR].as_string()):
        assert not re.search(r"Amra|Kova|amra@", text), text

    # The office decides with both names and domains before it.
    [row] = office.open(QUEUE).all("tbody th")
    assert "HADŽIĆ, Emir" in row
    assert "Name on the list: Amra Kovačević" in row
    assert f"Address on the list: {AMRA} (domain police.example, now private.example)" in row
    queue = office.open(QUEUE).tree
    assert queue is not None
    token = queue.select_one("[name=csrf_token]")
    assert token is not None
    exported = office.client.post(
        "/staff/events/ba/exports/vetting.csv", data={"csrf_token": token["value"]}
    )
    assert f"Amra Kovačević,{AMRA}" in exported.get_data(as_text=True)
    guest = guest_page(office, "Emir Hadžić")
    assert "Name on the list: Amra Kovačević" in guest.text
    assert f"from and to: Amra Kovačević, {AMRA} → Emir Hadžić, {EMIR}" in guest.text
    assert not any(
        "Amra" in str([entry.details, entry.words]) for entry in db.session.query(AuditEntry)
    )

    assert "One registration is approved." in decide(office, "approve").text
    assert delivered(app, mail)[EMIR]["Subject"].startswith("Your registration is confirmed")
    assert emir.open(f"{own}/badge.pdf").status == 200
    assert "Name on the list:" not in guest_page(office, "Emir Hadžić").text
    assert "Amra Kovačević" in guest_page(office, "Emir Hadžić").text, (
        "the history still tells both"
    )
    db.session.refresh(invitation)
    assert invitation.person_id == db.session.query(Registration).one().person_id


@pytest.mark.long
def test_a_small_correction_goes_through(app: Flask, mail: SmtpServer, office: Browser) -> None:
    stories.invited(given_name="Amra", family_name="Kovacevic")
    link = link_in(delivered(app, mail)[AMRA])
    typed = {
        "given_name": "Dr Amra Lejla",
        "family_name": "Kovačević",
        "email": "a.kovacevic@police.example",
    }
    assert "You are registered." in accept(Browser(app), link, **typed).text
    [(address, letter)] = delivered(app, mail).items()
    assert (address, letter["Subject"].partition(":")[0]) == (
        "a.kovacevic@police.example",
        "Your registration is confirmed",
    )
    assert db.session.query(Person).one().sex_said == "f", "the sex stays: it is the same person"
    assert "No registrations are waiting for approval." in office.open(QUEUE).text
    assert "from and to: Amra Kovacevic" in guest_page(office, "Dr Amra Lejla Kovačević").text


def test_filling_an_empty_address_is_no_change(app: Flask, office: Browser) -> None:
    invitation = stories.invited(email="")
    link = stories.path(Purpose.INVITATION, invitation.link_nonce)
    assert "You are registered." in accept(Browser(app), link, email="amra@anywhere.example").text


@pytest.mark.long
def test_after_a_registration_the_seat_is_kept_and_the_badge_ends(
    app: Flask, clock: Clock, mail: SmtpServer, office: Browser
) -> None:
    """The attack on the second page: a confirmed registration becomes a different person's."""
    stories.invited()
    amra = Browser(app)
    own = accept(amra, link_in(delivered(app, mail)[AMRA])).path
    confirmed = delivered(app, mail)[AMRA]
    registration = db.session.query(Registration).one()

    emir = Browser(app)
    page = emir.open(own)
    assert (
        "The country office must agree to a different name or an e-mail address in a different "
        "domain."
    ) in page.text
    page = emir.follow(emir.submit(page, "given_name", **COLLEAGUE))
    assert "We keep your seat, but your badge is not valid until you hear from us." in page.text
    assert emir.open(f"{own}/badge.pdf").status == 404
    received = delivered(app, mail)
    assert {
        address: letter["Subject"].partition(":")[0] for address, letter in received.items()
    } == {EMIR: "We have your registration"}
    assert "We keep your seat" in received[EMIR].as_string()
    db.session.refresh(registration)
    assert (registration.state, registration.holds_seat) == ("pending", True)

    # A calendar program's answer counts from the listed address, and not from the new one.
    reply = {
        "uid": registration.calendar_uid,
        "to": f"rsvp+{registration.reply_token}@ctevents.example",
    }
    stamp = f"{clock.now:%Y%m%dT%H%M%SZ}"
    for sender, outcome in ((EMIR, "kept"), (AMRA, "counted")):
        sequence = str(registration.calendar_sequence or 0)
        content = mail_of(
            "outlook", sender=sender, attendee=sender, sequence=sequence, stamp=stamp, **reply
        )
        with transaction(by=audit.CALENDAR) as tx:
            assert receive(tx, read(content), content).outcome == outcome, sender

    # The office restores the listed guest: her seat is confirmed with a new badge, and the old
    # links are dead.
    guest = guest_page(office, "Emir Hadžić")
    restored = office.follow(office.submit(guest, "Restore the listed guest and e-mail one person"))
    assert "The name and address from the list are restored." in restored.text, restored.text
    assert restored.heading == "Amra Kovačević"
    assert [emir.open(own).status, emir.open(f"{own}/badge.pdf").status] == [404, 404]
    again = delivered(app, mail)
    assert {address: letter["Subject"].partition(":")[0] for address, letter in again.items()} == {
        AMRA: "Your registration is confirmed"
    }
    assert link_in(again[AMRA]) != link_in(confirmed)
    assert amra.open(f"{link_in(again[AMRA])}/badge.pdf").status == 200
    db.session.refresh(registration)
    assert (registration.state, registration.person.sex_said) == ("confirmed", "f")


@pytest.mark.long
def test_after_a_rejection_the_listed_guest_can_be_invited_again(
    app: Flask, mail: SmtpServer, office: Browser
) -> None:
    stories.invited()
    first = link_in(delivered(app, mail)[AMRA])
    emir = Browser(app)
    own = accept(emir, first, **COLLEAGUE, dietary="no nuts").path
    delivered(app, mail)
    assert "One registration is rejected." in decide(office, "reject").text
    assert list(delivered(app, mail)) == [EMIR]
    assert "Your registration was not accepted." in emir.open(own).text

    guest = guest_page(office, "Emir Hadžić")
    restored = office.follow(office.submit(guest, "Restore the listed guest and e-mail one person"))
    assert "The name and address from the list are restored." in restored.text, restored.text
    assert [emir.open(first).status, emir.open(own).status] == [404, 404]
    second = link_in(delivered(app, mail)[AMRA])
    amra = Browser(app)
    page = amra.open(second)
    assert "no nuts" not in page.text
    assert not re.search(r"Emir|Had", page.text)
    assert "You are registered." in accept(amra, second).text
    assert list(delivered(app, mail)) == [AMRA]


@pytest.mark.long
def test_sex_is_asked_again_when_the_name_is_a_different_one(
    app: Flask, clock: Clock, office: Browser
) -> None:
    invitation = stories.invited()
    visitor = Browser(app)
    page = accept(visitor, stories.path(Purpose.INVITATION, invitation.link_nonce), **COLLEAGUE)
    person = db.session.query(Person).one()
    assert (person.sex, person.sex_said) == ("x", None), "the recorded sex does not stay by itself"
    assert page.form("Save the answer").select("input[checked]") == []
    assert "Not asked yet" in guest_page(office, "Emir Hadžić").all(
        "label.choice:has(input[checked])"
    )
    refused = visitor.submit(page, "Save the answer")
    assert (refused.status, refused.errors) == (422, ["Choose one of the answers."])
    answered = visitor.follow(visitor.submit(refused, "Save the answer", sex="m"))
    assert "One question is still open" not in answered.text
    db.session.refresh(person)
    assert (person.sex, person.sex_said) == ("m", "m")


@pytest.mark.long
def test_an_unnamed_guest_stays_unnamed_in_the_queue_and_in_the_history(
    app: Flask, office: Browser
) -> None:
    invitation = stories.invited()
    person_id = stories.unnamed(stories.person_of(invitation).id).id
    accept(Browser(app), stories.path(Purpose.INVITATION, invitation.link_nonce), **COLLEAGUE)
    guest = f"/staff/events/ba/guests/people/{person_id}"
    queue, page = office.open(QUEUE), office.open(guest)
    assert "Name: different. Address: in a different domain." in queue.text
    assert "Name or address changed by the guest" in page.text
    for text in (
        queue.text,
        page.text,
        stories.signed_in(app, Role.ORGANISER).open("/staff/audit?event=ba").text,
    ):
        assert not re.search(r"Amra|Kova|Emir|Had|private|police\.example", text)

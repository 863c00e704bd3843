"""An unnamed guest on the pages of staff."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import InvitationState
from ctevents.domain.roles import Role
from ctevents.formats.incoming import read
from ctevents.models import AuditEntry, IncomingMail, Invitation, Message, Person
from ctevents.services.common import audit
from ctevents.services.guests.unmasking import fields_of
from ctevents.services.letters.incoming import receive
from ctevents.services.replies.invitations import accept, decline
from ctevents.services.replies.registrations import Wishes
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.mails import mail
from tests.support.pages import Browser, Page

SECRETS = (
    "Amra",
    "Kovačević",
    "amra@police.example",
    "Sud BiH",
    "Judge of appeal",
    "+387 61 234 567",
)


@pytest.fixture
def amra(app: Flask) -> Person:
    stories.published_event()
    changes = {"phone": SECRETS[5], "position": SECRETS[4]}
    return stories.unnamed(stories.person_of(stories.invited(**changes)).id)


@pytest.fixture
def office(app: Flask, amra: Person) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


@pytest.fixture
def organiser(app: Flask, amra: Person) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def page_of(person: Person) -> str:
    return f"/staff/events/ba/guests/people/{person.id}"


def told(page: Page) -> list[str]:
    source = page.response.get_data(as_text=True)
    return [secret for secret in SECRETS if secret in source]


def reasons() -> list[object]:
    entries = db.session.query(AuditEntry).filter(
        AuditEntry.action.in_(["guest.unmasked", "guest.named"])
    )
    return [(entry.action, entry.person_id, entry.words["reason"]) for entry in entries]


@pytest.mark.long
def test_the_office_edits_what_may_be_known(office: Browser, amra: Person) -> None:
    page = office.open(page_of(amra))
    assert (page.heading, told(page)) == ("Judges 001", [])
    assert [
        str(item["name"])
        for item in page.form("Save the guest").select("input[name], select[name]")
    ] == [
        "csrf_token",
        "version",
        "marks_version",
        "marks_began",
        "group",
        *["sex"] * 4,
        "language",
        "is_vip",
        "host",
        "awaited_by",
        "tags",
    ]
    assert "An organiser can reveal them, with a reason that is logged." in page.text
    saved = office.follow(office.submit(page, "Save the guest", group="police", language="sq"))
    assert (saved.heading, told(saved)) == ("Police 001", [])
    assert (amra.name, amra.email, amra.phone, amra.is_unnamed) == (
        "Amra Kovačević",
        SECRETS[2],
        SECRETS[5],
        True,
    )


@pytest.mark.long
def test_no_form_of_the_office_takes_the_mark_away(office: Browser, amra: Person) -> None:
    """The form was open before somebody else set the mark, or is forged."""
    typed = {
        "given_name": "Ana",
        "family_name": "Hoti",
        "group": "police",
        "sex": "f",
        "language": "sq",
        "version": "1",
    }
    token = str(
        office.open(page_of(amra))
        .form("Save the guest")
        .find(attrs={"name": "csrf_token"})["value"]
    )
    page = office.post(page_of(amra), typed | {"csrf_token": token})
    assert (page.status, page.heading, told(page)) == (409, "Judges 001", [])
    assert page.errors[0].startswith("Somebody else saved a change while this page was open.")
    assert (amra.name, amra.is_unnamed) == ("Amra Kovačević", True)


@pytest.mark.long
def test_a_mark_that_is_set_while_somebody_edits_hides_what_was_typed(
    app: Flask, office: Browser
) -> None:
    emina = stories.person_of(stories.invited(given_name="Emina", email="emina@police.example"))
    page = office.open(page_of(emina))
    stories.unnamed(emina.id)
    refused = office.submit(page, "Save the guest", phone="+387 61 999 999")
    assert (refused.status, refused.heading) == (409, "Judges 002")
    assert [
        text
        for text in ("Emina", "emina@", "999 999")
        if text in refused.response.get_data(as_text=True)
    ] == []


@pytest.mark.long
def test_an_organiser_is_told_once_for_a_stated_reason(organiser: Browser, amra: Person) -> None:
    page = organiser.open(organiser.open(page_of(amra)).links()["Reveal this guest"])
    assert (page.heading, told(page)) == ("Reveal Judges 001", [])
    answer = organiser.submit(
        page, press="Show the name once", reason="The ministry asks; it is about Kovačević"
    )
    assert (answer.status, answer.heading, told(answer)) == (
        200,
        "Reveal Judges 001",
        list(SECRETS),
    )
    assert answer.response.headers["Cache-Control"] == "no-store"
    invitation = db.session.query(Invitation).one()
    assert stories.path(Purpose.INVITATION, invitation.link_nonce) in answer.text
    assert reasons() == [("guest.unmasked", amra.id, "The ministry asks; it is about …")]
    assert [
        told(organiser.open(each)) for each in (page.path, page_of(amra), "/staff/audit?event=ba")
    ] == [[], [], []]
    assert "because: The ministry asks; it is about …" in organiser.open("/staff/audit").text


@pytest.mark.long
def test_the_words_of_a_guest_who_declined_are_read_with_the_name_only(
    organiser: Browser, amra: Person
) -> None:
    with transaction(by=audit.LINK) as tx:
        decline(tx, tx.query(Invitation).one(), "My driver is ill.")
    assert "driver" not in organiser.open(page_of(amra)).text
    answer = organiser.submit(
        organiser.open(f"{page_of(amra)}/unmask"), press="Show the name once", reason="Asked"
    )
    assert "Words to the host My driver is ill." in answer.text


@pytest.mark.long
def test_an_organiser_prints_a_letter_that_names_the_institution_and_nobody(
    organiser: Browser, amra: Person
) -> None:
    page = organiser.open(f"{page_of(amra)}/unmask")
    answer = organiser.submit(
        page, press="Print the letter (PDF)", reason="Handed over by the focal point"
    )
    assert (
        answer.response.headers["Content-Disposition"]
        == f"attachment; filename=letter-{invitation_id()}.pdf"
    )
    text = " ".join(PdfReader(BytesIO(answer.response.data)).pages[0].extract_text().split())
    assert [secret for secret in SECRETS if secret in text] == ["Sud BiH"]
    assert [
        said for said in ("Sud BiH Judges 001", "Dear Sir or Madam,", "/l/") if said not in text
    ] == []
    assert reasons() == [("guest.unmasked", amra.id, "Handed over by the focal point")]
    assert (
        db.session.query(AuditEntry).filter_by(action="letters.printed").one().person_id == amra.id
    )
    assert db.session.get_one(Invitation, invitation_id()).printed_at == stories.now()


def invitation_id() -> int:
    return db.session.query(Invitation).one().id


def test_no_letter_is_printed_once_the_invitation_is_withdrawn(
    organiser: Browser, amra: Person
) -> None:
    page = organiser.open(f"{page_of(amra)}/unmask")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, invitation_id()).state = InvitationState.WITHDRAWN
    assert organiser.submit(page, press="Print the letter (PDF)", reason="Late").status == 404
    assert "Print the letter" not in organiser.open(page.path).text
    assert reasons() == []


@pytest.mark.parametrize(
    "press", ["Show the name once", "Show the name permanently", "Print the letter (PDF)"]
)
def test_without_a_reason_nothing_is_told(organiser: Browser, amra: Person, press: str) -> None:
    page = organiser.submit(organiser.open(f"{page_of(amra)}/unmask"), press=press, reason=" ")
    assert (page.status, page.errors, told(page)) == (422, ["Enter the reason."], [])
    assert (reasons(), amra.is_unnamed) == ([], True)


@pytest.mark.long
def test_an_organiser_takes_the_mark_away(organiser: Browser, amra: Person) -> None:
    page = organiser.open(f"{page_of(amra)}/unmask")
    answer = organiser.submit(
        page, press="Show the name permanently", reason="No longer under cover"
    )
    shown = organiser.follow(answer)
    assert (answer.status, shown.heading, told(shown)) == (303, "Amra Kovačević", list(SECRETS))
    assert reasons() == [("guest.named", amra.id, "No longer under cover")]
    assert organiser.open(f"{page_of(amra)}/unmask").location == page_of(amra)


@pytest.mark.long
def test_messages_tell_neither_the_address_nor_what_the_server_says_of_it(
    organiser: Browser, amra: Person
) -> None:
    with transaction(by=audit.SHELL) as tx:
        letter = tx.query(Message).one()
        letter.recipient, letter.server_words = (
            amra.email,
            f"550 5.1.1 <{amra.email}>: Recipient address rejected",
        )
    page = organiser.open("/staff/events/ba/messages")
    [row] = page.all("tr[id^=letter-] td")[0:1]
    assert (row, told(page)) == ("Judges 001 unnamed guest", [])
    assert "550 5.1.1" in page.text


@pytest.mark.long
def test_a_letter_is_previewed_with_somebody_else_or_nobody(
    organiser: Browser, amra: Person
) -> None:
    hidden = stories.unnamed(
        stories.person_of(stories.guest(given_name="Emina", email="emina@police.example")).id
    )
    page = organiser.open("/staff/events/ba/invitations")
    assert (page.status, hidden.email in page.response.get_data(as_text=True)) == (200, False)
    assert organiser.open("/staff/events/ba/invitations/letter").status == 404
    stories.guest(given_name="Zora", email="zora@police.example")
    assert "zora@police.example" in organiser.open("/staff/events/ba/invitations").text


@pytest.mark.long
def test_what_leads_to_the_name_of_a_nominee_is_not_handed_out(office: Browser) -> None:
    """The page of the focal point, who knows the nominees, and the institution's answer on
    paper."""
    offer = stories.invited_institution()
    page = f"/staff/events/ba/guests/institutions/{offer.institution_id}"
    link = stories.path(Purpose.NOMINATION, offer.link_nonce)
    registration = stories.named(offer, "Emina").registration
    assert link in office.open(page).text
    assert "Print the letter (PDF)" in office.open(page).all("main button")
    letter = f"{page}/letters/{stories.official_letter(offer, 'Emina.pdf').id}"
    assert office.open(letter).status == 200
    stories.unnamed(registration.person_id)
    hidden = office.open(page)
    assert (link in hidden.text, "Emina" in hidden.text, "Prosecutors 002" in hidden.text) == (
        False,
        False,
        True,
    )
    assert "Hidden, because it shows the name of an unnamed nominee." in hidden.text
    assert "Print the letter (PDF)" not in hidden.all("main button")
    token = str(hidden.form("Save the institution").find(attrs={"name": "csrf_token"})["value"])
    assert (
        office.post(
            f"/staff/events/ba/invitations/{offer.id}/letter.pdf", {"csrf_token": token}
        ).status
        == 404
    )
    assert office.open(letter).status == 404


class TestIncomingMail:
    """A letter that the person wrote, a letter from her that cannot be filed, and a bounce."""

    INCOMING, STRAYS = "/staff/events/ba/incoming", "/staff/incoming"

    @pytest.fixture
    def mails(self, amra: Person) -> dict[str, str]:
        """Address of the page of each."""
        with transaction(by=audit.LINK) as tx:
            registration = accept(tx, db.session.query(Invitation).one(), fields_of(amra), Wishes())
        own = receive_mail("letter", to=f"rsvp+{registration.reply_token}@ctevents.example")
        stray = receive_mail("letter", to="desk@ctevents.example")
        back = receive_mail("postfix-bounce", message_id="unknown@ctevents.example")
        assert [each.event_id for each in (own, stray, back)] == [amra.event_id, None, None]
        return {
            "own": f"{self.INCOMING}/{own.id}",
            "stray": f"{self.STRAYS}/{stray.id}",
            "back": f"{self.STRAYS}/{back.id}",
        }

    def test_the_lists_tell_neither_sender_nor_subject(
        self, organiser: Browser, mails: dict[str, str]
    ) -> None:
        pages = [organiser.open(each) for each in (self.INCOMING, self.STRAYS)]
        assert [told(page) for page in pages] == [[], []]
        assert "Judges 001" in pages[0].text

    @pytest.mark.long
    def test_what_somebody_wrote_is_read_once_for_a_stated_reason(
        self, organiser: Browser, mails: dict[str, str], amra: Person
    ) -> None:
        page = organiser.open(mails["own"])
        assert (page.status, told(page), "Judges 001" in page.text) == (200, [], True)
        refused = organiser.submit(page, "reason", reason="")
        assert (refused.status, refused.errors, told(refused)) == (422, ["Enter the reason."], [])
        answer = organiser.submit(page, "reason", reason="She asks for another chair")
        assert (answer.status, "amra@police.example" in told(answer)) == (200, True)
        assert reasons() == [("guest.unmasked", amra.id, "She asks for another chair")]
        assert told(organiser.open(mails["own"])) == []

    @pytest.mark.parametrize("which", ["back", "stray"])
    def test_mail_of_no_known_event_that_tells_who_it_is_is_hidden(
        self, organiser: Browser, mails: dict[str, str], which: str
    ) -> None:
        page = organiser.open(mails[which])
        assert (page.status, told(page), "Read the message" in page.all("h2")) == (200, [], True)

    def test_other_mail_is_read_as_ever(self, organiser: Browser, mails: dict[str, str]) -> None:
        # a name without a Latin spelling
        nobody = stories.guest(given_name="ანა", family_name="ბერიძე", email="")
        stories.unnamed(stories.person_of(nobody).id)
        other = receive_mail("letter", sender="boss@police.example", to="desk@ctevents.example")
        page = organiser.open(f"{self.STRAYS}/{other.id}")
        assert "boss@police.example" in page.text


def receive_mail(name: str, **changes: str) -> IncomingMail:
    content = mail(name, **changes)
    with transaction(by=audit.CALENDAR) as tx:
        return receive(tx, read(content), content)

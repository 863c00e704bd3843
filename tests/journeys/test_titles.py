"""Titles on their way: from a guest list in a local language to letters, badge and door, and never
to another person."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.mail.delivery import deliver_due
from ctevents.models import Person
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.plan import ImportPlan
from tests.formats.pdf.test_badges import text_of
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer
from tests.texts.letters.test_salutations import EXPECTED, NAMES, SPOKEN

HEADINGS = [
    "Titula",
    "Ime",
    "Prezime",
    "E-pošta",
    "Institucija",
    "Funkcija",
    "Grupa",
    "Pol",
    "Jezik",
]
LINK = re.compile(r"http://localhost(/\w+/[\w-]{40})")


@pytest.mark.long
def test_each_language_greets_by_office_and_sex(app: Flask, mail: SmtpServer) -> None:
    stories.published_event()
    about = ("", "Prosecutor", "f")
    imported(
        *(
            row(*NAMES[language], f"{language}@court.example", *about, language)
            for language in SPOKEN
        )
    )
    sent()
    deliver_due(app)
    greeted = {
        letter["To"].partition("<")[2]: text_in(letter).splitlines()[0] for letter in letters(mail)
    }
    assert greeted == {f"{tag}@court.example>": EXPECTED[about][tag] for tag in SPOKEN}


@pytest.mark.long
def test_a_corrected_title_is_used_from_then_on(app: Flask, mail: SmtpServer) -> None:
    stories.published_event()
    amra = ("Amra", "Kovačević", "amra@court.example")
    imported(row(*amra, "gđa", "", "", "en"))
    sent()
    deliver_due(app)
    guest, office = Browser(app), stories.signed_in(app, Role.OFFICE, "ba")
    [invitation] = letters(mail)
    assert text_in(invitation).startswith("Dear Ms Kovačević,")
    [link] = LINK.findall(text_in(invitation))[:1]
    page = guest.open(link)
    registered = guest.submit(
        page, "privacy", press="Accept", privacy="on", title="Prof. dr", sex="x"
    )
    deliver_due(app)
    assert text_in(letters(mail)[-1]).startswith("Dear Professor Amra Kovačević,")

    # An import keeps what the guest has entered.
    again = imported(row(*amra, "gđa", "", "", "en"))
    assert [each.outcome for each in again.rows] == [RowOutcome.SAME]

    # The badge and the office have it; the door sees no titles.
    own = registered.location or ""
    assert text_of(guest.open(f"{own}/badge.pdf").response.data).find("Prof.dr") == 0
    assert "Sud BiH Prof. dr" in office.open("/staff/events/ba/guests").text
    [found] = office.submit(office.open("/door/ba/desk"), "code", code="kovacevic").all(
        "main li strong"
    )
    assert found == "Amra Kovačević"

    # The link in other hands does not make somebody else a professor.
    page = guest.open(own)
    guest.submit(page, "given_name", given_name="Emir", family_name="Hadžić")
    db.session.expire_all()
    [person] = db.session.query(Person)
    assert (person.name, person.title) == ("Emir Hadžić", "")


def row(
    given_name: str,
    family_name: str,
    email: str,
    title: str,
    position: str,
    sex: str,
    language: str,
) -> list[str]:
    return [title, given_name, family_name, email, "Sud BiH", position, "judges", sex, language]


def imported(*rows: list[str]) -> ImportPlan:
    with transaction(by=audit.SHELL) as tx:
        return import_guests(tx, stories.event(), write_csv([HEADINGS, *rows]), skip_refused=False)


def sent() -> None:
    with transaction(by=audit.SHELL) as tx:
        stories.send_invitations(tx, stories.event())


def letters(mail: SmtpServer) -> list[EmailMessage]:
    return [each.message for each in mail.letters]


def text_in(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())

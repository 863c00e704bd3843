"""Confirmations sent over SMTP, answered by mail programs and piped back by the mail server: they
count, or staff must look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from flask import Flask
from icalendar import Calendar

from ctevents.clock import system_clock
from ctevents.db.handle import db
from ctevents.domain.letters.incoming import MailDoubt, MailOutcome, Partstat
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import IncomingMail, Person, Registration
from tests.cli.conftest import environment
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.mails import BOUNCES, mail
from tests.support.mails import receive as receive_mail
from tests.support.smtp import SmtpServer

GUESTS = "/staff/events/ba/guests"

Receive = Callable[[bytes], None]


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        yield server


@pytest.fixture
def app(make_app: MakeApp, clock: Clock, server: SmtpServer) -> Iterator[Flask]:
    """Yield an application at the real time, which the command uses."""
    clock.now = system_clock()
    app = make_app(MAIL_PORT=server.port, MAIL_REPLY_ADDRESS="rsvp@ctevents.example")
    with app.app_context():
        yield app


@pytest.fixture
def receive(database_uri: str, tmp_path: Path) -> Receive:
    """Return a function that pipes a message to the command, which prints nothing, and lets the
    worker read it."""
    variables = environment(database_uri, tmp_path)

    def pipe_in(content: bytes) -> None:
        assert receive_mail(content, variables) == (0, b"", b"")

    return pipe_in


def registered(*names: str) -> None:
    for name in names:
        stories.registered(given_name=name, email=address(name))


def address(name: str) -> str:
    return f"{name.lower()}@police.example"


def letters(app: Flask, clock: Clock, server: SmtpServer) -> dict[str, EmailMessage]:
    """Return the letters that are sent now, by recipient."""
    clock.now = system_clock()
    before = len(server.letters)
    deliver_due(app)
    db.session.rollback()
    return {letter.recipients[0]: letter.message for letter in server.letters[before:]}


def answer(letter: EmailMessage, program: str, partstat: str, **changes: str) -> bytes:
    """Return a mail program's answer, made only from the calendar in the letter."""
    entry = calendar_entry(letter)
    values = {
        "to": entry["ORGANIZER"].removeprefix("mailto:"),
        "sender": entry["ATTENDEE"].removeprefix("mailto:"),
        "attendee": entry["ATTENDEE"].removeprefix("mailto:"),
        "uid": entry["UID"],
        "sequence": entry["SEQUENCE"],
        "stamp": f"{stories.now():%Y%m%dT%H%M%SZ}",
        "partstat": partstat,
        "word": partstat.capitalize(),
    }
    return mail(program, **(values | changes))


def calendar_entry(letter: EmailMessage) -> dict[str, str]:
    (part,) = [each for each in letter.walk() if each.get_content_type() == "text/calendar"]
    (event,) = Calendar.from_ical(str(part.get_content())).walk("VEVENT")
    return {name: str(event[name]) for name in ("UID", "SEQUENCE", "ORGANIZER", "ATTENDEE")}


def bounce(letter: EmailMessage, server: str) -> bytes:
    """Return the bounce of a mail server that has the letter."""
    return mail(
        server,
        message_id=letter["Message-ID"].strip("<>"),
        recipient=letter["To"].addresses[0].addr_spec,
    )


def stands() -> dict[str, tuple[RegistrationState, Partstat | None]]:
    """Return each registrant's state and the answer of their calendar program."""
    found = db.session.query(Registration).join(Registration.person).order_by(Registration.id)
    return {each.person.given_name: (each.state, each.partstat) for each in found}


def taken() -> list[tuple[MailOutcome, str | None]]:
    return [
        (each.outcome, each.reason)
        for each in db.session.query(IncomingMail).order_by(IncomingMail.id)
    ]


@pytest.mark.long
def test_the_answers_of_four_mail_programs_and_of_who_moves_up(
    app: Flask, clock: Clock, server: SmtpServer, receive: Receive
) -> None:
    stories.published_event(capacity=4)
    registered("Amra", "Emir", "Lejla", "Damir", "Vesna")
    sent = letters(app, clock, server)
    receive(answer(sent[address("Amra")], "outlook", "ACCEPTED"))
    receive(answer(sent[address("Emir")], "gmail", "DECLINED"))
    receive(answer(sent[address("Lejla")], "apple-mail", "TENTATIVE"))
    receive(answer(sent[address("Damir")], "thunderbird", "ACCEPTED"))
    moved_up = letters(app, clock, server)
    receive(answer(moved_up[address("Vesna")], "outlook", "TENTATIVE"))
    assert stands() == {
        "Amra": (RegistrationState.CONFIRMED, Partstat.ACCEPTED),
        "Emir": (RegistrationState.CANCELLED, Partstat.DECLINED),
        "Lejla": (RegistrationState.CONFIRMED, Partstat.TENTATIVE),
        "Damir": (RegistrationState.CONFIRMED, Partstat.ACCEPTED),
        "Vesna": (RegistrationState.CONFIRMED, Partstat.TENTATIVE),
    }
    assert taken() == [(MailOutcome.COUNTED, None)] * 5
    assert (
        "calendar program: tentative" in stories.signed_in(app, Role.OFFICE, "ba").open(GUESTS).text
    )


@pytest.mark.long
def test_a_forged_answer_changes_nothing_and_is_looked_at(
    app: Flask, clock: Clock, server: SmtpServer, receive: Receive
) -> None:
    stories.published_event()
    registered("Amra", "Emir")
    before = stands()
    sent = letters(app, clock, server)
    of_amra, of_emir = sent[address("Amra")], sent[address("Emir")]
    receive(answer(of_amra, "gmail", "DECLINED", sender=address("Emir")))
    receive(
        answer(of_amra, "outlook", "DECLINED", sender=address("Emir"), attendee=address("Emir"))
    )
    receive(answer(of_amra, "apple-mail", "DECLINED", to=f"rsvp+{'a' * 26}@ctevents.example"))
    receive(answer(of_amra, "thunderbird", "DECLINED", to=calendar_entry(of_emir)["ORGANIZER"][7:]))
    assert stands() == before
    assert taken() == [
        (MailOutcome.KEPT, MailDoubt.OTHER_SENDER),
        (MailOutcome.KEPT, MailDoubt.OTHER_ATTENDEE),
        (MailOutcome.KEPT, MailDoubt.OTHER_ADDRESS),
        (MailOutcome.KEPT, MailDoubt.OTHER_ENTRY),
    ]
    assert (
        "Read 4 incoming messages" in stories.signed_in(app, Role.ORGANISER).open("/staff/").links()
    )


@pytest.mark.long
def test_a_letter_that_comes_back_makes_its_address_doubtful(
    app: Flask, clock: Clock, server: SmtpServer, receive: Receive
) -> None:
    stories.published_event()
    registered("Amra", "Emir", "Lejla", "Damir")
    sent = letters(app, clock, server)
    for name, program in zip(("Amra", "Emir", "Lejla"), BOUNCES, strict=True):
        receive(bounce(sent[address(name)], program))
    assert {person.given_name: person.email_bounced for person in db.session.query(Person)} == {
        "Amra": address("Amra"),
        "Emir": address("Emir"),
        "Lejla": address("Lejla"),
        "Damir": None,
    }
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert organiser.open(GUESTS).text.count("doubtful address") == 3
    failed = organiser.open(organiser.open("/staff/").links()["Check 3 letters that failed"])
    assert "User unknown in virtual mailbox table" in failed.text

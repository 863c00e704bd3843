"""The headers of letters for mail programs, read from the wire."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

import pytest
from flask import Flask, current_app

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Invitation, Message, Registration
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.replies.invitations import accept, send_invitations
from ctevents.services.replies.registrations import Wishes
from ctevents.tokens import LinkKeys, Purpose
from tests.support import stories
from tests.support.smtp import SmtpServer

LONGEST_LINE = 78
"""Characters that a line of a message should have at most (RFC 5322)."""


def queue(
    kind: LetterKind, about: Invitation | Registration, *, test_for_id: int | None = None
) -> None:
    with transaction(by=audit.SHELL) as tx:
        letter = NewLetter.about(about, kind, Occasion(About.TEST, 0, copy="here"))
        queue_letter(tx, replace(letter, test_for_id=test_for_id))


def delivered(app: Flask, server: SmtpServer) -> list[EmailMessage]:
    """Return the letters since the last call."""
    server.letters.clear()
    deliver_due(app)
    db.session.rollback()
    return [letter.message for letter in server.letters]


def path(nonce: str) -> str:
    links: LinkKeys = current_app.extensions["ctevents.links"]
    return f"/unsubscribe/{links.token(Purpose.UNSUBSCRIBE, nonce)}"


def message_ids() -> list[str]:
    messages = db.session.query(Message).order_by(Message.id)
    return [f"<{message.message_id}@ctevents.example>" for message in messages]


def threads(letters: list[EmailMessage]) -> list[tuple[str, str | None, str | None]]:
    return [
        (letter["Message-ID"], letter["In-Reply-To"], letter["References"]) for letter in letters
    ]


@pytest.mark.long
def test_a_mail_program_can_unsubscribe_from_reminders_and_from_nothing_else(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    registration, offer = stories.registered(), stories.institution_guest()
    delivered(app, server)
    queue(LetterKind.EVENT_REMINDER, registration)
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    queue(LetterKind.REPLY_REMINDER, offer)
    reminder, request, to_institution = delivered(app, server)

    for letter, nonce in ((reminder, registration.link_nonce), (to_institution, offer.link_nonce)):
        link = f"http://localhost{path(nonce)}"
        assert letter["List-Unsubscribe"] == f"<{link}>"
        assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        for part in ("plain", "html"):
            body = letter.get_body((part,))
            assert body is not None
            assert link in body.get_content().split('"') + body.get_content().splitlines()
    assert (request["List-Unsubscribe"], request["List-Unsubscribe-Post"]) == (None, None)


@pytest.mark.long
def test_each_letter_is_written_by_a_machine_to_one_person_text_first(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    stories.registered()
    queue(LetterKind.EVENT_REMINDER, db.session.query(Registration).one())
    letters = delivered(app, server)
    assert len(letters) == 2
    for letter in letters:
        assert letter["Auto-Submitted"] == "auto-generated"
        # no NDR: bounces must come
        assert letter["X-Auto-Response-Suppress"] == "DR, RN, NRN, OOF, AutoReply"
        assert (letter["To"], letter["Cc"], letter["Bcc"]) == (
            "Amra Kovačević <amra@police.example>",
            None,
            None,
        )
        texts = [
            part.get_content_type()
            for part in letter.walk()
            if part.get_content_maintype() == "text"
        ]
        assert texts[:2] == ["text/plain", "text/html"]


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "title"),
    [
        (
            "mk",
            (
                "Промоција на завршниот извештај за трговијата со луѓе и криумчарењето мигранти во "
                "Западен Балкан"
            ),
        ),
        (
            "sq",
            (
                "Prezantimi i raportit përfundimtar për trafikimin e qenieve njerëzore në "
                "Ballkanin Perëndimor"
            ),
        ),
    ],
)
def test_no_subject_is_cut(app: Flask, server: SmtpServer, language: str, title: str) -> None:
    stories.published_event("mk", titles={"en": title, language: title})
    stories.invited("mk", language=language)
    [letter] = delivered(app, server)
    assert letter["Subject"].endswith(f": {title}, {stories.event('mk').city_at(language)}")
    head = server.letters[0].content.split(b"\r\n\r\n")[0]
    lines = head[head.index(b"Subject:") :].split(b"\r\nContent-Language")[0].split(b"\r\n")
    assert (len(lines) > 1, max(map(len, lines)) <= LONGEST_LINE) == (True, True)


@pytest.mark.long
def test_the_letters_of_one_person_are_a_thread(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    invitation = stories.invited()
    sent = delivered(app, server)
    with transaction(by=audit.LINK) as tx:
        registration = accept(tx, invitation, stories.fields(), Wishes())
    sent += delivered(app, server)
    queue(LetterKind.EVENT_REMINDER, registration)
    sent += delivered(app, server)
    first, second, third = message_ids()
    assert threads(sent) == [(first, None, None), (second, first, first), (third, first, first)]


@pytest.mark.long
def test_letters_of_others_tests_and_letters_that_never_went_are_no_part_of_it(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    stories.account(Role.ORGANISER)
    account = account_by_email(db.session(), "organiser@ctevents.example")
    assert account is not None
    invitation = stories.invited()
    queue(LetterKind.LINK_AGAIN, invitation, test_for_id=account.id)
    with transaction(by=audit.LINK) as tx:
        registration = accept(tx, invitation, stories.fields(), Wishes())
    stories.invited(given_name="Emina", email="emina@police.example")
    stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    # Her invitation is dropped, since she has replied; the confirmation is the first that goes out.
    sent = delivered(app, server)
    queue(LetterKind.EVENT_REMINDER, registration)
    queue(LetterKind.CONFIRMED, registration, test_for_id=account.id)
    sent += delivered(app, server)
    _invitation, test, confirmation, emina, offer, reminder, later_test = message_ids()
    assert threads(sent) == [
        (test, None, None),
        (confirmation, None, None),
        (emina, None, None),
        (offer, None, None),
        (reminder, confirmation, confirmation),
        (later_test, None, None),
    ]

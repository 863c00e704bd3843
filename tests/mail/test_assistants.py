"""Copies of letters for the assistant of a guest: each is a message of its own, queued with the
mark of the guest's letter."""

from __future__ import annotations

from email.message import EmailMessage

import icalendar
import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import DropReason, LetterKind, MessageState
from ctevents.domain.roles import Role
from ctevents.mail.delivery import Round, deliver_due
from ctevents.models import Invitation, Message, Person
from ctevents.services.common import audit
from ctevents.services.guests.merging import merge
from ctevents.services.outbox import outbox
from ctevents.services.outbox.mailings import progress
from ctevents.services.people.marks import set_assistant
from tests.services.letters.test_incoming import bounce_of, take
from tests.support import stories
from tests.support.smtp import SmtpServer

ASSISTANT = "assistant@police.example"


def assisted(person_id: int, address: str = ASSISTANT) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_assistant(tx, tx.get_one(Person, person_id), address)


def invited_with_assistant() -> Invitation:
    stories.published_event()
    invitation = stories.invited()
    assisted(stories.person_of(invitation).id)
    return invitation


def deliver(app: Flask) -> Round:
    done = deliver_due(app)
    db.session.rollback()
    return done


def letters() -> list[tuple[LetterKind, bool, MessageState, str | None]]:
    rows = db.session.query(Message).order_by(Message.id)
    return [(row.kind, row.is_for_assistant, row.state, row.recipient) for row in rows]


def part(letter: EmailMessage, content_type: str) -> EmailMessage:
    (found,) = [each for each in letter.walk() if each.get_content_type() == content_type]
    return found


@pytest.mark.long
def test_the_assistant_gets_each_letter_once_after_the_guest(
    app: Flask, server: SmtpServer
) -> None:
    invited_with_assistant()
    assert deliver(app) == Round(sent=2)
    assert deliver(app) == Round()
    assert letters() == [
        (LetterKind.INVITATION, False, MessageState.SENT, "amra@police.example"),
        (LetterKind.INVITATION, True, MessageState.SENT, ASSISTANT),
    ]
    first, copy = (each.message for each in server.letters)
    assert (first["To"], copy["To"]) == ("Amra Kovačević <amra@police.example>", ASSISTANT)
    assert first["Subject"] == copy["Subject"]
    assert first["Message-ID"] != copy["Message-ID"]
    bar = "You get this copy as the assistant of Amra Kovačević"
    for kind in ("text/plain", "text/html"):
        assert [bar in part(each, kind).get_content() for each in (first, copy)] == [False, True], (
            kind
        )


@pytest.mark.long
def test_the_calendar_of_an_assistant_cannot_answer_for_the_guest(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    assisted(stories.registered().person_id)
    deliver(app)
    copy = server.letters[-1].message
    entry = part(copy, "text/calendar")
    calendar = icalendar.Calendar.from_ical(entry.get_payload(decode=True))  # type: ignore[arg-type]
    assert (copy["To"], calendar["METHOD"], entry.get_content_disposition()) == (
        ASSISTANT,
        "PUBLISH",
        "attachment",
    )
    assert "ATTENDEE" not in calendar.walk("VEVENT")[0]
    assert part(copy, "application/pdf").get_filename() == "badge-sarajevo.pdf"


@pytest.mark.long
def test_an_assistant_cannot_unsubscribe_the_guest(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    registration = stories.registered()
    deliver(app)
    assisted(registration.person_id)
    stories.sent(stories.announcement(), letters=1)
    assert deliver(app) == Round(sent=2)
    first, copy = (each.message for each in server.letters[-2:])
    assert (first["List-Unsubscribe"] is None, copy["List-Unsubscribe"]) == (False, None)
    assert "/unsubscribe/" not in part(copy, "text/html").get_content()
    (mailing,) = {
        each.mailing for each in db.session.query(Message) if each.kind is LetterKind.ANNOUNCEMENT
    }
    assert mailing is not None
    assert progress(db.session(), [mailing])[mailing.id][MessageState.SENT] == 1, (
        "the copy for the assistant does not count"
    )


def test_a_worker_whose_lease_ended_queues_no_copy(app: Flask) -> None:
    invited_with_assistant()
    with transaction(by=audit.WORKER) as tx:
        claim = outbox.claim_letter(tx)
    assert isinstance(claim, outbox.Claim)
    lost = outbox.Claim(claim.message_id, "of another worker", claim.due_at)
    with transaction(by=audit.WORKER) as tx:
        assert [
            outbox.mark_sent(tx, each, recipient="amra@police.example") for each in (lost, claim)
        ] == [False, True]


def test_an_assistant_who_is_removed_gets_no_waiting_copy(app: Flask, server: SmtpServer) -> None:
    invitation = invited_with_assistant()
    with transaction(by=audit.WORKER) as tx:
        claim = outbox.claim_letter(tx)
        assert isinstance(claim, outbox.Claim)
        outbox.mark_sent(tx, claim, recipient="amra@police.example")
        outbox.copy_to_assistant(tx, claim)
    assisted(stories.person_of(invitation).id, "")
    deliver(app)
    message = db.session.query(Message).order_by(Message.id.desc()).first()
    assert message is not None
    assert (message.state, message.server_words) == (
        MessageState.DROPPED,
        DropReason.NO_ADDRESS.value,
    )


@pytest.mark.long
def test_a_copy_that_comes_back_casts_no_doubt_on_the_guest(app: Flask, server: SmtpServer) -> None:
    invitation = invited_with_assistant()
    deliver(app)
    copy = db.session.query(Message).filter_by(is_for_assistant=True).one()
    take(bounce_of(copy, recipient=ASSISTANT))
    assert copy.state is MessageState.FAILED
    assert stories.person_of(invitation).email_bounced is None


def test_merged_entries_keep_the_assistant(app: Flask) -> None:
    stories.published_event()
    kept, lost = (stories.person_of(stories.guest(given_name=name)) for name in ("Amra", "Ámra"))
    assisted(lost.id)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), (kept.id, lost.id), ())
    assert kept.assistant_email == ASSISTANT


@pytest.mark.parametrize(
    ("role", "slugs", "sees"), [(Role.OFFICE, ["ba"], False), (Role.ORGANISER, [], True)]
)
def test_only_those_who_may_reveal_an_unnamed_guest_see_the_assistant(
    app: Flask, role: Role, slugs: list[str], sees: bool
) -> None:
    person = stories.person_of(invited_with_assistant())
    stories.unnamed(person.id)
    page = stories.signed_in(app, role, *slugs).open(f"/staff/events/ba/guests/people/{person.id}")
    assert (ASSISTANT in page.response.get_data(as_text=True)) is sees


@pytest.mark.long
def test_staff_enter_the_address_on_the_page_of_the_guest(app: Flask) -> None:
    stories.published_event()
    person = stories.person_of(stories.guest())
    staff, path = (
        stories.signed_in(app, Role.OFFICE, "ba"),
        f"/staff/events/ba/guests/people/{person.id}",
    )
    refused = staff.submit(staff.open(path), "assistant_email", assistant_email="assistant")
    assert (refused.status, refused.errors) == (
        422,
        ["Enter an e-mail address such as name@example.org."],
    )
    assert (
        staff.submit(staff.open(path), "assistant_email", assistant_email=f" {ASSISTANT} ").status
        == 303
    )
    db.session.rollback()
    assert person.assistant_email == ASSISTANT

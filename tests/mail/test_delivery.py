"""Delivery from the outbox to the wire, with a real SMTP server on loopback."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage
from io import BytesIO

import icalendar
import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from sqlalchemy import text, update

from ctevents.config import new_key
from ctevents.db.base import WRITING
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.schedule import EventStatus
from ctevents.formats.sealed import DataKeys
from ctevents.mail.delivery import Round, deliver_due
from ctevents.models import Badge, Event, Invitation, Message
from ctevents.models.columns import SealedText
from ctevents.services.common import audit
from ctevents.services.events.changes import MoveOptions
from ctevents.services.events.events import edit_event
from ctevents.services.guests.merging import merge
from ctevents.services.outbox import outbox
from ctevents.services.replies.invitations import accept, decline
from ctevents.services.replies.registrations import Wishes, cancel_registration
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.texts.badges import badge_code
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer


def deliver(app: Flask) -> Round:
    done = deliver_due(app)
    db.session.rollback()
    return done


def states() -> list[tuple[LetterKind, MessageState, str | None, str | None]]:
    rows = db.session.query(Message).order_by(Message.id)
    return [(row.kind, row.state, row.recipient, row.server_words) for row in rows]


def part(letter: EmailMessage, content_type: str) -> EmailMessage:
    (found,) = [each for each in letter.walk() if each.get_content_type() == content_type]
    return found


@pytest.mark.long
def test_a_confirmation_brings_the_badge_and_the_calendar_entry(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    stories.registered()
    assert deliver(app) == Round(sent=1)
    letter = server.letters[0].message
    code = badge_code(db.session.query(Badge).one())

    assert (
        letter["Subject"] == "Your registration is confirmed: Launch of the final report, Sarajevo"
    )
    assert letter["To"] == "Amra Kovačević <amra@police.example>"
    assert letter["Reply-To"] == "office@ctevents.example"
    assert (
        letter["Message-ID"]
        == f"<{db.session.query(Message).all()[1].message_id}@ctevents.example>"
    )
    qr = Image.open(BytesIO(part(letter, "image/png").get_payload(decode=True)))  # type: ignore[arg-type]
    assert [found.text for found in zxingcpp.read_barcodes(qr)] == [code]
    assert part(letter, "application/pdf").get_filename() == "badge-sarajevo.pdf"
    calendar_part = part(letter, "text/calendar")
    calendar = icalendar.Calendar.from_ical(calendar_part.get_payload(decode=True))  # type: ignore[arg-type]
    assert (calendar_part.get_param("method"), calendar["METHOD"]) == ("REQUEST", "REQUEST")
    assert (
        "Please show the code of your badge at the entrance"
        in part(letter, "text/html").get_content()
    )


@pytest.mark.long
def test_a_merged_guest_has_one_calendar_entry_in_the_end(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    first, second = stories.registered(), stories.registered(email="other@police.example")
    uid, pair = second.calendar_uid, (first.person_id, second.person_id)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), pair, ())
    assert deliver(app).sent == 3
    letter = server.letters[-1].message
    assert (
        letter["Subject"]
        == "Your second registration is removed: Launch of the final report, Sarajevo"
    )
    assert "You keep your seat" in part(letter, "text/html").get_content()
    calendar = icalendar.Calendar.from_ical(part(letter, "text/calendar").get_payload(decode=True))  # type: ignore[arg-type]
    (entry,) = calendar.walk("VEVENT")
    assert (calendar["METHOD"], entry["UID"], entry["SEQUENCE"], entry["STATUS"]) == (
        "CANCEL",
        uid,
        1,
        "CANCELLED",
    )


@pytest.mark.long
def test_a_second_entry_is_taken_out_where_it_was_sent_too(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    first, second = stories.registered(), stories.registered(email="other@police.example")
    uid, pair = second.calendar_uid, (first.person_id, second.person_id)
    deliver(app)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), pair, ())
    deliver(app)
    cancelled = []
    for letter in server.letters[-2:]:
        calendar = icalendar.Calendar.from_ical(
            part(letter.message, "text/calendar").get_payload(decode=True)
        )  # type: ignore[arg-type]
        (entry,) = calendar.walk("VEVENT")
        assert (calendar["METHOD"], entry["UID"], entry["SEQUENCE"]) == ("CANCEL", uid, 1)
        cancelled.append((letter.recipients, entry["ATTENDEE"]))
    assert cancelled == [
        ([each], f"mailto:{each}") for each in ("amra@police.example", "other@police.example")
    ]
    assert [row[2] for row in states() if row[0] is LetterKind.REGISTRATION_CANCELLED] == [
        "amra@police.example",
        "other@police.example",
    ]


@pytest.mark.long
def test_a_letter_that_is_held_back_goes_out_once_it_may_though_others_went_before(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    def set_status(status: EventStatus) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.execute(update(Event).where(Event.slug == "al").values(status=status))

    def publish_after_a_letter() -> bool:
        if server.letters:
            set_status(EventStatus.PUBLISHED)
        return False

    stories.published_event("al")
    stories.invited("al", email="held@police.example")
    set_status(EventStatus.DRAFT)
    clock.advance(minutes=1)
    stories.published_event()
    stories.many_invited(2)
    assert deliver_due(app, must_stop=publish_after_a_letter).sent == 3
    assert server.letters[-1].recipients == ["held@police.example"]


@pytest.mark.long
def test_a_withdrawn_invitation_is_told_by_letter(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    invitation = stories.invited()
    deliver(app)
    with transaction(by=audit.SHELL) as tx:
        withdraw_invitation(tx, invitation, reason="Mistake", is_emailed=True)
    assert deliver(app) == Round(sent=1)
    letter = server.letters[-1].message
    assert letter["Subject"] == "Your invitation is withdrawn: Launch of the final report, Sarajevo"
    assert "Its link no longer works" in part(letter, "text/html").get_content()
    assert "/invitations/" not in part(letter, "text/html").get_content()


@pytest.mark.long
def test_nothing_is_sent_twice(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    stories.invited()
    assert [deliver(app), deliver(app)] == [Round(sent=1), Round(sent=0)]
    assert states() == [(LetterKind.INVITATION, MessageState.SENT, "amra@police.example", None)]


@pytest.mark.long
def test_a_refused_recipient_fails_at_once_with_the_words_of_the_server(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    server.misbehave("amra@police.example", at="RCPT", reply="550 5.1.1 No such user")
    stories.invited()
    deliver(app)
    assert states() == [
        (
            LetterKind.INVITATION,
            MessageState.FAILED,
            "amra@police.example",
            "550 5.1.1 No such user",
        )
    ]


@pytest.mark.long
def test_a_server_that_says_later_gets_the_letter_later(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    server.misbehave("amra@police.example", at="RCPT", reply="451 4.7.1 Greylisted", times=1)
    stories.invited()
    assert deliver(app) == Round(sent=0)
    message = db.session.query(Message).one()
    assert (message.state, message.attempts, message.server_words) == (
        MessageState.QUEUED,
        1,
        "451 4.7.1 Greylisted",
    )
    assert timedelta(minutes=1) <= message.due_at - clock.now <= timedelta(minutes=1.5)
    assert deliver(app) == Round(sent=0)
    clock.advance(minutes=2)
    assert deliver(app) == Round(sent=1)


@pytest.mark.long
def test_after_a_day_of_later_it_has_failed(app: Flask, clock: Clock, server: SmtpServer) -> None:
    stories.published_event()
    server.misbehave("amra@police.example", at="RCPT", reply="451 4.7.1 Greylisted")
    stories.invited()
    deliver(app)
    clock.advance(hours=24)
    deliver(app)
    assert [row[1] for row in states()] == [MessageState.FAILED]


def test_a_server_out_of_reach_costs_no_attempt(app: Flask) -> None:
    stories.published_event()
    stories.invited()
    with SmtpServer() as gone:
        app.config["MAIL_PORT"] = gone.port
    done = deliver(app)
    message = db.session.query(Message).one()
    assert (done.sent, done.pause and done.pause.words) == (0, "[Errno 111] Connection refused")
    assert (message.state, message.attempts, message.lease) == (MessageState.QUEUED, 0, None)


@pytest.mark.long
def test_what_is_no_longer_so_is_dropped(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, registration)
    deliver(app)
    assert [(kind, state, words) for kind, state, _, words in states()] == [
        (LetterKind.INVITATION, MessageState.DROPPED, "what it says is no longer so"),
        (LetterKind.CONFIRMED, MessageState.DROPPED, "what it says is no longer so"),
        (LetterKind.REGISTRATION_CANCELLED, MessageState.SENT, None),
    ]
    cancellation = server.letters[-1].message
    calendar = icalendar.Calendar.from_ical(
        part(cancellation, "text/calendar").get_payload(decode=True)
    )  # type: ignore[arg-type]
    entry = calendar.walk("VEVENT")[0]
    assert (calendar["METHOD"], entry["STATUS"], entry["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)


@pytest.mark.long
def test_a_focal_point_is_told_of_a_seat_that_is_free_and_not_of_one_that_has_been_filled(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    for seats, name in ((2, "Tužilaštvo BiH"), (1, "Tužilaštvo HNK")):
        offer = stories.invited_institution(name=name, seats=seats)
        nominee = stories.named(offer, "Amra").registration
        with transaction(by=audit.LINK) as tx:
            cancel_registration(tx, nominee)
        if seats == 1:
            stories.named(offer, "Besim")
    deliver(app)
    told = [row[1:] for row in states() if row[0] is LetterKind.SEAT_GIVEN_BACK]
    assert told == [
        (MessageState.SENT, "focal@prosecutors.example", None),
        (MessageState.DROPPED, None, "what it says is no longer so"),
    ]


@pytest.mark.long
def test_an_announcement_goes_to_nobody_who_is_no_more_of_those_it_is_for(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    gone = stories.registered()
    stories.registered(given_name="Emir", email="emir@police.example")
    stories.sent(stories.announcement(), letters=2)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, gone)
    deliver(app)
    announced = [row[1:] for row in states() if row[0] is LetterKind.ANNOUNCEMENT]
    assert announced == [
        (MessageState.DROPPED, None, "what it says is no longer so"),
        (MessageState.SENT, "emir@police.example", None),
    ]


@pytest.mark.long
def test_who_replies_before_the_letter_about_a_move_goes_out_reads_the_new_date_in_another_one(
    app: Flask, server: SmtpServer
) -> None:
    event = stories.published_event()
    invitation = stories.invited()
    stories.invited(given_name="Silent", email="silent@police.example")
    deliver(app)
    starts_at, ends_at = event.starts_at, event.ends_at
    assert starts_at is not None
    assert ends_at is not None
    week = timedelta(days=7)
    with transaction(by=audit.SHELL) as tx:
        edit_event(
            tx,
            event,
            {"starts_at": starts_at + week, "ends_at": ends_at + week},
            along=MoveOptions(),
        )
    with transaction(by=audit.LINK) as tx:
        accept(tx, invitation, stories.fields(), Wishes())
    deliver(app)
    assert [row[:3] for row in states()[2:]] == [
        (LetterKind.EVENT_CHANGED, MessageState.DROPPED, None),
        (LetterKind.EVENT_CHANGED, MessageState.SENT, "silent@police.example"),
        (LetterKind.CONFIRMED, MessageState.SENT, "amra@police.example"),
    ]


@pytest.mark.long
def test_a_worker_that_died_leaves_its_letter_to_another_one_after_the_lease(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    stories.invited()
    with transaction(by=audit.SHELL) as tx:
        lost = outbox.claim_letter(tx)
    assert lost is not None
    assert deliver(app) == Round(sent=0)
    clock.advance(minutes=2)
    assert deliver(app) == Round(sent=1)
    with transaction(by=audit.SHELL) as tx:
        outbox.mark_failed(tx, lost, recipient="amra@police.example", words="too late to say so")
    assert [row[1] for row in states()] == [MessageState.SENT]


@pytest.mark.long
def test_addresses_of_internationalised_domains_are_written_in_ascii(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event(contact_email="ured@šume.example")
    stories.registered(email="ana@šume.example")
    assert deliver(app) == Round(sent=1)
    letter = server.letters[0]
    calendar = icalendar.Calendar.from_ical(
        part(letter.message, "text/calendar").get_payload(decode=True)
    )  # type: ignore[arg-type]
    assert calendar.walk("VEVENT")[0]["ATTENDEE"] == "mailto:ana@xn--ume-zza.example"
    assert (letter.recipients, letter.message["Reply-To"]) == (
        ["ana@xn--ume-zza.example"],
        "ured@xn--ume-zza.example",
    )


@pytest.mark.long
def test_two_changes_of_mind_lead_to_one_letter(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    invitation = stories.invited()
    for _change in range(2):
        accept_and_cancel(invitation, clock)
    with transaction(by=audit.LINK) as tx:
        accept(tx, invitation, stories.fields(), Wishes())
    assert deliver(app) == Round(sent=1)
    assert [(kind, state) for kind, state, *_ in states()] == [
        (LetterKind.INVITATION, MessageState.DROPPED),
        (LetterKind.CONFIRMED, MessageState.DROPPED),
        (LetterKind.REGISTRATION_CANCELLED, MessageState.DROPPED),
        (LetterKind.CONFIRMED, MessageState.DROPPED),
        (LetterKind.REGISTRATION_CANCELLED, MessageState.DROPPED),
        (LetterKind.CONFIRMED, MessageState.SENT),
    ]


def accept_and_cancel(invitation: Invitation, clock: Clock) -> None:
    with transaction(by=audit.LINK) as tx:
        registration = accept(tx, invitation, stories.fields(), Wishes())
        cancel_registration(tx, registration)


@pytest.mark.long
def test_people_who_declined_are_invited_again_only_by_hand(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    sent = stories.invited()
    deliver(app)
    waiting = stories.invited(given_name="Lejla", email="lejla@police.example")
    with transaction(by=audit.LINK) as tx:
        decline(tx, sent)
        decline(tx, waiting)
        outbox.send_again(tx, db.session.query(Message).order_by(Message.id).all()[0])
    assert deliver(app) == Round(sent=1)
    assert [(state, recipient) for _, state, recipient, _ in states()] == [
        (MessageState.SENT, "amra@police.example"),
        (MessageState.DROPPED, None),
        (MessageState.SENT, "amra@police.example"),
    ]


def test_a_letter_that_cannot_be_written_names_nobody_in_the_log(
    app: Flask, server: SmtpServer, caplog: pytest.LogCaptureFixture
) -> None:
    stories.published_event()
    stories.invited()
    app.jinja_env.globals["when"] = refuse_to_write
    assert deliver(app) == Round()
    assert "RuntimeError" in caplog.text
    assert "refuse_to_write" in caplog.text
    assert "office@ctevents.example" not in caplog.text
    assert [(state, words) for _, state, _, words in states()] == [
        (MessageState.QUEUED, "cannot be written: RuntimeError")
    ]


def refuse_to_write(event: Event) -> str:
    raise RuntimeError(f"cannot write to {event.contact_email}")


@pytest.mark.long
@pytest.mark.parametrize("place", ["messages.recipient", "people.email"])
def test_a_letter_that_the_worker_cannot_open_holds_up_no_other(
    app: Flask, server: SmtpServer, place: str
) -> None:
    """The server may have a new data key before the worker."""
    stories.published_event()
    stories.invited()
    stories.invited(given_name="Lejla", email="lejla@police.example")
    table, column = place.split(".")
    other = SealedText(place).sealed("amra@police.example", DataKeys([new_key()]))
    with db.engine.connect().execution_options(**WRITING) as connection:
        first = text(
            f"UPDATE {table} SET {column} = :sealed WHERE id = (SELECT min(id) FROM {table})"
        )
        connection.execute(first, {"sealed": other})
        connection.commit()
    assert deliver(app) == Round(sent=1)
    assert [str(letter.message["To"]) for letter in server.letters] == [
        "Lejla Kovačević <lejla@police.example>"
    ]

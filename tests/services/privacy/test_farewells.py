"""People who wait for an answer when they are erased: they get one last letter, and nothing of them
stays."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import text, type_coerce, update

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.times import RequestKind, RequestOutcome
from ctevents.formats.incoming import read
from ctevents.mail.delivery import deliver_due
from ctevents.models import Event, IncomingMail, Message, Person, PersonRequest, Registration
from ctevents.models.columns import Json
from ctevents.services.common import audit
from ctevents.services.letters.incoming import receive
from ctevents.services.outbox.outbox import send_again
from ctevents.services.privacy.person_requests import KEPT_FOR, ask_about_data, farewell_of
from ctevents.services.privacy.requests import erase_person, erasure_ahead
from ctevents.services.privacy.retention import erase_event, forget_what_is_old
from ctevents.texts.link_keys import sealer
from tests.conftest import Clock
from tests.support import stories
from tests.support.mails import mail
from tests.support.smtp import EVERYBODY, SmtpServer

ADDRESS = "amra@police.example"


@pytest.fixture
def registration(app: Flask, server: SmtpServer) -> Registration:
    """A registrant who has read all letters up to now."""
    stories.published_event()
    found = stories.registered()
    deliver(app)
    server.letters.clear()
    return found


def deliver(app: Flask) -> None:
    deliver_due(app)
    db.session.rollback()


def ask(registration: Registration, kind: RequestKind = RequestKind.ERASURE) -> int:
    with transaction(by=audit.LINK) as tx:
        person = tx.get_one(Person, registration.person_id)
        return ask_about_data(tx, person, kind, "All of it, please.", "Europe/Sarajevo").id


def erase(registration: Registration, *, at: datetime | None = None) -> str:
    with transaction(by=audit.SHELL, at=at) as tx:
        return erase_person(
            tx, sealer(), tx.get_one(Person, registration.person_id), "asked on the page"
        )


def last_letter() -> Message:
    found = db.session.query(Message).filter_by(kind="data-request-answered").one()
    db.session.refresh(found)
    return found


def said(server: SmtpServer) -> tuple[str, str]:
    """Recipient and text of the only letter."""
    [letter] = server.letters
    body = letter.message.get_body(("plain",))
    assert body is not None
    return letter.recipients[0], body.get_content()


@pytest.mark.long
def test_erasing_a_person_answers_their_requests(
    app: Flask, server: SmtpServer, registration: Registration
) -> None:
    ids = [ask(registration, kind) for kind in RequestKind]
    number = erase(registration)
    rows = [db.session.get_one(PersonRequest, each) for each in ids]
    assert {(row.outcome, row.settled_by, row.words, row.answer) for row in rows} == {
        (RequestOutcome.DONE, "shell", "", "")
    }
    deliver(app)
    recipient, words = said(server)
    assert recipient == ADDRESS
    assert words.startswith("Dear Judge Kovačević,")
    assert f"Number of the certificate of erasure: {number}" in words
    assert "/me/" not in words
    assert "/registrations/" not in words


@pytest.mark.long
def test_the_address_waits_sealed_and_goes_with_the_letter(
    app: Flask, server: SmtpServer, registration: Registration
) -> None:
    ask(registration)
    erase(registration)
    waiting = last_letter()
    [stored] = db.session.execute(
        text("SELECT CAST(farewell AS TEXT) FROM messages WHERE farewell IS NOT NULL")
    ).scalars()
    assert "amra" not in stored.lower()
    found = farewell_of(waiting)
    assert found is not None
    assert (found.name, found.email) == ("Amra Kovačević", ADDRESS)
    assert db.session.get_one(Person, registration.person_id).email == ""
    deliver(app)
    sent = last_letter()
    assert (sent.state, sent.recipient, sent.server_words, sent.farewell) == (
        "sent",
        None,
        None,
        None,
    )
    assert (len(server.letters), server.letters[0].recipients) == (1, [ADDRESS])


@pytest.mark.long
def test_without_an_open_request_no_letter_goes(
    app: Flask, server: SmtpServer, registration: Registration
) -> None:
    assert (
        erasure_ahead(
            db.session(), sealer(), stories.event(), registration.person, now=stories.now()
        ).open_requests
        == 0
    )
    erase(registration)
    deliver(app)
    assert server.letters == []


def test_somebody_without_an_address_is_settled_and_not_written_to(
    app: Flask, registration: Registration
) -> None:
    ask(registration)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Person, registration.person_id).email = ""
    erase(registration)
    assert db.session.query(PersonRequest).one().outcome is RequestOutcome.DONE
    assert db.session.query(Message).filter_by(kind="data-request-answered").count() == 0


@pytest.mark.long
def test_a_server_that_refuses_leaves_no_address(
    app: Flask, server: SmtpServer, registration: Registration
) -> None:
    ask(registration)
    erase(registration)
    server.misbehave(ADDRESS, at="RCPT", reply=f"550 5.1.1 <{ADDRESS}> is unknown")
    deliver(app)
    failed = last_letter()
    assert (failed.state, failed.recipient, failed.server_words, failed.farewell) == (
        "failed",
        None,
        "550",
        None,
    )
    with transaction(by=audit.SHELL) as tx:
        send_again(tx, tx.get_one(Message, failed.id))
    deliver(app)
    assert last_letter().state == "dropped"


@pytest.mark.long
def test_a_server_that_is_busy_leaves_no_address_in_its_words(
    app: Flask, server: SmtpServer, registration: Registration
) -> None:
    ask(registration)
    erase(registration)
    server.misbehave(EVERYBODY, at="RCPT", reply=f"450 4.2.0 <{ADDRESS}> is greylisted", times=1)
    deliver(app)
    waiting = last_letter()
    assert (waiting.state, waiting.recipient, waiting.server_words) == ("queued", None, "450")
    assert waiting.farewell is not None


@pytest.mark.long
def test_a_bounce_brings_the_address_not_back(app: Flask, registration: Registration) -> None:
    ask(registration)
    erase(registration)
    deliver(app)
    message_id = f"{last_letter().message_id}@ctevents.example"
    bounce = mail("exim-bounce", message_id=message_id, recipient=ADDRESS)
    with transaction(by=audit.CALENDAR) as tx:
        receive(tx, read(bounce), bounce)
    row = db.session.query(IncomingMail).one()
    assert (row.outcome, row.sender, row.content) == ("counted", "", None)
    assert (last_letter().state, last_letter().recipient, last_letter().server_words) == (
        "failed",
        None,
        None,
    )
    assert db.session.get_one(Person, registration.person_id).email_bounced is None


def test_after_three_days_the_address_is_forgotten(
    registration: Registration, clock: Clock
) -> None:
    ask(registration)
    erase(registration)
    for passed, is_kept in ((KEPT_FOR, True), (timedelta(seconds=1), False)):
        clock.now += passed
        with transaction(by=audit.WORKER) as tx:
            forget_what_is_old(tx)
        assert (last_letter().farewell is not None) is is_kept
    assert last_letter().state == "dropped"


@pytest.mark.long
def test_a_lost_data_key_loses_the_letter_and_stops_no_other(
    app: Flask, server: SmtpServer, registration: Registration
) -> None:
    ask(registration)
    erase(registration)
    stories.registered(given_name="Lejla", email="lejla@police.example")
    with transaction(by=audit.SHELL) as tx:
        messages = Message.metadata.tables["messages"]
        lost = type_coerce("sealed-1:deadbeef:AAAA", Json)
        tx.execute(update(messages).where(messages.c.farewell.is_not(None)).values(farewell=lost))
    deliver(app)
    assert [each.recipients for each in server.letters] == [["lejla@police.example"]]
    assert (last_letter().state, last_letter().farewell) == ("dropped", None)


@pytest.mark.long
def test_those_who_wait_on_the_day_of_retention_are_told_too(
    app: Flask, server: SmtpServer, registration: Registration, clock: Clock
) -> None:
    stories.registered(given_name="Lejla", email="lejla@police.example")
    deliver(app)
    clock.advance(days=225)
    ask(registration, RequestKind.CORRECTION)
    deliver(app)
    server.letters.clear()
    with transaction(by=audit.WORKER) as tx:
        assert erase_event(tx, sealer(), tx.get_one(Event, registration.event_id)) == 2
    deliver(app)
    recipient, words = said(server)
    assert recipient == ADDRESS
    assert "We have erased everything that identifies you." in " ".join(words.split())
    assert "Number of the certificate" not in words

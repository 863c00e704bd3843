"""The fault of a refusal: the recipient's, or the server's, which then costs no letter an
attempt."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import MessageState
from ctevents.mail.delivery import Round, deliver_due
from ctevents.models import Message
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer


def deliver(app: Flask) -> Round:
    done = deliver_due(app)
    db.session.rollback()
    return done


def said(done: Round) -> tuple[int, str | None]:
    assert done.pause is not None
    return done.sent, done.pause.words


def states() -> list[tuple[MessageState, str | None]]:
    return [(row.state, row.server_words) for row in db.session.query(Message).order_by(Message.id)]


def invited_at(*domains: str) -> None:
    for number, domain in enumerate(domains):
        stories.invited(given_name=f"Guest {number}", email=f"guest{number}@{domain}.example")


REFUSED = "554 5.7.1 <guest0@a.example>: Relay access denied"


@pytest.mark.long
def test_a_server_that_refuses_everybody_pauses_the_queue_and_fails_nobody(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    server.misbehave(at="RCPT", reply=REFUSED)
    invited_at("a", "a", "b", "c", "d")
    assert said(deliver(app)) == (0, "it refuses every recipient (554)")
    assert set(states()) == {
        (MessageState.QUEUED, REFUSED),
        (MessageState.QUEUED, None),
    }
    rows = db.session.query(Message)
    assert {(row.attempts, row.lease, row.first_tried_at) for row in rows} == {(0, None, None)}
    server.misbehave(at="RCPT")
    clock.advance(minutes=2)
    assert deliver(app) == Round(sent=5)


@pytest.mark.long
def test_a_server_that_takes_no_more_after_some_pauses_the_queue_too(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    invited_at(*"a", *"bcde" * 4)
    server.misbehave(at="RCPT", reply="550 5.4.5 Daily sending quota exceeded")
    server.misbehave("guest0@a.example", at="RCPT")
    assert said(deliver(app)) == (1, "it refuses every recipient (550)")
    assert [state for state, _ in states()] == [MessageState.SENT] + [MessageState.QUEUED] * 16
    server.misbehave(at="RCPT")
    clock.advance(minutes=2)
    assert deliver(app) == Round(sent=16)


@pytest.mark.long
def test_a_few_wrong_addresses_after_a_good_one_are_not_the_servers_fault(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    invited_at(*"abcdefg")
    server.misbehave(at="RCPT", reply="550 5.1.1 No such user")
    server.misbehave("guest0@a.example", at="RCPT")
    assert deliver(app) == Round(sent=1)
    assert [state for state, _ in states()] == [MessageState.SENT] + [MessageState.FAILED] * 6


@pytest.mark.long
def test_those_it_refused_have_failed_once_it_took_a_letter(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    for address in ("guest0@a.example", "guest1@b.example", "guest3@d.example"):
        server.misbehave(address, at="RCPT", reply="550 5.1.1 No such user")
    invited_at("a", "b", "c", "d")
    assert deliver(app) == Round(sent=1)
    assert [state for state, _ in states()] == [
        MessageState.FAILED,
        MessageState.FAILED,
        MessageState.SENT,
        MessageState.FAILED,
    ]


@pytest.mark.long
def test_three_wrong_addresses_do_not_block_those_behind_them(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    for number, domain in enumerate("abc"):
        server.misbehave(
            f"guest{number}@{domain}.example", at="RCPT", reply="550 5.1.1 No such user"
        )
    invited_at("a", "b", "c", "d")
    clock.advance(seconds=2)
    assert said(deliver(app)) == (0, "it refuses every recipient (550)")
    clock.advance(minutes=2)
    assert deliver(app) == Round(sent=1)
    assert [state for state, _ in states()] == [MessageState.FAILED] * 3 + [MessageState.SENT]


@pytest.mark.long
def test_many_at_one_domain_say_nothing_of_the_server(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    server.misbehave(at="RCPT", reply="550 5.1.1 No such user")
    invited_at(*"aaaa")
    assert deliver(app) == Round()
    assert [state for state, _ in states()] == [MessageState.FAILED] * 4


@pytest.mark.long
def test_a_round_that_is_stopped_has_not_heard_enough(app: Flask, server: SmtpServer) -> None:
    stories.published_event()
    server.misbehave(at="RCPT", reply="550 5.1.1 No such user")
    invited_at("a", "b")
    answers = iter([False, True])
    assert deliver_due(app, must_stop=lambda: next(answers)) == Round()
    db.session.rollback()
    assert states() == [
        (MessageState.QUEUED, "550 5.1.1 No such user"),
        (MessageState.QUEUED, None),
    ]


@pytest.mark.long
def test_a_slow_refusal_keeps_its_lease(app: Flask, clock: Clock, server: SmtpServer) -> None:
    stories.published_event()
    server.misbehave(at="RCPT", reply="550 5.1.1 No such user")
    invited_at("a", "b")

    gives_up_at = clock.now + timedelta(minutes=6)

    def minute_passes() -> bool:
        clock.advance(minutes=1)
        return clock.now >= gives_up_at

    assert deliver_due(app, must_stop=minute_passes) == Round()
    db.session.rollback()
    assert [state for state, _ in states()] == [MessageState.FAILED] * 2


@pytest.mark.long
def test_a_recipient_at_which_the_connection_is_dropped_holds_no_other_letter(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    server.misbehave("guest0@a.example", at="RCPT", drop=True)
    invited_at(*"abcd")
    assert deliver(app) == Round(sent=3)
    assert [state for state, _ in states()] == [MessageState.QUEUED] + [MessageState.SENT] * 3
    dropped = db.session.query(Message).order_by(Message.id).first()
    assert (dropped.attempts, dropped.due_at > clock()) == (1, True)
    assert dropped.server_words == "Connection unexpectedly closed"
    invited_at("e")
    assert deliver(app) == Round(sent=1)


@pytest.mark.long
def test_a_server_that_drops_the_connection_at_everybody_pauses_the_queue_and_fails_nobody(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    server.misbehave(at="RCPT", drop=True)
    invited_at(*"abcd")
    assert said(deliver(app)) == (0, "it refuses every recipient (connection lost)")
    rows = db.session.query(Message)
    assert {(row.state, row.attempts) for row in rows} == {(MessageState.QUEUED, 0)}
    server.misbehave(at="RCPT")
    clock.advance(minutes=2)
    assert deliver(app) == Round(sent=4)


@pytest.mark.long
def test_a_dropped_connection_with_nobody_else_to_ask_is_tried_again_later(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    server.misbehave(at="RCPT", drop=True)
    invited_at("a")
    assert deliver(app) == Round()
    server.misbehave(at="RCPT")
    clock.advance(minutes=10)
    assert deliver(app) == Round(sent=1)

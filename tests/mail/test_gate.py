"""A server out of reach holds all letters back and costs none of them anything; a rate limit is
kept by waiting."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.health.signs import StoppedMail
from ctevents.domain.letters.kinds import MessageState
from ctevents.mail.delivery import Round, deliver_due
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.outbox import outbox
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer, self_signed


def deliver(app: Flask, clock: Clock) -> Round:
    done = deliver_due(app, wait=lambda seconds: clock.advance(seconds=seconds))
    db.session.rollback()
    return done


def words(done: Round) -> str | None:
    return done.pause and done.pause.words


def alarm(clock: Clock) -> StoppedMail | None:
    return outbox.stopped_mail(db.session(), now=clock())


def letters() -> list[tuple[MessageState, int, datetime | None]]:
    return [
        (row.state, row.attempts, row.first_tried_at)
        for row in db.session.query(Message).order_by(Message.id)
    ]


WAITS = (MessageState.QUEUED, 0, None)


def test_nobody_tries_again_before_the_pause_is_over(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    stories.many_invited(2)
    server.greeting = "421 4.3.2 closed for the night"
    assert words(deliver(app, clock)) == "421 4.3.2 closed for the night"
    clock.advance(seconds=59)
    assert (words(deliver(app, clock)), server.connections) == ("421 4.3.2 closed for the night", 1)
    assert letters() == [WAITS, WAITS]
    clock.advance(seconds=31)
    deliver(app, clock)
    assert server.connections == 2


@pytest.mark.long
def test_two_days_without_a_server_fail_nobody(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    stories.many_invited(2)
    began_at = clock()
    server.greeting = "554 5.3.2 not today"
    while clock() < began_at + timedelta(days=2):
        deliver(app, clock)
        clock.advance(hours=2)
    assert (letters(), alarm(clock)) == (
        [WAITS, WAITS],
        StoppedMail(began_at, "554 5.3.2 not today"),
    )
    server.greeting = None
    assert (deliver(app, clock), alarm(clock)) == (Round(sent=2), None)


@pytest.mark.long
def test_no_letter_goes_in_clear_where_tls_is_required(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    app.config["MAIL_USE_TLS"] = True
    stories.published_event()
    stories.invited()
    assert words(deliver(app, clock)) == "STARTTLS extension not supported by server."
    assert (letters(), server.letters) == ([WAITS], [])
    assert alarm(clock) == StoppedMail(clock(), "STARTTLS extension not supported by server.")


@pytest.mark.long
@pytest.mark.parametrize("setting", ["MAIL_USE_TLS", "MAIL_USE_SSL"])
def test_a_certificate_is_trusted_by_an_authority_or_no_letter_goes(
    app: Flask, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    context, authority = self_signed(tmp_path)
    stories.published_event()
    stories.invited()
    with SmtpServer(tls=context, implicit=setting == "MAIL_USE_SSL") as server:
        app.config |= {"MAIL_PORT": server.port, setting: True}
        refused = words(deliver(app, clock))
        assert refused is not None
        assert "certificate verify failed: self-signed certificate" in refused
        assert (letters(), server.letters) == ([WAITS], [])
        monkeypatch.setenv("SSL_CERT_FILE", str(authority))
        clock.advance(minutes=2)
        assert (deliver(app, clock), alarm(clock)) == (Round(sent=1), None)
        assert len(server.letters) == 1


@pytest.mark.long
def test_the_alarm_ends_when_the_server_is_back_though_no_letter_is_due(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    stories.invited()
    server.greeting = "554 5.3.2 not today"
    deliver(app, clock)
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).update({"state": MessageState.DROPPED})
    server.greeting = None
    clock.advance(minutes=2)
    assert alarm(clock) is not None
    assert (deliver(app, clock), alarm(clock)) == (Round(), None)


@pytest.mark.long
def test_a_server_that_puts_a_letter_off_is_there(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    stories.published_event()
    stories.invited()
    server.greeting = "421 4.3.2 restarting"
    deliver(app, clock)
    server.greeting = None
    server.misbehave(at="RCPT", reply="451 4.7.1 Greylisted")
    clock.advance(minutes=2)
    assert (deliver(app, clock), alarm(clock)) == (Round(), None)


@pytest.mark.long
def test_a_rate_limit_spaces_the_letters(app: Flask, clock: Clock, server: SmtpServer) -> None:
    app.config["MAIL_RATE_PER_MINUTE"] = 4
    stories.published_event()
    stories.many_invited(4)
    began_at = clock()
    assert deliver(app, clock) == Round(sent=4)
    sent = [
        (row.sent_at or began_at) - began_at
        for row in db.session.query(Message).order_by(Message.sent_at)
    ]
    assert sent == [timedelta(seconds=seconds) for seconds in (0, 15, 30, 45)]
    assert server.connections == 1


@pytest.mark.long
def test_a_turn_that_comes_while_one_is_about_to_wait_needs_no_wait(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    app.config["MAIL_RATE_PER_MINUTE"] = 4
    stories.published_event()
    stories.many_invited(2)

    def ticking() -> datetime:
        clock.advance(seconds=2.7)
        return clock()

    app.extensions["ctevents.clock"] = ticking
    waits: list[float] = []
    assert deliver_due(app, wait=waits.append) == Round(sent=2)
    assert min(waits) == 0


@pytest.mark.long
def test_a_slow_rate_does_not_hide_that_a_server_refuses_everybody(
    app: Flask, clock: Clock, server: SmtpServer
) -> None:
    app.config["MAIL_RATE_PER_MINUTE"] = 1
    stories.published_event()
    for domain in "abc":
        stories.invited(email=f"guest@{domain}.example", given_name=f"Guest {domain}")
    server.misbehave(at="RCPT", reply="554 5.7.1 Relay access denied")
    assert words(deliver(app, clock)) == "it refuses every recipient (554)"
    assert letters() == [WAITS] * 3

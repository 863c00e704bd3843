"""Mail through a server with every fault: no letter is lost, and no letter is doubled without
need."""

from __future__ import annotations

import re
import ssl
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.mail.delivery import deliver_due
from ctevents.mail.smtp import NotSent, Postbox
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.guests.list import add_person_guest
from ctevents.services.outbox.gate import gate
from ctevents.services.replies.invitations import send_invitations
from tests.conftest import START, Clock
from tests.support import stories
from tests.support.chaos_smtp import FAULTS, ChaosServer, Fault
from tests.support.letters import CONFIRMATION
from tests.support.smtp import self_signed

DOMAINS = 7
WORDS_OF_OURS = re.compile(
    r".*timed out|.*[Cc]onnection (unexpectedly closed|reset by peer).*|500 Line too long\.|-1 .*"
)
"""The server's words about a connection that broke after the letter had gone out."""


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    context, certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return context


def through(app: Flask, server: ChaosServer) -> None:
    app.config |= {
        "MAIL_PORT": server.port,
        "MAIL_USE_TLS": True,
        "MAIL_USERNAME": "desk",
        "MAIL_PASSWORD": "right",
    }


def address(number: int) -> str:
    return f"guest{number}@d{number % DOMAINS}.example"


def invite(count: int) -> None:
    stories.published_event()
    with transaction(by=audit.SHELL, at=START) as tx:
        for number in range(count):
            guest = stories.fields(given_name=f"Guest {number}", email=address(number))
            add_person_guest(tx, stories.event(), guest)
        send_invitations(tx, stories.event())


def work(app: Flask) -> None:
    with app.app_context():
        deliver_due(app, open_postbox=partial(Postbox, per_step=0.15, per_letter=0.3))


def next_time(clock: Clock) -> datetime | None:
    """Return when there is work again; None once each letter has ended."""
    db.session.rollback()
    open_ones = db.session.query(Message).where(
        Message.state.in_((MessageState.QUEUED, MessageState.SENDING))
    )
    times = [letter.lease_ends_at or letter.due_at for letter in open_ones]
    return max(clock.now, min(times), gate(db.session()).resumes_at or clock.now) if times else None


def work_until_the_end(
    app: Flask, clock: Clock, server: ChaosServer, pool: ThreadPoolExecutor
) -> None:
    """Run two workers; the clock moves when both have nothing to do. Sometimes the server is
    away."""
    step = 0
    while (then := next_time(clock)) is not None:
        clock.now = then
        step += 1
        if step % 20 == 0:
            with server.down():
                work(app)
        else:
            for each in [pool.submit(work, app) for _worker in range(2)]:
                each.result()


@pytest.mark.long
@pytest.mark.parametrize(
    "count", [30, pytest.param(1000, marks=pytest.mark.soak)], ids=["short", "soak"]
)
def test_each_letter_is_sent_once_or_has_failed_with_the_words_of_the_server(
    app: Flask, clock: Clock, tls: ssl.SSLContext, count: int
) -> None:
    invite(count)
    greylisted = {address(number): "451 4.7.1 Greylisted" for number in range(0, count, 25)}
    unknown = {address(number): "550 5.1.1 unknown user" for number in range(1, count, 25)}
    server = ChaosServer(tls, share=0.2, seed=count, refused=greylisted | unknown)
    with server, ThreadPoolExecutor(2) as pool:
        through(app, server)
        work_until_the_end(app, clock, server, pool)
        server.share = 0  # its last action may have been a refusal
        stories.invited(email="last@d0.example")
        work_until_the_end(app, clock, server, pool)

    letters = db.session.query(Message).all()
    sent = {each.message_id for each in letters if each.state is MessageState.SENT}
    failed = [each for each in letters if each.state is MessageState.FAILED]
    assert len(sent) + len(failed) == count + 1
    assert Counter(server.acknowledged) == dict.fromkeys(sent, 1)
    assert {each.recipient for each in failed} >= set(greylisted | unknown)
    assert [each.server_words for each in failed if not _was_told(each, server)] == []
    assert gate(db.session()).paused_at is None
    assert timedelta(hours=24) <= clock.now - START <= timedelta(hours=48)
    assert count < 1000 or server.met == set(FAULTS)


def _was_told(message: Message, server: ChaosServer) -> bool:
    words = message.server_words or ""
    said = server.said[message.recipient or ""] | server.said[""]
    return words in said or WORDS_OF_OURS.fullmatch(words) is not None


@pytest.mark.long
@pytest.mark.parametrize(
    "fault", [fault for fault in FAULTS if fault.does in ("hang", "tarpit")], ids=str
)
def test_a_server_that_takes_its_time_has_one_slot_no_longer_than_a_letter_may_take(
    app: Flask, tls: ssl.SSLContext, fault: Fault
) -> None:
    with ChaosServer(tls, faults=[fault], per_byte=0.1) as server:
        through(app, server)
        began_at = time.monotonic()
        with (
            Postbox(app, per_step=0.1, per_letter=0.25) as box,
            pytest.raises(NotSent, match="timed out"),
        ):
            box.send(CONFIRMATION)
        assert time.monotonic() - began_at < 20

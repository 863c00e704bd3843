"""``ctevents worker``: until nothing is due, or until it is told to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from ctevents.clock import system_clock
from ctevents.db import db
from ctevents.domain.letters import MessageState
from ctevents.models import Message
from tests.cli.conftest import Command, environment
from tests.conftest import Clock
from tests.support import stories
from tests.support.server import ROOT, free_port
from tests.support.smtp import SmtpServer


def states() -> list[MessageState]:
    db.session.rollback()
    return [message.state for message in db.session.query(Message).order_by(Message.id)]


def until(is_so: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < ends_at
        time.sleep(0.05)


def test_once_delivers_what_is_due(app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    stories.published_event()
    stories.many_invited(3)
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        assert ctevents("worker", "--once").status == 0
    assert (states(), len(server.letters)) == ([MessageState.SENT] * 3, 3)


def test_once_says_that_the_server_refuses_everybody_and_since_when_it_waits(
    app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories.published_event()
    stories.invited()
    monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(free_port()))
    first = ctevents("worker", "--once")
    assert first.status == 1
    assert first.err.startswith("ctevents: no letter goes out until 20")
    assert first.err.endswith(" UTC: the mail server says [Errno 111] Connection refused\n")
    assert ctevents("worker", "--once") == first
    assert states() == [MessageState.QUEUED]


def test_sigterm_finishes_the_letter_in_hand_and_begins_no_other(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path
) -> None:
    clock.now = system_clock()
    stories.published_event()
    stories.many_invited(3)
    with SmtpServer() as server:
        server.misbehave(at="DATA", pause=1.5)
        settings = environment(database_uri, tmp_path) | {"CTEVENTS_MAIL_PORT": str(server.port)}
        command = [sys.executable, "-m", "ctevents.cli", "worker"]
        with subprocess.Popen(command, env=os.environ | settings, cwd=ROOT) as worker:
            try:
                until(lambda: len(server.letters) == 1)
                worker.send_signal(signal.SIGTERM)
                assert worker.wait(20) == 0
            finally:
                worker.kill()
    assert (states(), len(server.letters)) == ([MessageState.SENT, MessageState.QUEUED, MessageState.QUEUED], 1)

from __future__ import annotations

import gc
import smtplib
import socket
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from ctevents.formats.maildir import letter, letters
from ctevents.mail.inbox import InboxServer
from ctevents.mail.smtp import Postbox, TryLater
from tests.support.letters import CONFIRMATION
from tests.support.smtp import SmtpServer


def postbox(port: int) -> Postbox:
    app = Flask(__name__)
    app.config.update(MAIL_SERVER="127.0.0.1", MAIL_PORT=port)
    return Postbox(app)


@pytest.mark.long
def test_what_was_taken_is_in_the_folder_and_still_there_after_a_restart(tmp_path: Path) -> None:
    with InboxServer(tmp_path / "mail", 0) as inbox, postbox(inbox.port) as box:
        box.send(CONFIRMATION)
        box.send(replace(CONFIRMATION, subject="Second"))
    with InboxServer(tmp_path / "mail", inbox.port) as inbox, postbox(inbox.port) as box:
        box.send(replace(CONFIRMATION, subject="Third"))

    listed = letters(tmp_path / "mail")
    assert [line.subject for line in listed] == [
        "Third",
        "Second",
        "Vaše mjesto: Podgorica, 14. april",
    ]
    whole = letter(tmp_path / "mail", listed[-1].id)
    assert whole is not None
    assert (whole.calendar, [part.name for part in whole.attachments]) == (
        "REQUEST",
        ["calendar.ics", "bedž-Podgorica.pdf"],
    )


def test_a_letter_that_cannot_be_kept_is_for_later(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("a file where the folder should be")
    with (
        InboxServer(tmp_path / "mail", 0) as inbox,
        postbox(inbox.port) as box,
        pytest.raises(TryLater) as put_off,
    ):
        box.send(CONFIRMATION)

    assert (put_off.value.code, put_off.value.words) == (452, "4.3.1 Not a directory")


def test_a_taken_port_is_an_error_at_the_start(tmp_path: Path) -> None:
    with InboxServer(tmp_path, 0) as inbox, pytest.raises(OSError, match="Address already in use"):
        InboxServer(tmp_path, inbox.port).__enter__()


def test_it_listens_only_on_loopback(tmp_path: Path) -> None:
    """A second address of the loopback network represents every other address of the machine."""
    with InboxServer(tmp_path, 0) as inbox, pytest.raises(ConnectionRefusedError):
        smtplib.SMTP("127.0.0.2", inbox.port)


@pytest.mark.long
def test_a_server_that_ends_while_somebody_waits_leaves_nothing_open(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda error: left.append(error.exc_value))
    client = socket.socket()
    with SmtpServer() as server:
        plan = server.misbehave(at="MAIL", pause=60, times=1)
        client.connect(("127.0.0.1", server.port))
        client.sendall(b"EHLO example.org\r\nMAIL FROM:<ana@example.org>\r\n")
        ends_at = time.monotonic() + 30
        while plan.times and time.monotonic() < ends_at:
            time.sleep(0.001)
    client.close()
    del server
    gc.collect()
    assert (plan.times, left, caplog.records) == (0, [], [])

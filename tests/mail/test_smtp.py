from __future__ import annotations

import re
import socket
import ssl
import threading
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult
from flask import Flask

from ctevents.mail.smtp import (
    ConnectionLost,
    NotSent,
    Postbox,
    RecipientRefused,
    ServerUnavailable,
    TryLater,
    build,
)
from tests.support.letters import CONFIRMATION
from tests.support.smtp import SmtpServer, Step, self_signed

ANA = "ana@example.org"
TO_ANA = replace(CONFIRMATION, recipient=("Proba, Ana", ANA), message_id="<ana@ctevents>")
TO_IVAN = CONFIRMATION
BOUNDARY = re.compile(rb"=_[0-9a-f]{32}")


def postbox(
    port: int, *, per_step: float = 5, per_letter: float = 10, **settings: object
) -> Postbox:
    """Return a postbox of an app with the settings that make Flask-Mail send nothing and print
    all."""
    app = Flask(__name__)
    app.config.update(
        {"TESTING": True, "MAIL_SUPPRESS_SEND": True, "MAIL_DEBUG": True, "MAIL_PORT": port}
        | settings
    )
    return Postbox(app, per_step=per_step, per_letter=per_letter)


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as running:
        yield running


def words_of(outcome: NotSent) -> tuple[type[NotSent], int | None, str]:
    return type(outcome), getattr(outcome, "code", None), outcome.words


def test_the_envelope_holds_bare_addresses_and_the_letter_arrives_to_the_byte(
    server: SmtpServer,
) -> None:
    with postbox(server.port) as box:
        box.send(TO_ANA)

    (received,) = server.letters
    assert (received.sender, received.recipients) == ("desk@events.example.org", [ANA])
    assert BOUNDARY.sub(b"", received.content) == BOUNDARY.sub(b"", build(TO_ANA))


def test_several_letters_go_over_one_connection(
    server: SmtpServer, capfd: pytest.CaptureFixture[str]
) -> None:
    with postbox(server.port) as box:
        for _ in range(3):
            box.send(TO_IVAN)

    assert ([letter.recipients for letter in server.letters], server.connections) == (
        [["ivan.probic@example.org"]] * 3,
        1,
    )
    assert capfd.readouterr() == ("", "")


@pytest.mark.long
def test_a_big_letter_arrives_whole(server: SmtpServer) -> None:
    report = bytes(range(256)) * 4000
    with postbox(server.port) as box:
        box.send(replace(TO_IVAN, attachments=(("report.pdf", "application/pdf", report),)))

    (attachment,) = server.letters[0].message.iter_attachments()
    assert attachment.get_content() == report


@pytest.mark.parametrize("at", ["RCPT", "DATA"])
def test_a_5xx_is_final_for_this_recipient_and_no_other(server: SmtpServer, at: Step) -> None:
    server.misbehave(ANA, at=at, reply="550-5.1.1 no such mailbox:\r\n550 5.1.1 ána")
    with postbox(server.port) as box:
        with pytest.raises(RecipientRefused) as refused:
            box.send(TO_ANA)
        box.send(TO_IVAN)

    assert words_of(refused.value) == (RecipientRefused, 550, "5.1.1 no such mailbox: 5.1.1 ána")
    assert [letter.recipients for letter in server.letters] == [["ivan.probic@example.org"]]
    assert server.connections == 1


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA"])
def test_a_4xx_asks_to_try_later(server: SmtpServer, at: Step) -> None:
    server.misbehave(at=at, reply="451 4.7.1 greylisted", times=1)
    with postbox(server.port) as box:
        with pytest.raises(TryLater) as put_off:
            box.send(TO_ANA)
        box.send(TO_ANA)

    assert words_of(put_off.value) == (TryLater, 451, "4.7.1 greylisted")
    assert len(server.letters) == 1


def test_a_letter_that_is_too_big_is_refused_itself(server: SmtpServer) -> None:
    server.misbehave(at="MAIL", reply="552 5.3.4 too big")
    with postbox(server.port) as box, pytest.raises(RecipientRefused) as refused:
        box.send(TO_ANA)

    assert words_of(refused.value) == (RecipientRefused, 552, "5.3.4 too big")


@pytest.mark.parametrize(
    ("at", "reply"),
    [
        ("MAIL", "550 5.7.1 sender not yours"),
        ("MAIL", "530 5.7.0 sign in"),
        ("RCPT", "530 5.7.0 sign in"),
    ],
)
def test_a_refusal_of_ourselves_fails_no_letter(server: SmtpServer, at: Step, reply: str) -> None:
    server.misbehave(at=at, reply=reply)
    with postbox(server.port) as box, pytest.raises(ServerUnavailable) as unavailable:
        box.send(TO_ANA)

    assert words_of(unavailable.value) == (ServerUnavailable, None, reply)


def test_what_is_said_of_the_server_and_ends_in_logs_does_not_name_the_recipient(
    server: SmtpServer,
) -> None:
    server.misbehave(at="RCPT", reply=f"530 5.7.0 <{ANA.upper()}>: sign in first")
    with postbox(server.port) as box, pytest.raises(ServerUnavailable) as unavailable:
        box.send(TO_ANA)

    assert words_of(unavailable.value) == (ServerUnavailable, None, "530 5.7.0 <…>: sign in first")


@pytest.mark.long
def test_a_connection_lost_before_the_letter_is_opened_again(server: SmtpServer) -> None:
    with postbox(server.port) as box:
        box.send(TO_IVAN)
        server.misbehave(at="RCPT", drop=True, times=1)
        box.send(TO_ANA)

    assert [letter.recipients for letter in server.letters] == [["ivan.probic@example.org"], [ANA]]
    assert server.connections == 2


@pytest.mark.long
def test_a_connection_lost_twice_at_one_letter_is_not_tried_a_third_time(
    server: SmtpServer,
) -> None:
    server.misbehave(at="RCPT", drop=True)
    with (
        postbox(server.port) as box,
        pytest.raises(ConnectionLost, match="Connection unexpectedly closed"),
    ):
        box.send(TO_ANA)

    assert (server.letters, server.connections) == ([], 2)


@pytest.mark.long
def test_a_server_that_has_had_enough_of_a_connection_gets_a_new_one(server: SmtpServer) -> None:
    with postbox(server.port) as box:
        box.send(TO_IVAN)
        server.misbehave(at="MAIL", reply="421 4.7.0 too many letters", times=1)
        box.send(TO_ANA)

    assert (len(server.letters), server.connections) == (2, 2)


def test_a_421_to_a_new_connection_is_for_later(server: SmtpServer) -> None:
    server.misbehave(at="MAIL", reply="421 4.3.2 going down")
    with postbox(server.port) as box, pytest.raises(TryLater) as put_off:
        box.send(TO_ANA)

    assert (words_of(put_off.value), server.connections) == ((TryLater, 421, "4.3.2 going down"), 1)


@pytest.mark.long
def test_a_letter_dropped_after_data_may_have_arrived_and_is_not_sent_again_at_once(
    server: SmtpServer,
) -> None:
    server.misbehave(at="DATA", drop=True, times=1)
    with postbox(server.port) as box:
        with pytest.raises(TryLater) as put_off:
            box.send(TO_ANA)
        assert (put_off.value.code, len(server.letters)) == (0, 1)
        box.send(TO_ANA)

    assert [letter.message["Message-ID"] for letter in server.letters] == ["<ana@ctevents>"] * 2


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with postbox(port) as box, pytest.raises(ServerUnavailable, match="Connection refused"):
        box.send(TO_ANA)


def test_a_name_that_nobody_knows_is_a_server_out_of_reach() -> None:
    with (
        postbox(25, MAIL_SERVER="mail.invalid") as box,
        pytest.raises(ServerUnavailable, match=r"[Nn]ame"),
    ):
        box.send(TO_ANA)


@pytest.mark.long
def test_a_server_that_swallows_connections_is_given_up_in_time() -> None:
    """Its queue of connections is full, so that no answer to a new one comes back."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as hole, ExitStack() as waiting:
        for _ in range(2):
            client = waiting.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(hole.getsockname())
        started = time.monotonic()
        box = postbox(hole.getsockname()[1], per_step=0.3)
        with box, pytest.raises(ServerUnavailable, match="timed out"):
            box.send(TO_ANA)
        assert time.monotonic() - started < 10


def test_refused_at_connect_and_welcome_later(server: SmtpServer) -> None:
    server.greeting = "554 5.3.2 not today"
    with postbox(server.port) as box:
        with pytest.raises(ServerUnavailable) as unavailable:
            box.send(TO_ANA)
        server.greeting = None
        box.send(TO_ANA)

    assert words_of(unavailable.value) == (ServerUnavailable, None, "554 5.3.2 not today")
    assert len(server.letters) == 1


@pytest.mark.long
@pytest.mark.parametrize(
    ("per_step", "per_letter"), [(0.2, 10), (10, 0.4)], ids=["one wait", "the whole letter"]
)
@pytest.mark.parametrize(
    ("at", "outcomes"), [("RCPT", (ConnectionLost, ServerUnavailable)), ("DATA", (TryLater,))]
)
def test_a_hanging_server_is_given_up_in_time(
    server: SmtpServer,
    at: Step,
    outcomes: tuple[type[NotSent], ...],
    per_step: float,
    per_letter: float,
) -> None:
    server.misbehave(at=at, pause=60)
    started = time.monotonic()
    box = postbox(server.port, per_step=per_step, per_letter=per_letter)
    with box, pytest.raises(outcomes, match="timed out"):
        box.send(TO_ANA)

    assert time.monotonic() - started < 30


@pytest.mark.long
def test_a_server_that_trickles_is_given_up_at_the_end_of_the_letters_time() -> None:
    """Each byte comes within the limit of one wait, but a whole line never comes."""
    gone = threading.Event()

    def trickle(listener: socket.socket) -> None:
        client, _ = listener.accept()
        with client:
            while not gone.wait(0.05):
                client.sendall(b"2")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = threading.Thread(target=trickle, args=(listener,))
        server.start()
        started = time.monotonic()
        box = postbox(listener.getsockname()[1], per_step=5, per_letter=0.5)
        with box, pytest.raises(ServerUnavailable, match="timed out"):
            box.send(TO_ANA)
        gone.set()
        server.join()

    assert time.monotonic() - started < 30


def test_the_servers_words_are_kept_on_one_line_of_500_characters(server: SmtpServer) -> None:
    server.misbehave(
        at="RCPT", reply="550-a\x1b[31m\tb\r\n" + "550-" + "ц" * 400 + "\r\n550 " + "d" * 400
    )
    with postbox(server.port) as box, pytest.raises(RecipientRefused) as refused:
        box.send(TO_ANA)

    assert refused.value.words == ("a [31m b " + "ц" * 400 + " " + "d" * 400)[:500]


def test_a_letter_that_cannot_be_written_opens_no_connection(server: SmtpServer) -> None:
    with postbox(server.port) as box, pytest.raises(ValueError, match="subject"):
        box.send(replace(TO_ANA, subject="x\r\nBcc: b@example.org"))

    assert server.connections == 0


@pytest.fixture
def tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A server's context whose certificate this process trusts, as if the machine did."""
    context, certificate = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return context


@pytest.mark.long
@pytest.mark.parametrize("implicit", [False, True], ids=["STARTTLS", "from the first byte"])
def test_letters_go_over_verified_tls(tls: ssl.SSLContext, implicit: bool) -> None:
    with SmtpServer(tls=tls, implicit=implicit) as server:
        with postbox(server.port, MAIL_USE_SSL=implicit, MAIL_USE_TLS=not implicit) as box:
            box.send(TO_IVAN)
            box.send(TO_ANA)

        assert (len(server.letters), server.connections) == (2, 1)


@pytest.mark.parametrize("implicit", [False, True], ids=["STARTTLS", "from the first byte"])
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path, implicit: bool) -> None:
    context, _ = self_signed(tmp_path)
    with SmtpServer(tls=context, implicit=implicit) as server:
        box = postbox(server.port, MAIL_USE_SSL=implicit, MAIL_USE_TLS=not implicit)
        with (
            box,
            pytest.raises(
                ServerUnavailable, match="certificate verify failed: self-signed certificate"
            ),
        ):
            box.send(TO_ANA)

        assert server.letters == []


@pytest.mark.parametrize("implicit", [False, True], ids=["STARTTLS", "from the first byte"])
def test_a_certificate_that_has_ended_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, implicit: bool
) -> None:
    context, certificate = self_signed(tmp_path, days=-1)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with SmtpServer(tls=context, implicit=implicit) as server:
        box = postbox(server.port, MAIL_USE_SSL=implicit, MAIL_USE_TLS=not implicit)
        with box, pytest.raises(ServerUnavailable, match="certificate has expired"):
            box.send(TO_ANA)

        assert server.letters == []


def test_a_certificate_for_another_name_is_refused(tls: ssl.SSLContext) -> None:
    with SmtpServer(tls=tls) as server:
        box = postbox(server.port, MAIL_SERVER="localhost", MAIL_USE_TLS=True)
        with box, pytest.raises(ServerUnavailable, match="not valid for 'localhost'"):
            box.send(TO_ANA)


def test_starttls_is_required_once_it_is_set(server: SmtpServer) -> None:
    with (
        postbox(server.port, MAIL_USE_TLS=True) as box,
        pytest.raises(ServerUnavailable, match="STARTTLS"),
    ):
        box.send(TO_ANA)

    assert server.letters == []


def send(server: SmtpServer, outcome: str | None, **settings: Any) -> None:
    """Send a letter with TLS. ``outcome``: the words of the refusal; None if the server takes the
    letter."""
    with postbox(server.port, MAIL_USE_TLS=True, **settings) as box:
        if outcome is None:
            box.send(TO_ANA)
        else:
            with pytest.raises(ServerUnavailable, match=outcome):
                box.send(TO_ANA)
    assert len(server.letters) == (1 if outcome is None else 0)


@pytest.mark.long
@pytest.mark.parametrize(
    ("password", "outcome"),
    [
        ("right", None),
        ("wrong", "535 5.7.8 Authentication credentials invalid"),
        (None, "535 5.7.8"),
        ("čudna", "ASCII"),
    ],
)
def test_signs_in_with_the_user_name(
    tls: ssl.SSLContext, password: str | None, outcome: str | None
) -> None:
    with SmtpServer(tls=tls, sign_in=("desk", "right")) as server:
        send(server, outcome, MAIL_USERNAME="desk", MAIL_PASSWORD=password)


class TokenServer(SmtpServer):
    """Takes one access token, as Microsoft 365 and Google do."""

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> AuthResult:
        is_right = (
            b64decode(arguments[1]).decode() == "user=desk@example.org\x01auth=Bearer right\x01\x01"
        )
        if not is_right:
            await server.challenge_auth(b'{"status":"400"}')
        return AuthResult(success=is_right, handled=False)


@pytest.mark.long
@pytest.mark.parametrize(("token", "outcome"), [("right", None), ("wrong", "^535 ")])
def test_signs_in_with_an_access_token(
    tls: ssl.SSLContext, token: str, outcome: str | None
) -> None:
    with TokenServer(tls=tls, sign_in=("nobody", "else")) as server:
        send(server, outcome, MAIL_USERNAME="desk@example.org", MAIL_TOKEN_COMMAND=f"echo {token}")

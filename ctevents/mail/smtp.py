"""Outgoing mail: one open SMTP connection, and the result for each letter.

Flask-Mail's connection has no time limit and verifies no certificate. Its settings can make it send
nothing, or print letters. The small subclasses correct this; the worker uses ``Postbox``.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
from typing import Any, Self

import flask_mail
from flask import Flask

from ctevents.mail.access_token import access_token, xoauth2
from ctevents.mail.deadline import BoundedSMTP, BoundedSMTPOverTLS, Deadline
from ctevents.mail.mime import Letter, build

__all__ = [
    "ConnectionLost",
    "Letter",
    "NotSent",
    "Postbox",
    "RecipientRefused",
    "ServerUnavailable",
    "TryLater",
    "build",
]

PER_STEP = 20.0
PER_LETTER = 50.0
GOODBYE = 5.0
LONGEST_WORDS = 500
CLOSING = 421
TOO_BIG = 552
NOT_SIGNED_IN = (530, 534, 535, 538)

Refusal = smtplib.SMTPRecipientsRefused | smtplib.SMTPSenderRefused | smtplib.SMTPDataError


class NotSent(Exception):
    """The letter was not sent. ``words``: the server's answer, on one line of at most 500
    characters."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class RecipientRefused(NotSent):
    """5xx: the server will never accept this letter, or any letter for this recipient."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(words)
        self.code = code


class TryLater(NotSent):
    """4xx. With ``code`` 0 the connection broke after the letter had gone out; it may have
    arrived."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(words)
        self.code = code


class ServerUnavailable(NotSent):
    """A fault that is not the letter's: no connection, TLS or sign-in, or our sender refused."""


class ConnectionLost(NotSent):
    """The connection broke before anything was handed over. If that happens twice at one letter,
    the letter or the server is at fault: only the other letters can tell."""


class Postbox:
    """One SMTP connection, opened by the first letter and kept for the next ones. A context
    manager, for one thread.

    It takes its settings from the app: MAIL_SERVER, MAIL_PORT, MAIL_USE_TLS (STARTTLS, then
    required), MAIL_USE_SSL (TLS from the first byte), MAIL_USERNAME, MAIL_PASSWORD or
    MAIL_TOKEN_COMMAND. Limits are in seconds: for one wait, and for a whole letter.
    """

    def __init__(
        self, app: Flask, *, per_step: float = PER_STEP, per_letter: float = PER_LETTER
    ) -> None:
        self._deadline = Deadline(per_step)
        self._per_letter = per_letter
        self._connection = PostConnection(
            PostMail(app), self._deadline, app.config.get("MAIL_TOKEN_COMMAND")
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._deadline.start(GOODBYE)
        self._connection.leave()

    def send(self, letter: Letter) -> None:
        """Send the letter. Raise ``RecipientRefused``, ``TryLater``, ``ConnectionLost`` or
        ``ServerUnavailable``. Raise ``ValueError``, before anything is sent, for a letter that
        cannot be written."""
        content = build(letter)
        self._deadline.start(self._per_letter)
        try:
            self._connection.hand_over(letter, content)
        except ConnectionLost:
            self._connection.hand_over(letter, content)

    def reach(self) -> None:
        """Connect and sign in without sending. Raise ``ServerUnavailable``."""
        self._deadline.start(self._per_letter)
        self._connection.reach()


def _verdict(refusal: Refusal, recipient: str, *, fresh: bool, handed_over: bool) -> NotSent:
    """Return the error for a refusal. An error about the server is logged, so it does not name the
    recipient."""
    code, words = _reply(refusal)
    of_server = re.sub(re.escape(recipient), "…", words, flags=re.IGNORECASE)
    if code == CLOSING and not fresh and not handed_over:
        # too many letters or too long a pause on this connection: a new one will work
        return ConnectionLost(words)
    sender_refused = (
        isinstance(refusal, smtplib.SMTPSenderRefused) and code >= 500 and code != TOO_BIG
    )
    if code in NOT_SIGNED_IN or sender_refused:
        return ServerUnavailable(f"{code} {of_server}")
    if 500 <= code <= 599:
        return RecipientRefused(code, words)
    if 400 <= code <= 499 or handed_over:
        return TryLater(code, words)
    return ServerUnavailable(of_server)


def _reply(refusal: Refusal) -> tuple[int, str]:
    if isinstance(refusal, smtplib.SMTPRecipientsRefused):
        ((code, words),) = refusal.recipients.values()
        return code, _one_line(words)
    return refusal.smtp_code, _one_line(refusal.smtp_error)


def _words(failure: Exception) -> str:
    if isinstance(failure, smtplib.SMTPResponseException):
        return f"{failure.smtp_code} {_one_line(failure.smtp_error)}"
    return _one_line(str(failure) or type(failure).__name__)


def _one_line(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line[:LONGEST_WORDS]


class PostMail(flask_mail.Mail):
    """Flask-Mail's settings, without those that count an unsent letter as sent, or show a letter in
    a log."""

    def init_mail(
        self, config: dict[str, Any], debug: bool | int = False, testing: bool = False
    ) -> Any:
        state = super().init_mail(config)
        state.suppress = False
        state.debug = 0
        return state


class PostConnection(flask_mail.Connection):
    """Flask-Mail's connection with verified certificates, time limits, and addresses without names
    in the envelope."""

    host: BoundedSMTP | None

    def __init__(self, mail: PostMail, deadline: Deadline, token_command: str | None) -> None:
        super().__init__(mail)
        self._deadline, self._token_command = deadline, token_command

    def configure_host(self) -> BoundedSMTP:
        context = ssl.create_default_context()
        host = self._greeted(context)
        try:
            if self.mail.use_tls:
                host.starttls(context=context)
            host.ehlo_or_helo_if_needed()
            self._sign_in(host)
        except BaseException:
            host.close()
            raise
        return host

    def _sign_in(self, host: BoundedSMTP) -> None:
        if self._token_command and self.mail.username:
            words = xoauth2(self.mail.username, access_token(self._token_command))
            # A refusal comes as a challenge, which an empty line ends.
            host.auth("XOAUTH2", lambda challenge=None: words if challenge is None else "")
        elif self.mail.username:
            host.login(self.mail.username, self.mail.password or "")

    def _greeted(self, context: ssl.SSLContext) -> BoundedSMTP:
        """Return a connection. All addresses of the server share the time of one wait."""
        server, port = self.mail.server, self.mail.port
        addresses = socket.getaddrinfo(server, port, type=socket.SOCK_STREAM)
        timeout = self._deadline.wait() / len(addresses)
        if self.mail.use_ssl:
            return BoundedSMTPOverTLS(
                server, port, context=context, timeout=timeout, deadline=self._deadline
            )
        return BoundedSMTP(server, port, timeout=timeout, deadline=self._deadline)

    def reach(self) -> tuple[BoundedSMTP, bool]:
        """Return the open connection, or a new one if there is none, and whether it is new. Raise
        ``ServerUnavailable``."""
        if self.host is not None and self.host.sock is not None:
            return self.host, False
        try:
            self.host = self.configure_host()
        except UnicodeError as failure:
            raise ServerUnavailable(
                "the mail server's name, user name or password is not ASCII"
            ) from failure
        except (smtplib.SMTPException, OSError) as failure:
            raise ServerUnavailable(_words(failure)) from failure
        return self.host, True

    def hand_over(self, letter: Letter, content: bytes) -> None:
        """Send the content to the recipient of the letter. Raise ``NotSent``."""
        host, fresh = self.reach()
        host.handed_over = False
        recipient = letter.recipient[1]
        try:
            host.sendmail(letter.sender[1], [recipient], content)
        except (
            smtplib.SMTPRecipientsRefused,
            smtplib.SMTPSenderRefused,
            smtplib.SMTPDataError,
        ) as refusal:
            raise _verdict(
                refusal, recipient, fresh=fresh, handed_over=host.handed_over
            ) from refusal
        except (smtplib.SMTPException, OSError) as loss:
            self.drop()
            words = _words(loss)
            raise (TryLater(0, words) if host.handed_over else ConnectionLost(words)) from loss

    def leave(self) -> None:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            if self.host is not None:
                self.host.quit()
        self.drop()

    def drop(self) -> None:
        if self.host is not None:
            self.host.close()
        self.host = None

"""A mail box at a provider, read by IMAP. A message is stored before it is marked as taken, so that
none is lost; the same one again is stored only once, so that none counts twice.

The loop of ``ctevents mail fetch``: take, wait for more, and begin again when the connection is
lost."""

from __future__ import annotations

import logging
import signal
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from ctevents.domain.letters.incoming import LARGEST
from ctevents.logs import begin, trace
from ctevents.mail.access_token import access_token

SECONDS = 60
"""The longest wait for one answer of the server."""
TAKEN = rb"\Flagged"
"""The mark of messages that were taken and stay where they are. It is one that every server keeps,
and reading sets another."""

Failure = (IMAPClientError, OSError)


@dataclass(frozen=True)
class MailBoxSettings:
    """``folders``: where mail comes in, spam too. ``done_folder``: where taken mail goes; without
    one it is marked."""

    server: str
    port: int
    username: str
    password: str | None
    token_command: str | None
    folders: Sequence[str]
    done_folder: str | None
    uses_tls: bool = True


class MailBox:
    """A context manager: one connection. Everything raises ``Failure`` if the server or the network
    fails."""

    def __init__(self, settings: MailBoxSettings) -> None:
        self._settings = settings

    def __enter__(self) -> Self:
        settings, context = self._settings, ssl.create_default_context()
        tls = {"ssl": True, "ssl_context": context} if settings.uses_tls else {"ssl": False}
        self._client = IMAPClient(settings.server, settings.port, timeout=SECONDS, **tls)
        try:
            self._sign_in()
        except BaseException:
            self._client.shutdown()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._client.shutdown()

    def _sign_in(self) -> None:
        settings = self._settings
        if settings.token_command:
            self._client.oauth2_login(settings.username, access_token(settings.token_command))
        else:
            self._client.login(settings.username, settings.password or "")

    def take(self, store: Callable[[bytes], None]) -> int:
        """Store each new message of all folders and mark it as taken. Return the number of
        messages."""
        return sum(self._take_from(folder, store) for folder in self._settings.folders)

    def _take_from(self, folder: str, store: Callable[[bytes], None]) -> int:
        self._client.select_folder(folder)
        number = 0
        for uid, content in self._new_messages():
            store(content)
            self._mark(uid)
            number += 1
        return number

    def _new_messages(self) -> Iterator[tuple[int, bytes]]:
        wanted = ["UNDELETED"] if self._settings.done_folder else ["UNDELETED", "UNFLAGGED"]
        part = f"BODY.PEEK[]<0.{LARGEST}>"
        for uid in self._client.search(wanted):
            found = self._client.fetch([uid], [part]).get(uid, {})
            content = found.get(b"BODY[]<0>")
            if content is not None:  # else another program has moved it meanwhile
                yield uid, content

    def _mark(self, uid: int) -> None:
        if self._settings.done_folder:
            self._client.move([uid], self._settings.done_folder)
        else:
            self._client.add_flags([uid], [TAKEN], silent=True)

    def wait(self, seconds: float, *, step: float, must_stop: Callable[[], bool]) -> None:
        """Return when something happens in the first folder, after so many seconds, or soon after
        it must stop."""
        self._client.select_folder(self._settings.folders[0])
        self._client.idle()
        waited = 0.0
        while waited < seconds and not must_stop() and not self._client.idle_check(timeout=step):
            waited += step
        self._client.idle_done()


BETWEEN_LOOKS = 60.0
"""Seconds after which all folders are read, whatever the server says of the first."""
STEP = 5.0
"""The longest wait in which a signal to stop is not noticed."""
FIRST_PAUSE, LONGEST_PAUSE = 10.0, 300.0

Store = Callable[[bytes], None]

log = logging.getLogger(__name__)


class NotFetched(Exception):
    """The mail box cannot be read; the text is one line."""


def fetch_once(settings: MailBoxSettings, store: Store) -> int:
    """Take what is there. Return the number of messages. Raise ``NotFetched``."""
    try:
        with MailBox(settings) as box:
            return box.take(store)
    except Failure as error:
        raise NotFetched(f"{settings.server}:{settings.port}: {_words(error)}") from error


def watch(
    settings: MailBoxSettings, store: Store, note: Callable[[], None], *, log_format: str
) -> None:
    """Take mail until SIGTERM or Ctrl-C, and ``note`` each time that the box was read. After a
    failure try again, at growing intervals."""
    begin(log_format)
    stop, pause = threading.Event(), FIRST_PAUSE
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    while not stop.is_set():
        try:
            with MailBox(settings) as box:
                while not stop.is_set():
                    if taken := box.take(store):
                        log.info("%d messages taken", taken)
                    note()
                    pause = FIRST_PAUSE
                    box.wait(BETWEEN_LOOKS, step=STEP, must_stop=stop.is_set)
        except Exception as error:
            log.warning(
                "mail cannot be fetched, next attempt in %d seconds: %s", pause, _words(error)
            )
            stop.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


def _words(error: Exception) -> str:
    """Return the server's words. An error of ours may quote a message, so we log only its place."""
    return (
        " ".join(str(error).split()) or type(error).__name__
        if isinstance(error, Failure)
        else trace(error)
    )

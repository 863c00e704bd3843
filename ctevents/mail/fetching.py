"""The loop of ``ctevents mail fetch``: take, wait for more, and begin again when the connection is lost."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable

from ctevents.logs import begin, trace
from ctevents.mail.mail_box import Failure, MailBox, MailBoxSettings

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


def watch(settings: MailBoxSettings, store: Store, note: Callable[[], None], *, log_format: str) -> None:
    """Take mail until SIGTERM or Ctrl-C, and ``note`` each time that the box was read. After a failure try again, at growing
    intervals."""
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
            log.warning("mail cannot be fetched, next attempt in %d seconds: %s", pause, _words(error))
            stop.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


def _words(error: Exception) -> str:
    """Return the server's words. An error of ours may quote a message, so we log only its place."""
    return " ".join(str(error).split()) or type(error).__name__ if isinstance(error, Failure) else trace(error)

"""An SMTP client with a time limit for a whole letter.

The timeout of smtplib restarts at each wait. A server that sends a byte now and then could hold it
forever.
"""

from __future__ import annotations

import io
import smtplib
import socket
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIECE = 65536


class Deadline:
    """Limits waits: each to ``per_step`` seconds, and all of them to the end that ``start``
    sets."""

    def __init__(self, per_step: float) -> None:
        self._per_step = per_step
        self._ends_at = 0.0

    def start(self, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds

    def wait(self) -> float:
        """Return how long the next wait may last, in seconds; raise ``TimeoutError`` if no time is
        left."""
        left = self._ends_at - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return min(self._per_step, left)


class BoundedSMTP(smtplib.SMTP):
    """SMTP with limited waits. ``handed_over`` is set when the last piece of a letter goes out:
    from then on the server may have accepted it."""

    def __init__(self, *args: Any, deadline: Deadline, **kwargs: Any) -> None:
        self._deadline = deadline
        self.handed_over = False
        super().__init__(*args, **kwargs)

    def send(self, s: Any) -> None:
        whole = s.encode(self.command_encoding) if isinstance(s, str) else s
        for start in range(0, len(whole), PIECE):
            if self.sock:
                self.sock.settimeout(self._deadline.wait())
            # commands are text, a letter is bytes
            if not isinstance(s, str) and start + PIECE >= len(whole):
                self.handed_over = True
            super().send(whole[start : start + PIECE])

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock:
            self.file = io.BufferedReader(_BoundedStream(self.sock, self._deadline))
        return super().getreply()


class BoundedSMTPOverTLS(BoundedSMTP, smtplib.SMTP_SSL):
    """The same, with TLS from the first byte."""


class _BoundedStream(io.RawIOBase):
    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        self._connection = connection
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        self._connection.settimeout(self._deadline.wait())
        return self._connection.recv_into(buffer)

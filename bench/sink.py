"""A mail server. It accepts every letter and keeps only its time and its Message-ID."""

from __future__ import annotations

import socketserver
import threading
import time
from typing import Any, Self, cast


class Sink:
    """A context manager. ``taken_at``: seconds of a steady clock, and ``message_ids``, both in the
    order of the letters.

    So many ``senders`` are greeted at the same time, once all of them have come.
    """

    def __init__(self, address: str = "127.0.0.1", *, senders: int = 1) -> None:
        self._address, self._senders = address, senders

    def __enter__(self) -> Self:
        self._server = _Server((self._address, 0), _Talk)
        self._server.all_came = threading.Barrier(self._senders)
        self.port = int(self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def taken_at(self) -> list[float]:
        return self._server.taken_at

    @property
    def message_ids(self) -> list[str]:
        return self._server.message_ids


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    all_came: threading.Barrier

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.taken_at: list[float] = []
        self.message_ids: list[str] = []


class _Talk(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self) -> None:
        cast(_Server, self.server).all_came.wait()
        self._say(b"220 localhost")
        while line := self.rfile.readline():
            command = line[:4].upper().strip()
            if command == b"DATA":
                self._take()
            elif command == b"QUIT":
                self._say(b"221 2.0.0 Bye")
                return
            else:
                self._say(b"250 localhost")

    def _take(self) -> None:
        self._say(b"354 Go on")
        server = cast(_Server, self.server)
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            if line[:11].lower() == b"message-id:":
                server.message_ids.append(line[11:].strip().decode())
        server.taken_at.append(time.monotonic())
        self._say(b"250 2.0.0 Taken")

    def _say(self, words: bytes) -> None:
        self.wfile.write(words + b"\r\n")

"""A mail server on loopback. It accepts every letter and keeps only the time of each."""

from __future__ import annotations

import socketserver
import threading
import time
from typing import Any, Self, cast


class Sink:
    """A context manager. ``taken_at``: seconds of a steady clock, in the order of the letters."""

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", 0), _Talk)
        self.port = int(self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def taken_at(self) -> list[float]:
        return self._server.taken_at


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.taken_at: list[float] = []


class _Talk(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self) -> None:
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
        while self.rfile.readline() not in (b".\r\n", b""):
            pass
        cast(_Server, self.server).taken_at.append(time.monotonic())
        self._say(b"250 2.0.0 Taken")

    def _say(self, words: bytes) -> None:
        self.wfile.write(words + b"\r\n")

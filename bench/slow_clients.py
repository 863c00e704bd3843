"""Clients that keep connections open and send almost nothing: a third trickles headers, a third a
body, a third is silent."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Self

HEAD = b"GET / HTTP/1.1\r\nHost: %s\r\nX-Slow: "
BODY = (
    b"POST /link HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 5000\r\n\r\nemail="
)
BEGINNINGS = (HEAD, BODY, b"")
BETWEEN_BYTES = 0.2


class SlowClients:
    """Opens ``each`` clients of the three kinds, from one address, until the context is left.
    ``wrap`` begins TLS, for example."""

    def __init__(
        self,
        port: int,
        each: int = 64,
        host: str = "127.0.0.1",
        wrap: Callable[[socket.socket], socket.socket] = lambda connection: connection,
    ) -> None:
        self._port, self._each, self._wrap = port, each, wrap
        self._beginnings = [said.replace(b"%s", host.encode()) for said in BEGINNINGS]
        self._over = threading.Event()

    def __enter__(self) -> Self:
        self._connections = [
            self._connected(said) for _ in range(self._each) for said in self._beginnings
        ]
        speaking = [
            connection
            for number, connection in enumerate(self._connections)
            if BEGINNINGS[number % 3]
        ]
        self._trickle = threading.Thread(target=self._go_on, args=(speaking,), daemon=True)
        self._trickle.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._trickle.join()
        for connection in self._connections:
            connection.close()

    def _connected(self, said: bytes) -> socket.socket:
        connection = self._wrap(socket.create_connection(("127.0.0.1", self._port), timeout=10))
        connection.sendall(said)
        return connection

    def _go_on(self, speaking: Sequence[socket.socket]) -> None:
        while not self._over.wait(BETWEEN_BYTES):
            for connection in speaking:
                with suppress(OSError):  # the server closed it
                    connection.send(b"x")

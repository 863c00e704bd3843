"""A closed loop of clients in one process: each sends its next request after its answer was
received and checked.

It uses plain sockets and one selector, so that the clients take little of the two cores they share
with the server.
"""

from __future__ import annotations

import selectors
import socket
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """An answer. ``head`` is the status line and the headers, as received."""

    status: int
    head: bytes
    body: bytes

    def header(self, name: bytes) -> bytes | None:
        """Return the first header of this name (in small letters), or None."""
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.lower() == name:
                return value.strip()
        return None


Visit = Generator[bytes, Answer, None]
"""The work of one visitor: yields requests, receives their answers, and raises ``WrongAnswer`` on
an incorrect one."""


class WrongAnswer(Exception):
    """The server gave a different answer than expected."""


@dataclass
class Load:
    """The seconds of each visit, and of all together."""

    seconds: float = 0.0
    visits: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Return visits per second."""
        return len(self.visits) / self.seconds if self.seconds else 0.0

    def quantile(self, part: float) -> float:
        """Return the seconds within which this share of the visits ended."""
        return sorted(self.visits)[min(int(part * len(self.visits)), len(self.visits) - 1)]


def run(port: int, visits: Iterator[Visit], *, seconds: float, clients: int = 8) -> Load:
    """Run visits until the time is over or ``visits`` ends; those under way are finished and
    counted.

    Each visitor has a connection of their own, like people: with kept connections, one worker may
    have all.
    """
    load = Load()
    began = time.perf_counter()
    ends_at = began + seconds
    with selectors.DefaultSelector() as selector:
        for _ in range(clients):
            _Client(port, visits, load).start(selector)
        while selector.get_map():
            for key, _ in selector.select():
                key.data.go_on(selector, is_over=time.perf_counter() >= ends_at)
    load.seconds = time.perf_counter() - began
    return load


class _Client:
    def __init__(self, port: int, visits: Iterator[Visit], load: Load) -> None:
        self.port, self.visits, self.load = port, visits, load
        self.socket: socket.socket | None = None
        self.received = b""

    def start(self, selector: selectors.BaseSelector) -> None:
        visit = next(self.visits, None)
        if visit is None:
            return
        self.visit, self.began = visit, time.perf_counter()
        self._send(selector, next(visit))

    def go_on(self, selector: selectors.BaseSelector, *, is_over: bool) -> None:
        assert self.socket is not None
        piece = self.socket.recv(1 << 18)
        if not piece:
            raise WrongAnswer(f"the server closed the connection after {self.received[:200]!r}")
        self.received += piece
        answer = _whole(self.received)
        if answer is None:
            return
        self.received = b""
        if b"connection: close" in answer.head.lower():
            self._disconnect(selector)
        try:
            self._send(selector, self.visit.send(answer))
        except StopIteration:
            self.load.visits.append(time.perf_counter() - self.began)
            self._disconnect(selector)
            if not is_over:
                self.start(selector)

    def _send(self, selector: selectors.BaseSelector, request: bytes) -> None:
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=60)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(self.socket, selectors.EVENT_READ, self)
        self.socket.sendall(request)

    def _disconnect(self, selector: selectors.BaseSelector) -> None:
        if self.socket is not None:
            selector.unregister(self.socket)
            self.socket.close()
            self.socket = None


def _whole(received: bytes) -> Answer | None:
    """Return the answer once all of it has arrived, else None."""
    head, end, body = received.partition(b"\r\n\r\n")
    if not end:
        return None
    answer = Answer(int(head[9:12]), head, body)
    length = answer.header(b"content-length")
    if length is None:
        raise WrongAnswer(f"no length: {head!r}")
    return answer if len(body) >= int(length) else None

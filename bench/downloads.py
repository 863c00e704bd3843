"""People who download at the speed of a slow network, beside guests who open their invitations."""

from __future__ import annotations

import selectors
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Self

from flask import Flask

from bench import visits
from bench.figures import Aim, Figure
from bench.load import WrongAnswer, run
from bench.servers import Server
from ctevents.db.handle import transaction
from ctevents.formats.documents import own_file
from ctevents.services.common import audit
from ctevents.services.events.events import event_by_slug
from ctevents.services.launch.documents import DocumentFields, add_to_packs

MEGABIT = 1_000_000 / 8
"""Bytes a second."""
BETWEEN_READS = 0.1
CLIENTS = 4
"""Guests who open their invitations at the same time."""
BETWEEN_VISITS = 0.2
ROOM = 64 * 1024
"""Bytes that the system keeps for a reader: with its usual room it would take in megabytes at
once."""


@dataclass(frozen=True, kw_only=True)
class Downloads:
    """Downloads at the same time, of ``size`` bytes each, at ``speed`` bytes a second."""

    count: int = 100
    size: int = 20_000_000
    speed: float = MEGABIT

    @property
    def seconds(self) -> float:
        return self.size / self.speed


@dataclass
class _Reading:
    """One reader. ``start``: the first bytes of the answer; of the rest only the number is kept."""

    connection: socket.socket
    start: bytes = b""
    received: int = 0

    def read(self, most: int) -> bool:
        """Read at most so many bytes. Return False at the end."""
        piece = self.connection.recv(most)
        self.received += len(piece)
        self.start += piece if len(self.start) < MEGABIT else b""
        return bool(piece)

    def has_all(self, size: int) -> bool:
        head, _, _ = self.start.partition(b"\r\n\r\n")
        return b" 200 " in head[:20] and self.received == len(head) + 4 + size


class SlowReaders:
    """Download until the context is left, or all have everything."""

    def __init__(self, port: int, path: str, downloads: Downloads) -> None:
        self._port, self._path, self._downloads = port, path, downloads
        self._over = threading.Event()

    def __enter__(self) -> Self:
        self._readings = [_Reading(self._connected()) for _ in range(self._downloads.count)]
        self._thread = threading.Thread(target=self._read_all, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._thread.join()
        for reading in self._readings:
            reading.connection.close()

    @property
    def is_reading(self) -> bool:
        return self._thread.is_alive()

    def finished(self) -> int:
        """Return the number of those with the whole file."""
        return sum(reading.has_all(self._downloads.size) for reading in self._readings)

    def _connected(self) -> socket.socket:
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, ROOM)
        connection.settimeout(60)
        connection.connect(("127.0.0.1", self._port))
        connection.sendall(visits.request("GET", self._path, Connection="close"))
        return connection

    def _read_all(self) -> None:
        part = int(self._downloads.speed * BETWEEN_READS)
        with selectors.DefaultSelector() as selector:
            for reading in self._readings:
                selector.register(reading.connection, selectors.EVENT_READ, reading)
            while selector.get_map() and not self._over.wait(BETWEEN_READS):
                for key, _ in selector.select(0):
                    if not key.data.read(part):
                        selector.unregister(key.fileobj)


def add_public_document(app: Flask, slug: str, size: int) -> str:
    """Put a file of this size into the pack of an event, for the public. Return its path."""
    with app.app_context(), transaction(by=audit.SHELL) as tx:
        event = event_by_slug(tx, slug)
        assert event is not None
        event.pack_public_at = tx.now
        fields = DocumentFields(file_name=f"{size}.pdf", language="en")
        [added] = add_to_packs(tx, [event], own_file(_pdf(size)), fields)
        return f"/events/{slug}/documents/{added.id}"


def _pdf(size: int) -> bytes:
    start, end = b"%PDF-1.7\n%", b"\n%%EOF\n"
    return start + b"x" * (size - len(start) - len(end)) + end


def figures_of_downloads(
    server: Server, database: str, paths: Sequence[str], downloads: Downloads
) -> Iterator[Figure]:
    """Yield what guests and workers feel of slow downloads. ``paths``: of the document, and of an
    invitation."""
    document, invitation = paths
    began = time.perf_counter()
    page = visits.again_and_again(visits.request("GET", invitation), b"<form")
    times: list[float] = []
    memory = 0.0
    with SlowReaders(server.port, document, downloads) as readers:
        while readers.is_reading:
            times += run(server.port, islice(page, CLIENTS), seconds=1, clients=CLIENTS).visits
            memory = max(memory, server.memory())
            time.sleep(BETWEEN_VISITS)
        if readers.finished() != downloads.count:
            raise WrongAnswer(f"{readers.finished()} of {downloads.count} downloads were complete")
    seconds = time.perf_counter() - began
    beside = f"beside {downloads.count} downloads"
    yield Figure(
        work=f"{downloads.count} downloads of {downloads.size // 1_000_000} MB",
        database=database,
        value=seconds,
        unit="s",
    )
    slowest = sorted(times)[int(0.95 * len(times))]
    yield Figure(
        work=f"invitation page {beside}, 95 % within",
        database=database,
        value=slowest,
        unit="s",
        aim=Aim(most=0.5),
    )
    yield Figure(
        work=f"memory of a web worker {beside}",
        database=database,
        value=memory,
        unit="MB",
        aim=Aim(most=120),
    )

"""A phone's slow network on loopback, in front of a server: it delays, limits and counts what
passes.

Three things of a network are made: opening a connection takes a round trip, each message arrives
half a round trip later, and all connections together share the speed, piece by piece. TCP's slow
start, lost packets and TLS are not made.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

PIECE = 1460
"""Bytes of a packet."""
REQUEST = re.compile(rb"(?:GET|HEAD|POST) (\S+) HTTP/1\.1\r\n")


@dataclass(frozen=True)
class Speed:
    """``round_trip`` in seconds; ``rate`` in bytes a second, in each direction."""

    round_trip: float
    rate: float


SLOW_3G = Speed(round_trip=0.4, rate=50_000)
AT_ONCE = Speed(round_trip=0, rate=1e12)


@dataclass
class Passed:
    """Traffic since the count was last set back: bytes to the browser, headers included, and the
    requested paths."""

    received: int = 0
    paths: list[str] = field(default_factory=list)


class SlowNetwork:
    """A proxy to the server at that port of loopback, at a port of its own."""

    def __init__(self, server_port: int, speed: Speed) -> None:
        self._server_port, self._speed = server_port, speed
        self._loop = asyncio.new_event_loop()
        self._up, self._down = _Link(speed.rate), _Link(speed.rate)
        self.passed = Passed()
        self.port = 0

    def set_back(self) -> None:
        self.passed = Passed()

    @contextmanager
    def open(self) -> Iterator[SlowNetwork]:
        thread = Thread(target=self._loop.run_forever, daemon=True)
        thread.start()
        starting = asyncio.start_server(self._connected, "127.0.0.1", 0)
        listening = asyncio.run_coroutine_threadsafe(starting, self._loop).result()
        self.port = listening.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            asyncio.run_coroutine_threadsafe(self._end(listening), self._loop).result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join()
            self._loop.close()

    async def _end(self, listening: asyncio.Server) -> None:
        listening.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0.1)  # closed transports let go of their sockets

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.CancelledError), closing(writer):  # cancelled: the network ends
            await asyncio.sleep(self._speed.round_trip)
            server_reader, server_writer = await asyncio.open_connection(
                "127.0.0.1", self._server_port
            )
            with closing(server_writer):
                await asyncio.gather(
                    self._carry(reader, server_writer, self._up, self._count_requests()),
                    self._carry(server_reader, writer, self._down, self._count_bytes),
                )

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        link: _Link,
        count: Callable[[bytes], None],
    ) -> None:
        """Carry all pieces to the other end, which gets each of them half a round trip after the
        link sent it."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def send() -> None:
            with suppress(ConnectionError):
                while piece := await reader.read(PIECE):
                    count(piece)
                    await link.send(len(piece))
                    under_way.put_nowait((self._loop.time() + self._speed.round_trip / 2, piece))
            under_way.put_nowait((self._loop.time() + self._speed.round_trip / 2, b""))

        await asyncio.gather(send(), _arrive(under_way, writer))

    def _count_bytes(self, piece: bytes) -> None:
        self.passed.received += len(piece)

    def _count_requests(self) -> Callable[[bytes], None]:
        rest = b""

        def count(piece: bytes) -> None:
            nonlocal rest
            text = rest + piece
            found = list(REQUEST.finditer(text))
            self.passed.paths += [each[1].decode() for each in found]
            rest = text[found[-1].end() if found else 0 :][-8000:]

        return count


async def _arrive(
    under_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter
) -> None:
    with suppress(ConnectionError):
        while True:
            at, piece = await under_way.get()
            await asyncio.sleep(at - asyncio.get_running_loop().time())
            if not piece:
                break
            writer.write(piece)
            await writer.drain()
    writer.close()


class _Link:
    """One direction. Connections wait for it in turn, so that a long answer does not keep others
    back."""

    def __init__(self, rate: float) -> None:
        self._rate, self._turn, self._free_at = rate, asyncio.Lock(), 0.0

    async def send(self, size: int) -> None:
        """Return when so many bytes are sent."""
        async with self._turn:
            now = asyncio.get_running_loop().time()
            self._free_at = max(now, self._free_at) + size / self._rate
            await asyncio.sleep(self._free_at - now)

"""One web process: waitress, which collects a whole request before a thread takes it, so that slow clients delay
nobody.

For the choice of waitress, the bounds of slow clients, and remaining limits, see docs/design.md, "The web server".
"""

from __future__ import annotations

import logging
import resource
import socket
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from flask import Flask
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher

from ctevents.cli.request_bodies import ArrivingRequest, MostOfABody
from ctevents.logs import trace

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

MOST_CONNECTIONS = 1000
FILES_OF_A_CONNECTION = 3
"""The socket, and a temporary file each for a long request and a long answer."""
OTHER_FILES = 160
SECONDS_TO_SEND_A_REQUEST = 180
SLOWEST_UPLOAD = 50_000
"""Bytes a second. A large file may take longer than other requests, so that this speed is enough."""
SECONDS_OF_SILENCE = 75
SECONDS_BETWEEN_LOOKS = 5
SECONDS_TO_FINISH = 30
SECONDS_TO_SEND_THE_REST = 3
"""Time for the rest of requests that have partly arrived when the process must stop."""
LONGEST_IN_MEMORY = 128 * 1024
LONGEST_WHOLE = 128 * 1024
"""Bytes. A shorter answer is sent only when all of it is there; a longer one is sent by its thread as it is written."""
LONGEST_BODY = 64 * 1024 * 1024
"""More than the application accepts for a document of a launch pack, the longest; the rest is not kept. Up to this size the
application's own page says that a file is too large."""


class ServedApplication(NamedTuple):
    """An application to serve. ``headers`` go on every answer, also if a request is refused before it reaches the application."""

    app: WSGIApplication
    headers: Mapping[str, str]
    most_of_body: MostOfABody

    @classmethod
    def of(cls, app: Flask) -> Self:
        return cls(app, app.extensions["ctevents.headers"], app.extensions["ctevents.most_of_body"])


class WebProcess:
    """Serves until ``stop``, or until the parent, which holds the other end of ``lifeline``, is gone.

    ``most``: most connections at the same time.
    """

    def __init__(
        self,
        served: ServedApplication,
        listening: socket.socket,
        lifeline: int,
        *,
        threads: int,
        most: int = MOST_CONNECTIONS,
    ) -> None:
        self._map: dict[int, Any] = {lifeline: _Lifeline(self.stop, lambda: self._map.pop(lifeline, None))}
        self._server = _Server(served, listening, self._map, most)
        self._threads, self._is_over = threads, False

    def run(self) -> None:
        self._server.task_dispatcher.set_thread_count(self._threads)
        while not self._is_over:
            wasyncore.poll2(1.0, self._map)
        self._server.finish()

    def stop(self) -> None:
        """Stop after the requests in hand are finished.

        A signal handler in the thread of ``run`` may call this. Another thread lets go of the lifeline instead: the
        server might end, and close what this writes to, at the same time.
        """
        if not self._is_over:
            self._is_over = True
            self._server.pull_trigger()


class _Lifeline:
    """Ends when the parent ends, however that happens."""

    accepting = False

    def __init__(self, stop: Callable[[], None], forget: Callable[[], object]) -> None:
        self._stop, self._forget = stop, forget

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def handle_close(self) -> None:
        self._forget()  # its end would be reported again in every round
        self._stop()

    handle_read_event = handle_close


class _Refusal(ErrorTask):
    """The answer to a request that never reaches the application."""

    def execute(self) -> None:
        self.response_headers.extend(self.channel.server.headers.items())
        super().execute()


class _Connection(HTTPChannel):
    """A connection that knows since when it waits for a whole request. Waitress itself counts from the last byte, and a
    slow client can always send one."""

    error_task_class = _Refusal
    waits_since = 0.0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.parser_class = self.server.new_request
        self.waits_since = time.time()

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self.waits_since = time.time()
        return bool(super().received(data))

    def service(self) -> None:
        super().service()
        self.waits_since = time.time()

    # A closed connection is asked until the round ends; its number may already belong to a new one.

    def readable(self) -> bool:
        return self.connected and super().readable()

    def writable(self) -> bool:
        return self.connected and not self._is_left_to_its_thread() and bool(super().writable())

    def _is_left_to_its_thread(self) -> bool:
        """Return whether a thread works on the answer, and what it has written waits for the rest. Waitress would ask the system
        again and again whether it can send, and send nothing."""
        return bool(self.requests) and self.total_outbufs_len < LONGEST_WHOLE and not self.will_close

    def handle_close(self) -> None:
        if self.request is not None:
            self.request.close()
        super().handle_close()

    def promised(self) -> int:
        """Return bytes of long bodies that have come, or may still come."""
        return sum(each.promised for each in (self.request, *self.requests) if each is not None)

    def is_late(self, now: float) -> bool:
        if self.requests:
            return False
        if self.request is not None:
            allowed = max(SECONDS_TO_SEND_A_REQUEST, self.promised() / SLOWEST_UPLOAD)
            return now - self.waits_since > allowed
        return now - self.last_activity > SECONDS_OF_SILENCE


class _Server(TcpWSGIServer):
    channel_class = _Connection

    def __init__(self, served: ServedApplication, listening: socket.socket, map: dict[int, Any], most: int) -> None:
        self._most, self._listening, self.headers = most, listening, served.headers
        self._most_of_body = served.most_of_body
        known_as = (listening.family, listening.type, listening.proto, listening.getsockname())
        super().__init__(
            *(served.app, map, True, listening, ThreadedTaskDispatcher(), _adjustments(most), known_as),
            bind_socket=False,
        )

    def readable(self) -> bool:
        """Make room before each round, before anything else in it relies on the connections that this closes."""
        if len(self.active_channels) > self._most:
            self._make_room()
        return bool(super().readable())

    def _make_room(self) -> None:
        """Close the connections that have waited longest for a whole request; close those that are reading an answer
        last.

        Reading may hold half of the room: a thousand clients that never read to the end lock nobody out.
        """
        waiting = sorted((each for each in self._connections() if not each.requests), key=lambda each: each.waits_since)
        reading = frozenset([each for each in waiting if each.total_outbufs_len][-(self._most // 2) :])
        waiting.sort(key=reading.__contains__)
        for connection in waiting[: len(self.active_channels) - self._most]:
            connection.handle_close()

    def new_request(self, adj: Adjustments) -> ArrivingRequest:
        return ArrivingRequest(adj, self._most_of_body, self._promised)

    def _promised(self) -> int:
        return sum(each.promised() for each in self._connections())

    def maintenance(self, now: float) -> None:
        for connection in self._connections():
            if connection.is_late(now):
                connection.handle_close()

    def finish(self) -> None:
        """Accept no new connection; answer the present ones, for a limited time."""
        self.del_channel()
        self._listening.close()
        began = time.monotonic()
        while self._close_all_but_busy(time.monotonic() - began) and time.monotonic() - began < SECONDS_TO_FINISH:
            wasyncore.poll2(0.05, self._map)
        self.task_dispatcher.shutdown(timeout=1)
        self.trigger.close()

    def _close_all_but_busy(self, seconds: float) -> int:
        """Close idle connections; return the number of busy ones."""
        for each in self._connections():
            arrives = each.request is not None and seconds < SECONDS_TO_SEND_THE_REST
            if not (each.requests or each.total_outbufs_len or arrives):
                each.handle_close()
        return len(self.active_channels)

    def _connections(self) -> list[_Connection]:
        return list(self.active_channels.values())


def _adjustments(most: int) -> Adjustments:
    found = Adjustments(
        ident=None,
        connection_limit=2 * most,  # never reached: room is made before
        cleanup_interval=SECONDS_BETWEEN_LOOKS,
        asyncore_use_poll=True,
        log_socket_errors=False,
        max_request_header_size=32 * 1024,
        max_request_body_size=LONGEST_BODY,
        inbuf_overflow=LONGEST_IN_MEMORY,
        clear_untrusted_proxy_headers=False,  # ProxyFix reads them, and only if there are trusted proxies
    )
    found.send_bytes = LONGEST_WHOLE  # as an argument waitress warns of it
    return found


def most_connections() -> int:
    """Return the most connections for the allowed number of open files, and raise that number as far as the system permits."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS * FILES_OF_A_CONNECTION + OTHER_FILES
    files = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, hard))
    return (files - OTHER_FILES) // FILES_OF_A_CONNECTION


def keep_bodies_private(instance: Path) -> None:
    """Make this process keep long requests and answers in unnamed files, in a folder closed to other users."""
    folder = instance / "requests"
    folder.mkdir(mode=0o700, exist_ok=True)
    tempfile.tempdir = str(folder)


def quiet_logs() -> None:
    """Keep paths out of waitress's log: a broken request's path may be a personal link."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    of_waitress = logging.getLogger("waitress")
    of_waitress.setLevel(logging.WARNING)
    of_waitress.addFilter(_without_paths)


def _without_paths(record: logging.LogRecord) -> bool:
    if record.exc_info and record.exc_info[1]:
        record.msg, record.args, record.exc_info = f"something broke: {trace(record.exc_info[1])}", (), None
    return True

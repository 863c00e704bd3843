"""Bodies of requests while they arrive. The part that the application would read is kept; the rest is only counted.

For why they are not refused at once, see docs/design.md, "The web server".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from io import BytesIO
from typing import Any

from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser
from waitress.utilities import Error

MOST_BODIES_OF_A_PROCESS = 256 * 1024 * 1024
"""Most bytes of long bodies on disk at the same time."""
SECONDS_UNTIL_THERE_IS_ROOM = 30
SHORT_BODY = 32 * 1024
"""Bytes that every request may have."""

MostOfABody = Callable[[Mapping[str, Any]], int]
"""Takes method, path and headers of a request; returns how many bytes of its body the application would read."""


class ArrivingRequest(HTTPRequestParser):
    """A request that is arriving. ``promised``: the length of a long body that is kept on disk, or 0."""

    promised = 0

    def __init__(self, adj: Adjustments, most: MostOfABody, others_promised: Callable[[], int]) -> None:
        super().__init__(adj)
        self._may_keep, self._most, self._others_promised = SHORT_BODY, most, others_promised
        self._is_long = self._is_dropped = False

    def received(self, data: bytes) -> int:
        consumed = int(super().received(data))
        if self.body_rcv is not None and not self.completed:
            self._keep_or_drop(max(self.content_length, self.body_bytes_received))
        return consumed

    def _keep_or_drop(self, size: int) -> None:
        if size > self._may_keep and not self._is_long:
            self._is_long = True
            self._begin_long_body()
        if size > self._may_keep and not self._is_dropped:
            self._drop()

    def _begin_long_body(self) -> None:
        self._may_keep = self._most(self._told())
        wanted = self.content_length or self._may_keep
        if wanted > self._may_keep or wanted <= self.adj.inbuf_overflow:
            return
        if self._others_promised() + wanted > MOST_BODIES_OF_A_PROCESS:
            no_room: Any = NoRoom()
            self.error, self._may_keep = no_room, 0
        else:
            self.promised = wanted

    def _drop(self) -> None:
        """Drop the body that has come and that will come. The connection is closed after the answer."""
        body: Any = self.body_rcv
        kept, body.buf = body.buf, _Nothing(len(body))
        kept.close()
        self.headers["CONNECTION"] = "close"
        self.promised, self._is_dropped = 0, True
        if self.expect_continue:  # the client waits for this before it sends the body
            self.expect_continue, self.completed = False, True

    def _told(self) -> dict[str, Any]:
        """Return the method, path and headers as waitress will give them to the application."""
        named = {f"HTTP_{name}": value for name, value in self.headers.items()}
        return named | {
            "REQUEST_METHOD": self.command,
            "PATH_INFO": "/" + self.path.lstrip("/"),
            "CONTENT_TYPE": self.headers.get("CONTENT_TYPE", ""),
        }


class _Nothing:
    """A buffer that has only a length."""

    def __init__(self, length: int) -> None:
        self._length = length

    def __len__(self) -> int:
        return self._length

    def append(self, data: bytes) -> None:
        self._length += len(data)

    def getfile(self) -> BytesIO:
        return BytesIO()

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


class NoRoom(Error):
    """Other long bodies use all the room."""

    code = HTTPStatus.SERVICE_UNAVAILABLE.value
    reason = HTTPStatus.SERVICE_UNAVAILABLE.phrase

    def __init__(self) -> None:
        super().__init__("Too many files arrive at the same time. Please send it again in a minute.")

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        status, headers, body = super().to_response(ident)
        return status, [*headers, ("Retry-After", str(SECONDS_UNTIL_THERE_IS_ROOM))], body

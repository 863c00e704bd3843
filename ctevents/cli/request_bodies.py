"""Bodies of requests while they arrive: kept as far as the application would read them. The rest is counted and not kept.

Why they are not refused at once: docs/design.md, "The web server".
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
"""Bytes of long bodies that lie on the disk at the same time."""
SECONDS_UNTIL_THERE_IS_ROOM = 30
SHORT_BODY = 32 * 1024
"""Every request may have it."""

MostOfABody = Callable[[Mapping[str, Any]], int]
"""How many bytes the application would read of the body of a request, told by its method, path and headers."""


class ArrivingRequest(HTTPRequestParser):
    """``promised``: bytes of its body that may come to lie on the disk."""

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
        """What has come of it and what will. The connection is closed after the answer."""
        body: Any = self.body_rcv
        kept, body.buf = body.buf, _Nothing(len(body))
        kept.close()
        self.headers["CONNECTION"] = "close"
        self.promised, self._is_dropped = 0, True
        if self.expect_continue:  # the client waits to be told before it sends the body
            self.expect_continue, self.completed = False, True

    def _told(self) -> dict[str, Any]:
        """As waitress will tell it to the application."""
        named = {f"HTTP_{name}": value for name, value in self.headers.items()}
        return named | {
            "REQUEST_METHOD": self.command,
            "PATH_INFO": "/" + self.path.lstrip("/"),
            "CONTENT_TYPE": self.headers.get("CONTENT_TYPE", ""),
        }


class _Nothing:
    """A buffer that has a length alone."""

    def __init__(self, length: int) -> None:
        self._length = length

    def __len__(self) -> int:
        return self._length

    def append(self, data: bytes) -> None:
        self._length += len(data)

    def getfile(self) -> BytesIO:
        return BytesIO()

    def close(self) -> None:
        """There is nothing to close."""


class NoRoom(Error):
    """Other long bodies fill the room that there is."""

    code = HTTPStatus.SERVICE_UNAVAILABLE.value
    reason = HTTPStatus.SERVICE_UNAVAILABLE.phrase

    def __init__(self) -> None:
        super().__init__("Too many files arrive at the same time. Please send it again in a minute.")

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        status, headers, body = super().to_response(ident)
        return status, [*headers, ("Retry-After", str(SECONDS_UNTIL_THERE_IS_ROOM))], body

"""Files that the web server sends by itself: whole or from the middle, with a limit of downloads at
the same time.

For why a download holds no thread and how much memory it takes, see docs/design.md, "Downloads".
"""

from __future__ import annotations

from collections.abc import Callable
from io import FileIO
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from flask import Flask, Response, current_app, request
from flask_babel import gettext
from werkzeug.http import quote_etag
from werkzeug.wsgi import wrap_file

from ctevents.formats.transliteration import search_key
from ctevents.models import Document
from ctevents.web.errors import page

SECONDS_UNTIL_THERE_IS_ROOM = 60
MOST_AT_ONCE = 150
"""Downloads that one process sends at the same time."""


class Slots:
    """The downloads that one process sends at the same time, at most ``most``."""

    def __init__(self, most: int) -> None:
        self._free, self._lock = most, Lock()

    def take(self) -> bool:
        """Take a slot. Return False if none is free."""
        with self._lock:
            if self._free <= 0:
                return False
            self._free -= 1
            return True

    def give_back(self) -> None:
        with self._lock:
            self._free += 1


class SentFile(FileIO):
    """A part of a file, from ``start`` up to ``stop``. It takes over a slot that the caller has
    taken, and gives it back when it is closed."""

    _slots: Slots | None = None

    def __init__(self, path: Path, start: int, stop: int, slots: Slots) -> None:
        super().__init__(path)
        self._stop = stop
        self.seek(start)
        self._slots = slots

    def read(self, size: int | None = -1, /) -> bytes:
        left = max(0, self._stop - self.tell())
        return super().read(left if size is None or size < 0 else min(size, left)) or b""

    def close(self) -> None:
        slots, self._slots = self._slots, None
        try:
            super().close()
        finally:
            if slots:
                slots.give_back()


def file_answer(document: Document, find: Callable[[], Path]) -> Response:
    """Return the answer to a GET of a document. ``find`` returns its file, and makes it again if it
    is gone. It is always saved and never shown."""
    size, etag = document.file.size, document.digest
    answer = Response(content_type=document.file.media_type, headers=_headers(document))
    answer.set_etag(etag)
    if request.if_none_match.contains_weak(etag):
        answer.status_code = 304
        return answer
    start, stop = _asked_part(size, etag)
    if start >= stop and size:
        answer.status_code, answer.headers["Content-Range"] = 416, f"bytes */{size}"
        return answer
    if (start, stop) != (0, size):
        answer.status_code, answer.headers["Content-Range"] = (
            206,
            f"bytes {start}-{stop - 1}/{size}",
        )
    answer.content_length = stop - start
    return answer if request.method == "HEAD" else _with_file(answer, find, start, stop)


def _with_file(answer: Response, find: Callable[[], Path], start: int, stop: int) -> Response:
    slots: Slots = current_app.extensions["ctevents.downloads"]
    if not slots.take():
        return _no_room()
    try:
        file = _opened(find, start, stop, slots)
    except BaseException:
        slots.give_back()
        raise
    answer.response, answer.direct_passthrough = wrap_file(request.environ, file), True
    return answer


def _opened(find: Callable[[], Path], start: int, stop: int, slots: Slots) -> SentFile:
    try:
        return SentFile(find(), start, stop, slots)
    except FileNotFoundError:  # deleted since it was found
        return SentFile(find(), start, stop, slots)


def _asked_part(size: int, etag: str) -> tuple[int, int]:
    """Return the start and end of what is asked for. Nothing (``0, 0``) if the file has no such
    part.

    A form of ``Range`` that we do not serve (several parts, other units) asks for the whole file,
    as RFC 9110 permits. So does a part of a file that has changed since (``If-Range``, which a weak
    tag never fulfils), and the end of a file that is shorter.
    """
    asked = request.range
    is_same = request.headers.get("If-Range", quote_etag(etag)) == quote_etag(etag)
    if (
        request.method != "GET"
        or asked is None
        or asked.units != "bytes"
        or len(asked.ranges) > 1
        or not is_same
    ):
        return 0, size
    first, _end = asked.ranges[0]
    if first < 0:
        return max(0, size + first), size
    found = asked.range_for_length(size)
    return (found[0], found[1]) if found and found[1] is not None else (0, 0)


def _headers(document: Document) -> dict[str, str]:
    """Return the headers. They have the name twice (RFC 6266): in ASCII, and in its own letters."""
    stem, _, ending = document.file_name.rpartition(".")
    simple = f"{search_key(stem).replace(' ', '-') or 'document'}.{ending}"
    return {
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-cache",
        "Content-Disposition": (
            f'attachment; filename="{simple}"; '
            f"filename*=UTF-8''{quote(document.file_name, safe='')}"
        ),
    }


def _no_room() -> Response:
    words = gettext("Many people are downloading at this moment. Please try again in a minute.")
    answer = current_app.make_response(
        page(503, gettext("Too many downloads at the same time"), words)
    )
    answer.headers["Retry-After"] = str(SECONDS_UNTIL_THERE_IS_ROOM)
    return answer


def install(app: Flask) -> None:
    app.extensions["ctevents.downloads"] = Slots(MOST_AT_ONCE)

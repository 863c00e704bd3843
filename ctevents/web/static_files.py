"""Style sheets, scripts and pictures, as they were when the process began.

An upgrade puts newer files in their places while the older process still answers: what it says of a file, and what its pages
and the door's list of files need, is true of what it read. Together they are two megabytes, which its workers share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.http import http_date, quote_etag
from werkzeug.wrappers import Request, Response

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
"""By how a name ends, whatever the system believes of it. What is none of these is to be read: licences, types."""

SHORT = ".gz"
"""A file beside another one, under its name and this, is what is sent to whoever takes gzip."""

SECONDS_KEPT = 60
"""By a browser before it asks whether there is another one."""


@dataclass(frozen=True)
class _Form:
    """Of a file: whole, or short."""

    content: bytes
    headers: Sequence[tuple[str, str]]

    def answer(self, environ: WSGIEnvironment) -> WSGIApplication:
        answer = Response(self.content, headers=self.headers)
        with suppress(RequestedRangeNotSatisfiable):  # no part that there is: all of it
            answer.make_conditional(environ, accept_ranges=True, complete_length=len(self.content))
        answer.headers.pop("Date", None)  # the server says it
        return answer


@dataclass(frozen=True)
class _File:
    whole: _Form
    short: _Form | None

    def form_for(self, environ: WSGIEnvironment) -> _Form:
        if self.short is None or not Request(environ).accept_encodings["gzip"]:
            return self.whole
        return self.short


class KeptFiles:
    """Serves the files of a folder, under ``prefix``, before the application is asked, which answers everything else.
    ``headers``: those of the application's pages, for each file too."""

    def __init__(self, application: WSGIApplication, folder: Path, prefix: str, headers: Mapping[str, str]) -> None:
        self._application = application
        found = {file for file in folder.rglob("*") if file.is_file()}
        whole = [file for file in found if file.suffix != SHORT or file.with_suffix("") not in found]
        self._files = {f"{prefix}{file.relative_to(folder).as_posix()}": _read(file, headers) for file in whole}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        file = self._files.get(environ["PATH_INFO"]) if environ["REQUEST_METHOD"] in ("GET", "HEAD") else None
        answer = self._application if file is None else file.form_for(environ).answer(environ)
        return answer(environ, start_response)


def _read(file: Path, of_pages: Mapping[str, str]) -> _File:
    short = file.with_name(file.name + SHORT)
    headers = {
        **of_pages,
        "Content-Type": KINDS.get(file.suffix, "text/plain; charset=utf-8"),
        "Cache-Control": f"max-age={SECONDS_KEPT}, public",
    }
    if not short.exists():
        return _File(_form(file, headers), None)
    headers["Vary"] = "Accept-Encoding"
    return _File(_form(file, headers), _form(short, headers | {"Content-Encoding": "gzip"}))


def _form(file: Path, headers: Mapping[str, str]) -> _Form:
    found = file.stat()
    content, tag = read(file, found.st_size, found.st_mtime)
    about = {"ETag": quote_etag(tag), "Last-Modified": http_date(found.st_mtime)}
    return _Form(content, [*headers.items(), *about.items()])


@cache
def read(file: Path, _size: int, _modified_at: float) -> tuple[bytes, str]:
    """Content and its hash, for all applications of the process that find this file there."""
    content = file.read_bytes()
    return content, sha256(content).hexdigest()[:32]

"""Style sheets, scripts and pictures, as they were when the process began.

An upgrade puts newer files in their places while the older process still answers: what it says of a file, and what its pages
and the door's list of files need, is true of what it read. Together they are two megabytes, which its workers share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIEnvironment

from whitenoise import WhiteNoise
from whitenoise.responders import NOT_ALLOWED_RESPONSE, Response, StaticFile


@cache
def read(path: str, _size: int, _modified_at: float) -> tuple[bytes, str]:
    """Content and its hash, for all applications of the process that find this file there."""
    content = Path(path).read_bytes()
    return content, sha256(content).hexdigest()[:32]


class _KeptFile(StaticFile):
    def get_file_stats(self, *found_by: Any) -> dict[str | None, Any]:  # type: ignore[override]
        """By encoding. How long each is follows from what was read."""
        found: dict[str | None, Any] = StaticFile.get_file_stats(*found_by)
        self._contents = {each.path: read(each.path, each.size, each.mtime) for each in found.values()}
        for each in found.values():
            each.size = len(self._contents[each.path][0])
        return found

    def get_headers(self, headers: list[tuple[str, str]], files: Mapping[str | None, Any]) -> Headers:
        _content, tag = self._contents[files[None].path]
        return super().get_headers([*headers, ("ETag", f'"{tag}"')], files)

    def get_response(self, method: str, request_headers: WSGIEnvironment) -> Response:
        """As that of ``StaticFile``, which opens the file here."""
        if method not in ("GET", "HEAD"):
            return NOT_ALLOWED_RESPONSE
        if self.is_not_modified(request_headers):
            return self.not_modified_response
        path, headers = self.get_path_and_headers(request_headers)
        file = BytesIO(self._contents[path][0]) if method == "GET" else None
        with suppress(KeyError, ValueError):  # no part is asked for, or none that there is: all of it
            return self.get_range_response(request_headers["HTTP_RANGE"], headers, file)
        return Response(HTTPStatus.OK, headers, file)


class KeptFiles(WhiteNoise):
    """Serves them before the application is asked."""

    def get_static_file(self, path: str, url: str, stat_cache: Any = None) -> StaticFile:
        headers = Headers([])
        self.add_mime_headers(headers, path, url)
        self.add_cache_headers(headers, path, url)
        if self.add_headers_function is not None:
            self.add_headers_function(headers, path, url)
        return _KeptFile(path, headers.items(), stat_cache=stat_cache, encodings={"gzip": f"{path}.gz"})

    @staticmethod
    def serve(static_file: StaticFile, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """In one piece: it is in memory."""
        response = static_file.get_response(environ["REQUEST_METHOD"], environ)
        start_response(f"{response.status} {response.status.phrase}", list(response.headers))
        return [response.file.read()] if response.file is not None else []

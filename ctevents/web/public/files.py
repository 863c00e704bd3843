"""Files for guests: the browser shows them, and saves them under a clear name."""

from __future__ import annotations

from flask import Response

FILE_TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
}


def shown(content: bytes | str, file_name: str) -> Response:
    """Return a file to be shown. A phone offers a calendar file to its calendar only if it may show it. The name's
    ending gives the type."""
    answer = Response(content, content_type=FILE_TYPES[file_name.rpartition(".")[2]])
    answer.headers.set("Content-Disposition", "inline", filename=file_name)
    return answer

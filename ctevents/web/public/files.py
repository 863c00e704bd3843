"""Files that guests open: the browser shows them, and saves them under a name that says what they are."""

from __future__ import annotations

from flask import Response

FILE_TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
}


def shown(content: bytes | str, file_name: str) -> Response:
    """A phone offers a calendar file to its calendar only where it may show it. The type follows from the end of the name."""
    answer = Response(content, content_type=FILE_TYPES[file_name.rpartition(".")[2]])
    answer.headers.set("Content-Disposition", "inline", filename=file_name)
    return answer

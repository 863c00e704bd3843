"""Files that staff download."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Response

FILE_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "xml": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def download(content: bytes | Iterable[bytes], file_name: str) -> Response:
    """Return a download; the name's ending gives the type."""
    answer = Response(content, content_type=FILE_TYPES[file_name.rpartition(".")[2]])
    answer.headers.set("Content-Disposition", "attachment", filename=file_name)
    return answer

"""Log errors by their place in the code, without personal data."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from flask import Flask, g, has_request_context, request


def trace(error: BaseException) -> str:
    """Return types and frames, causes first. Messages are left out: databases and parsers quote
    their input."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{trace(cause)}\nwhich led to\n" if cause is not None else ""
    return f"{before}{''.join(traceback.format_tb(error.__traceback__))}{type(error).__qualname__}"


def begin(log_format: str) -> None:
    """Let this process log to standard error: lines for people, or with ``json`` an object for each
    entry."""
    handler = logging.StreamHandler()
    words = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonLines() if log_format == "json" else words)
    logging.basicConfig(level=logging.INFO, handlers=[handler])


class JsonLines(logging.Formatter):
    """Writes an entry as one line of JSON, with the number of the request that caused it. ``facts``
    of an entry are members."""

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        if has_request_context() and "request_id" in g:
            entry["request_id"] = g.request_id
        if record.exc_info and record.exc_info[1]:
            entry["error"] = trace(record.exc_info[1])
        return json.dumps(entry, ensure_ascii=False)


class DiscreetFlask(Flask):
    """Does not log the path of a request that crashed: it may hold a personal link."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return the view unchanged. No view is asynchronous, and Flask would inspect eight
        functions per request to find that out."""
        return func

    def log_exception(
        self,
        exc_info: tuple[type, BaseException, TracebackType | None] | tuple[None, None, None],
        *_context: Any,
    ) -> None:
        error = exc_info[1]
        assert error is not None
        self.logger.error("%s, %s: %s", request.endpoint, request.method, trace(error))

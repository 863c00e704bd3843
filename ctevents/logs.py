"""Log errors by their place in the code, without personal data."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from flask import Flask, request


def trace(error: BaseException) -> str:
    """Return types and frames, causes first. Messages are left out: databases and parsers quote their input."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{trace(cause)}\nwhich led to\n" if cause is not None else ""
    return f"{before}{''.join(traceback.format_tb(error.__traceback__))}{type(error).__qualname__}"


class DiscreetFlask(Flask):
    """Does not log the path of a request that crashed: it may hold a personal link."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return the view unchanged. No view is asynchronous, and Flask would inspect eight functions per request to
        find that out."""
        return func

    def log_exception(
        self, exc_info: tuple[type, BaseException, TracebackType | None] | tuple[None, None, None], *_context: Any
    ) -> None:
        error = exc_info[1]
        assert error is not None
        self.logger.error("%s, %s: %s", request.endpoint, request.method, trace(error))

"""Measures each request and gives it a number, which is in its answer and in the log.

The log and the measures have the name of a page, never its address: an address may hold a personal
link. Pages marked with ``leaves_no_trace`` are in neither.
"""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, Response, current_app, g, request

from ctevents.db.handle import connections
from ctevents.measures.counts import Measures

View = TypeVar("View", bound=Callable[..., Any])

HEADER = "X-Request-ID"
USABLE = re.compile(r"[A-Za-z0-9._-]{8,64}")
NO_PAGE = "none"
"""The name of all addresses that lead to no page."""

log = logging.getLogger("ctevents.requests")


def leaves_no_trace(view: View) -> View:
    """Mark a view whose requests nobody may count or log: their times would join answers to people.
    Put it below the route."""
    view.leaves_no_trace = True  # type: ignore[attr-defined]
    return view


def install(app: Flask) -> None:
    """Call this first: so the measured time has all that is done before and after a view."""
    app.extensions["ctevents.measures"] = Measures()
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    g.began_at = time.perf_counter()
    g.request_id = _given_number() or secrets.token_hex(8)


def _given_number() -> str | None:
    """Return the number that a proxy gave to the request. Nobody else is believed: a log could not
    tell requests apart."""
    given = request.headers.get(HEADER, "") if current_app.config["TRUSTED_PROXIES"] else ""
    return given if USABLE.fullmatch(given) else None


def _end(response: Response) -> Response:
    response.headers[HEADER] = g.request_id
    endpoint = request.endpoint or NO_PAGE
    if not hasattr(current_app.view_functions.get(endpoint), "leaves_no_trace"):
        _measure(endpoint, response.status_code, time.perf_counter() - g.began_at)
    return response


def _measure(endpoint: str, status: int, seconds: float) -> None:
    measures: Measures = current_app.extensions["ctevents.measures"]
    measures.count(endpoint, status, seconds)
    measures.note_connections(connections())
    if current_app.config["LOG_FORMAT"] == "json":
        facts = {
            "endpoint": endpoint,
            "method": request.method,
            "status": status,
            "seconds": round(seconds, 4),
        }
        log.info("answered", extra={"facts": facts})

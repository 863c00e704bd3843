"""A WSGI application that answers with its view of the request, as JSON; on certain paths slowly,
or never."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

TOLD = (
    "REQUEST_METHOD",
    "PATH_INFO",
    "SCRIPT_NAME",
    "REMOTE_ADDR",
    "wsgi.url_scheme",
    "CONTENT_LENGTH",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REQUEST_ID",
    "HTTP_TRANSFER_ENCODING",
)
LONG = 12 << 20
"""Bytes of a long answer: more than the system buffers for a client that reads nothing."""


def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    if environ["PATH_INFO"].startswith("/crash"):
        raise ValueError(environ["PATH_INFO"])
    if environ["PATH_INFO"] == "/slow":
        time.sleep(0.5)
    if environ["PATH_INFO"] == "/long":
        start_response("200 OK", [("Content-Length", str(LONG))])
        return [b"a" * LONG]
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)).decode()
    answer = json.dumps({name: environ.get(name) for name in TOLD} | {"body": body}).encode()
    start_response(
        "200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(answer)))]
    )
    return [answer]

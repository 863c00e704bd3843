"""gunicorn, started in this folder as docs/operating.md says, trusts no claim of a client, and
opens no other socket."""

from __future__ import annotations

import http.client
import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bench.servers import free_port
from tests.support.forked import started

pytestmark = pytest.mark.once

CLAIMS = {
    "X-Forwarded-For": "192.0.2.1",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Ssl": "on",
    "SCRIPT_NAME": "/elsewhere",
    "PATH_INFO": "/elsewhere",
}


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    port = free_port()
    command = [
        "gunicorn",
        "tests.support.echo:app",
        "--bind",
        f"127.0.0.1:{port}",
        "--log-level",
        "error",
    ]
    process = started(command, {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)})
    yield port
    assert process.pid is not None
    os.kill(process.pid, signal.SIGTERM)
    process.join(30)


def asked(port: int, headers: dict[str, str]) -> Any:
    ends_at = time.monotonic() + 60
    while True:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
                connection.request("GET", "/a", headers=headers)
                return json.loads(connection.getresponse().read())
        except ConnectionRefusedError:
            assert time.monotonic() < ends_at, "gunicorn did not start"
            time.sleep(0.05)


@pytest.mark.long
def test_what_a_client_claims_changes_neither_scheme_nor_path(port: int) -> None:
    told = asked(port, CLAIMS)
    assert (told["wsgi.url_scheme"], told["SCRIPT_NAME"], told["PATH_INFO"]) == ("http", "", "/a")
    assert told["HTTP_X_FORWARDED_FOR"] == "192.0.2.1"  # for ProxyFix, if there are trusted proxies


@pytest.mark.long
def test_there_is_no_control_socket(port: int, tmp_path: Path) -> None:
    asked(port, {})
    time.sleep(0.5)  # it is made beside the start
    assert sorted(tmp_path.rglob("*")) == []

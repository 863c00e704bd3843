"""A ``Host`` header that names no host is refused with our page, and its address stays out of the
log."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from werkzeug.test import EnvironBuilder, run_wsgi_app

from bench.servers import free_port
from tests.support.serving import served
from tests.web.test_security import HEADERS

pytestmark = pytest.mark.once

TOKEN = "A1b2C3d4E5f6A1b2C3d4E5f6A1b2C3d4E5f6A1b2"
LINK = f"/invitations/{TOKEN}"
NO_HOSTS = {
    "an empty label": "events..example",
    "nothing but dots": "...",
    "a dot at the beginning": ".example",
    "a label of 64": f"{'a' * 64}.example",
    "a label of 64 and a port": f"{'a' * 64}:443",
    "300 characters": "x" * 300,
    "nothing": "",
    "two": "events.example, evil.example",
}


def answer_to(
    app: Flask, host: str, path: str, method: str = "GET"
) -> tuple[int, dict[str, str], str]:
    """Return the answer to a server's WSGI environment; the test client would check the host
    itself."""
    environ = EnvironBuilder(path=path, method=method).get_environ() | {"HTTP_HOST": host}
    body, status, headers = run_wsgi_app(app.wsgi_app, environ, buffered=True)
    return int(status.split()[0]), dict(headers), b"".join(body).decode()


@pytest.mark.parametrize("host", NO_HOSTS.values(), ids=NO_HOSTS.keys())
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_it_gets_400_with_our_page_and_headers_and_no_line_in_the_log(
    app: Flask, caplog: pytest.LogCaptureFixture, host: str, method: str
) -> None:
    status, headers, page = answer_to(app, host, LINK, method)
    assert status == 400
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    assert ("The request could not be read" in page, "<style>" in page) == (True, True)
    assert [secret for secret in (TOKEN, host) if secret and secret in caplog.text + page] == []


def test_the_api_answers_with_a_problem_document(app: Flask) -> None:
    status, headers, body = answer_to(app, "events..example", "/api/v1/events/ba/roster")
    assert (status, headers["Content-Type"], '"status":400' in body.replace(" ", "")) == (
        400,
        "application/problem+json",
        True,
    )


@pytest.mark.parametrize(
    "host", ["a_b", "[::1]", "xn--a", "-", "events.example.", "a/b", "ж.example"]
)
def test_what_is_merely_odd_is_answered_as_before(app: Flask, host: str) -> None:
    assert answer_to(app, host, "/privacy")[0] == 200


@pytest.fixture
def port(app: Flask) -> Iterator[int]:
    with served(app, free_port()) as base_url:
        yield urlsplit(base_url).port or 0


def test_over_a_socket_too(
    port: int, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for host in NO_HOSTS.values():
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(f"GET {LINK} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
            answer = connection.makefile("rb").read().decode()
        assert answer.split()[1] == "400", host
        assert ("X-Robots-Tag: noindex, nofollow" in answer, "<h1" in answer) == (True, True), host
    said = capfd.readouterr()
    assert TOKEN not in caplog.text + said.out + said.err

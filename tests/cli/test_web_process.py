"""A web process on its own socket: what it accepts, refuses, keeps on disk and logs, and how it
ends."""

from __future__ import annotations

import http.client
import json
import logging
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from email.message import Message
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bench.servers import free_port
from ctevents.cli import web_process
from ctevents.cli.web_process import run_until_told, web_server
from tests.support import echo
from tests.support.serving import served

pytestmark = pytest.mark.once

LONGEST_HEAD = 32 * 1024
THREADS = 2


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes


def connected(port: int, said: bytes = b"") -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.sendall(said)
    return connection


def asked(port: int, method: str, path: str, body: Any = None, **headers: str) -> Answer:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named, encode_chunked="Transfer-Encoding" in named)
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


def told(port: int, method: str, path: str, body: Any = None, **headers: str) -> Any:
    return json.loads(asked(port, method, path, body, **headers).body)


def received(connection: socket.socket) -> bytes:
    """Return all data until the server closes."""
    pieces = []
    while piece := connection.recv(1 << 16):
        pieces.append(piece)
    return b"".join(pieces)


def until(is_so: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < ends_at
        time.sleep(0.02)


@pytest.fixture
def port() -> Iterator[int]:
    """Return the port of a server in threads of this process."""
    number = free_port()
    with served(echo.app, number):
        yield number


def test_what_proxies_and_clients_claim_reaches_the_application_as_it_was_sent(port: int) -> None:
    found = told(
        port,
        "GET",
        "/a",
        X_Forwarded_For="192.0.2.1",
        X_Forwarded_Proto="https",
        SCRIPT_NAME="/elsewhere",
    )
    assert (found["HTTP_X_FORWARDED_FOR"], found["HTTP_X_FORWARDED_PROTO"]) == (
        "192.0.2.1",
        "https",
    )
    assert (found["REMOTE_ADDR"], found["wsgi.url_scheme"]) == ("127.0.0.1", "http")
    assert (found["SCRIPT_NAME"], found["PATH_INFO"]) == ("", "/a")


def test_a_body_in_chunks_is_one_with_a_length(port: int) -> None:
    found = told(port, "POST", "/", iter([b"ab", b"cde"]), Transfer_Encoding="chunked")
    assert (found["body"], found["CONTENT_LENGTH"], found["HTTP_TRANSFER_ENCODING"]) == (
        "abcde",
        "5",
        None,
    )


def test_a_client_that_asks_first_is_told_to_continue(port: int) -> None:
    head = (
        b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\nExpect: "
        b"100-continue\r\n\r\n"
    )
    with connected(port, head) as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 100 Continue\r\n")
        connection.sendall(b"ab")
        assert received(connection).startswith(b"HTTP/1.1 200 OK\r\n")


def test_head_has_the_length_and_no_body(port: int) -> None:
    answer = asked(port, "HEAD", "/")
    assert (int(answer.headers["Content-Length"]) > 0, answer.body) == (True, b"")


def test_no_answer_names_the_server(port: int) -> None:
    assert "Server" not in asked(port, "GET", "/").headers


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        ((b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * LONGEST_HEAD)[:LONGEST_HEAD], 431),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 80000000\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2, 3\r\n\r\n", 400),
    ],
)
def test_what_is_no_request_is_refused_in_plain_text(port: int, sent: bytes, status: int) -> None:
    with connected(port, sent) as connection:
        head, _, body = received(connection).partition(b"\r\n\r\n")
    assert head.split()[1] == str(status).encode()
    assert b"Content-Type: text/plain; charset=utf-8\r\n" in head
    assert b"waitress" not in head + body


def test_an_application_that_breaks_leaves_neither_path_nor_message_in_the_log(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    web_process.quiet_logs()
    assert asked(port, "GET", "/crash/somebodys-link").status == 500
    text = caplog.text
    assert "ValueError" in text
    assert "echo.py" in text
    assert "somebodys-link" not in text


def test_warnings_of_waitress_about_its_queue_are_not_news() -> None:
    web_process.quiet_logs()
    assert not logging.getLogger("waitress.queue").isEnabledFor(logging.WARNING)


def files_without_a_name(folder: Path) -> list[int]:
    """Return the sizes of this process's open files that were in the folder and have no name."""
    found = []
    for file in Path("/proc/self/fd").iterdir():
        try:
            place = os.readlink(file)
            if place.startswith(str(folder)) and place.endswith("(deleted)"):
                found.append(file.stat().st_size)
        except FileNotFoundError:  # closed meanwhile
            continue
    return found


def test_a_long_body_waits_in_a_file_without_a_name(
    port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", None)  # and put back what it was
    web_process.keep_bodies_private(tmp_path)
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n"
    with connected(port, head + b"a" * 1_000_000) as connection:
        until(lambda: files_without_a_name(tmp_path / "requests") == [1_000_000])
        assert list((tmp_path / "requests").iterdir()) == []
        connection.sendall(b"a" * 1_000_000)
        assert connection.recv(12) == b"HTTP/1.1 200"


def serve_echoes(port: int) -> None:
    listening = socket.create_server(("127.0.0.1", port))
    run_until_told(web_server(echo.app, listening, threads=THREADS))


@pytest.mark.long
def test_told_to_stop_it_finishes_what_it_has_and_takes_nobody_new() -> None:
    port = free_port()
    process = get_context("forkserver").Process(target=serve_echoes, args=(port,), daemon=True)
    process.start()
    until(lambda: is_listening(port))
    slow, long = (
        b"GET /%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" % path
        for path in (b"slow", b"long")
    )
    with (
        ExitStack() as stack,
        connected(port) as silent,
        connected(port, long) as reading,
    ):
        # some run, and some wait for a thread
        waiting = [stack.enter_context(connected(port, slow)) for _ in range(2 * THREADS)]
        time.sleep(0.2)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGTERM)
        answers = [received(each) for each in waiting]
        assert [answer[:15] for answer in answers] == [b"HTTP/1.1 200 OK"] * len(waiting)
        assert len(received(reading)) > echo.LONG
        assert received(silent) == b""
    process.join(30)
    assert process.exitcode == 0
    assert not is_listening(port)


def is_listening(port: int) -> bool:
    try:
        connected(port).close()
    except ConnectionError:
        return False
    return True

"""A web process in a thread, on its own socket: what it accepts, refuses, closes and logs."""

from __future__ import annotations

import http.client
import json
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from email.message import Message
from typing import Any, NamedTuple

import pytest

from ctevents.cli import web_process
from ctevents.cli.web_process import ServedApplication, WebProcess
from ctevents.web.security import headers_of_every_answer
from tests.support import echo

pytestmark = pytest.mark.once

LONGEST_HEAD = 32 * 1024
HEADERS = headers_of_every_answer({"BASE_URL": "https://events.example.org"})
SERVED = ServedApplication(echo.app, HEADERS, lambda _: 1 << 20)
PARTLY = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab"


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes


class Running:
    """``process`` and its port; ``cut`` has the effect of the parent's death."""

    def __init__(self, most: int, served: ServedApplication) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self._lifeline, self._held = os.pipe()
        self.process = WebProcess(served, self.listening, self._lifeline, threads=2, most=most)
        self.thread = threading.Thread(target=self.process.run, daemon=True)
        self.thread.start()

    def cut(self) -> None:
        os.close(self._held)
        self._held = -1

    def end(self) -> None:
        if self._held >= 0:
            self.cut()
        self.thread.join(30)
        assert not self.thread.is_alive(), "it does not end"
        os.close(self._lifeline)

    def connected(self, said: bytes = b"") -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        connection.sendall(said)
        return connection

    def asked(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named, encode_chunked="Transfer-Encoding" in named)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    def told(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        return json.loads(self.asked(method, path, body, **headers).body)


@contextmanager
def running(most: int = 50, served: ServedApplication = SERVED) -> Iterator[Running]:
    made = Running(most, served)
    try:
        yield made
    finally:
        made.end()


@pytest.fixture
def server() -> Iterator[Running]:
    with running() as made:
        yield made


def is_closed(connection: socket.socket) -> bool:
    connection.settimeout(0)
    try:
        return connection.recv(100) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def until(is_so: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < ends_at
        time.sleep(0.02)


def received(connection: socket.socket) -> bytes:
    """Return all data until the server closes."""
    pieces = []
    while piece := connection.recv(1 << 16):
        pieces.append(piece)
    return b"".join(pieces)


def slowly(_environ: object, start_response: Callable[..., object]) -> Iterator[bytes]:
    start_response("200 OK", [("Content-Length", "6")])
    yield b"abc"
    time.sleep(1)
    yield b"def"


def test_a_short_answer_is_sent_whole_and_the_loop_rests_until_then() -> None:
    """Waitress would send each piece, or ask all the time, once another client wakes it, whether it can send."""
    asked = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with running(served=SERVED._replace(app=slowly)) as server, closing(server.connected(asked)) as connection:
        time.sleep(0.2)
        began = time.process_time()
        with closing(server.connected()):
            assert connection.recv(1 << 16).endswith(b"abcdef")
        assert time.process_time() - began < 0.2


def test_what_proxies_and_clients_claim_reaches_the_application_as_it_was_sent(server: Running) -> None:
    told = server.told("GET", "/a", X_Forwarded_For="192.0.2.1", X_Forwarded_Proto="https", SCRIPT_NAME="/elsewhere")
    assert (told["HTTP_X_FORWARDED_FOR"], told["HTTP_X_FORWARDED_PROTO"]) == ("192.0.2.1", "https")
    assert (told["REMOTE_ADDR"], told["wsgi.url_scheme"]) == ("127.0.0.1", "http")
    assert (told["SCRIPT_NAME"], told["PATH_INFO"]) == ("", "/a")


def test_a_body_in_chunks_is_one_with_a_length(server: Running) -> None:
    told = server.told("POST", "/", iter([b"ab", b"cde"]), Transfer_Encoding="chunked")
    assert (told["body"], told["CONTENT_LENGTH"], told["HTTP_TRANSFER_ENCODING"]) == ("abcde", "5", None)


def test_a_client_that_asks_first_is_told_to_continue(server: Running) -> None:
    head = (
        b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
    )
    with server.connected(head) as connection:
        assert connection.recv(100).startswith(b"HTTP/1.1 100 Continue\r\n")
        connection.sendall(b"ab")
        assert received(connection).startswith(b"HTTP/1.1 200 OK\r\n")


def test_head_has_the_length_and_no_body(server: Running) -> None:
    answer = server.asked("HEAD", "/")
    assert (int(answer.headers["Content-Length"]) > 0, answer.body) == (True, b"")


def test_no_answer_names_the_server(server: Running) -> None:
    assert "Server" not in server.asked("GET", "/").headers


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        ((b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * LONGEST_HEAD)[:LONGEST_HEAD], 431),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 80000000\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2, 3\r\n\r\n", 400),
    ],
)
def test_what_is_no_request_is_refused_with_headers_of_ours(server: Running, sent: bytes, status: int) -> None:
    with server.connected(sent) as connection:
        head, _, body = received(connection).partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.0 {status} ".encode()) or head.startswith(f"HTTP/1.1 {status} ".encode())
    sent_with = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    assert {name.title(): value for name, value in HEADERS.items()}.items() <= sent_with.items()
    assert "Strict-Transport-Security" in sent_with
    assert b"waitress" not in head + body


def test_an_application_that_breaks_leaves_neither_path_nor_message_in_the_log(
    server: Running, caplog: pytest.LogCaptureFixture
) -> None:
    web_process.quiet_logs()
    assert server.asked("GET", "/crash/somebodys-link").status == 500
    text = caplog.text
    assert "ValueError" in text
    assert "echo.py" in text
    assert "somebodys-link" not in text


def test_of_more_connections_than_there_is_room_for_the_oldest_that_wait_are_closed() -> None:
    with running(most=10) as server:
        waiting = [server.connected(said) for _ in range(10) for said in (PARTLY, b"")]
        until(lambda: sum(map(is_closed, waiting)) >= 10)
        assert server.told("GET", "/")["PATH_INFO"] == "/"
        assert [is_closed(connection) for connection in waiting[:9]] == [True] * 9
        assert not is_closed(waiting[-1])
        for connection in waiting:
            connection.close()


def reading(server: Running, others: int = 0) -> socket.socket:
    """Return a connection that receives a long answer and has read nothing. ``others`` connections already do the same."""
    connection = server.connected(b"GET /long HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    made = server.process._server
    until(lambda: sum(each.total_outbufs_len > 0 and not each.requests for each in made._connections()) == others + 1)
    return connection


def test_one_that_still_reads_an_answer_is_not_closed_for_those_that_are_silent() -> None:
    with running(most=10) as server, reading(server) as phone:
        silent = [server.connected() for _ in range(15)]
        until(lambda: sum(map(is_closed, silent)) >= 6)
        assert len(received(phone)) > echo.LONG
        for connection in silent:
            connection.close()


@pytest.mark.long
def test_those_that_never_read_to_the_end_lock_nobody_out() -> None:
    with running(most=4) as server:
        stuck = [reading(server, others) for others in range(4)]
        assert [server.told("GET", "/")["PATH_INFO"] for _ in range(3)] == ["/"] * 3
        for connection in stuck:
            connection.close()


@pytest.mark.parametrize(
    ("said", "seconds", "is_late"),
    [
        (PARTLY, web_process.SECONDS_TO_SEND_A_REQUEST - 10, False),
        (PARTLY, web_process.SECONDS_TO_SEND_A_REQUEST + 10, True),
        (b"", web_process.SECONDS_OF_SILENCE - 10, False),
        (b"", web_process.SECONDS_OF_SILENCE + 10, True),
    ],
)
def test_a_connection_has_so_long_to_send_a_request(
    server: Running, said: bytes, seconds: float, is_late: bool
) -> None:
    with server.connected(said):
        until(lambda: len(server.process._server._connections()) == 1)
        (connection,) = server.process._server._connections()
        until(lambda: bool(connection.request) == bool(said))
        assert connection.is_late(time.time() + seconds) == is_late


def test_a_byte_now_and_then_gives_no_more_time(server: Running) -> None:
    with server.connected(PARTLY) as slow:
        until(lambda: any(each.request for each in server.process._server._connections()))
        (connection,) = server.process._server._connections()
        began = connection.waits_since
        time.sleep(0.05)
        slow.sendall(b"c")
        until(lambda: bool(connection.last_activity > began))
        assert connection.waits_since == began


@pytest.mark.long
def test_told_to_stop_it_finishes_what_it_has_and_takes_nobody_new(server: Running) -> None:
    slow = b"GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with server.connected(slow) as asked, server.connected(PARTLY) as half, server.connected() as silent:
        until(lambda: len(server.process._server._connections()) == 3)
        until(lambda: any(each.requests for each in server.process._server._connections()))
        server.process.stop()
        assert received(asked).startswith(b"HTTP/1.1 200 OK\r\n")
        half.sendall(b"cde")
        assert b'"body": "abcde"' in received(half)
        assert received(silent) == b""
    server.thread.join(30)
    with pytest.raises(ConnectionError):
        server.connected()


def test_a_parent_that_is_gone_ends_it(server: Running) -> None:
    server.cut()
    server.thread.join(30)
    assert not server.thread.is_alive()


@pytest.mark.long
def test_the_end_of_the_parent_is_told_once(server: Running) -> None:
    """Otherwise a closed pipe would be reported in every round, without a pause, until the last request is answered."""
    with server.connected(b"GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n") as asked:
        until(lambda: any(each.requests for each in server.process._server._connections()))
        server.cut()
        until(lambda: server.process._is_over)
        assert server._lifeline not in server.process._map
        assert received(asked).startswith(b"HTTP/1.1 200 OK\r\n")


def test_warnings_of_waitress_about_its_queue_are_not_news() -> None:
    web_process.quiet_logs()
    assert not logging.getLogger("waitress.queue").isEnabledFor(logging.WARNING)

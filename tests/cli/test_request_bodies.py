"""The application behind a real socket: what part of a long body reaches the disk, and the answer to the client."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from bench.servers import free_port
from ctevents.cli.request_bodies import MOST_BODIES_OF_A_PROCESS
from ctevents.cli.web_process import LONGEST_IN_MEMORY
from ctevents.domain.roles import Role
from ctevents.tokens import Purpose
from tests.support import door, stories
from tests.support.serving import Server

MEGABYTE = 1 << 20
FORM = "Content-Type: application/x-www-form-urlencoded"
JSON = "Content-Type: application/json"
FILE = "Content-Type: multipart/form-data; boundary=limit"

pytestmark = pytest.mark.once


@pytest.fixture
def server(app: Flask) -> Iterator[Server]:
    made = Server(app, free_port())
    made.start()
    try:
        yield made
    finally:
        made.stop()


def sent(server: Server, path: str, body: int, *headers: str, of: int | None = None) -> socket.socket:
    """Return a connection with this many bytes of a body sent, of a larger announced length."""
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    length = () if "Transfer-Encoding: chunked" in headers else (f"Content-Length: {of or body}",)
    head = "\r\n".join((f"POST {path} HTTP/1.1", "Host: localhost", *length, *headers, "", ""))
    connection.sendall(head.encode())
    if length:
        connection.sendall(b"a" * body)
    else:
        connection.sendall(b"%x\r\n%s\r\n" % (body, b"a" * body))
    return connection


def received(connection: socket.socket) -> str:
    """Return all data until the server closes."""
    pieces = []
    while piece := connection.recv(1 << 16):
        pieces.append(piece)
    return b"".join(pieces).decode()


def answer(connection: socket.socket) -> str:
    with connection:
        return received(connection)


def files() -> dict[str, int]:
    """Return sizes of this process's open files without a name, by inode."""
    found = {}
    for file in Path("/proc/self/fd").iterdir():
        try:
            if os.readlink(file).endswith("(deleted)"):
                status = file.stat()
                found[str(status.st_ino)] = status.st_size
        except FileNotFoundError:  # deleted meanwhile
            continue
    return found


def largest_new(before: dict[str, int]) -> int:
    return max((size for number, size in files().items() if number not in before), default=0)


def taken(server: Server, body: int) -> None:
    """Wait until the server has read this much of a body."""
    ends_at = time.monotonic() + 30
    while body not in [each.request.body_bytes_received for each in server.connections() if each.request]:
        assert time.monotonic() < ends_at, "the server does not read it"
        time.sleep(0.02)


def cookie_of(app: Flask) -> str:
    cookie = stories.signed_in(app, Role.ORGANISER).client.get_cookie("ctevents")
    assert cookie is not None
    return f"Cookie: ctevents={cookie.value}"


ANYBODYS = ["/link", "/events/ba/register", "/nowhere", "/staff/accounts", "/api/v1/events/ba/check-ins", "//link"]


@pytest.mark.parametrize("path", ANYBODYS)
def test_nobody_without_an_account_fills_the_disk(server: Server, path: str) -> None:
    stories.published_event(open_registration=True)
    before = files()
    with sent(server, path, MEGABYTE, FORM, of=MEGABYTE + 1):
        taken(server, MEGABYTE)
        assert largest_new(before) <= LONGEST_IN_MEMORY


def test_nor_does_a_body_in_chunks(server: Server) -> None:
    before = files()
    with sent(server, "/link", MEGABYTE, FORM, "Transfer-Encoding: chunked"):
        taken(server, MEGABYTE + len("100000\r\n\r\n"))
        assert largest_new(before) <= LONGEST_IN_MEMORY


@pytest.mark.parametrize(
    "header", ["Cookie: ctevents=eyJhY2NvdW50IjpbMSwieCJdfQ.aaaa.bbbb", "Authorization: Bearer " + "a" * 40]
)
def test_a_forged_sign_in_does_not_help(server: Server, header: str) -> None:
    before = files()
    with sent(server, "/api/v1/events/ba/check-ins", MEGABYTE, header, of=MEGABYTE + 1):
        taken(server, MEGABYTE)
        assert largest_new(before) <= LONGEST_IN_MEMORY


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/link", 413, "your text is still there"),
        ("/staff/events/ba/guests/import", 303, ""),
        ("/nowhere", 404, ""),
    ],
)
def test_its_sender_gets_the_answer_of_the_application_and_is_shut_out(
    server: Server, path: str, status: int, words: str
) -> None:
    told = answer(sent(server, path, MEGABYTE, FORM))
    assert told.startswith(f"HTTP/1.1 {status} ")
    assert words in told
    assert "\r\nConnection: close\r\n" in told


def test_a_client_that_asks_first_is_not_told_to_send_it(server: Server) -> None:
    assert answer(sent(server, "/link", 0, FORM, "Expect: 100-continue", of=MEGABYTE)).startswith("HTTP/1.1 413 ")


def test_staff_send_a_file_and_are_told_when_it_is_too_large(app: Flask, server: Server) -> None:
    stories.planned_event()
    cookie, path, before = cookie_of(app), "/staff/events/ba/guests/import", files()
    with sent(server, path, 4 * MEGABYTE, FILE, cookie, of=4 * MEGABYTE + 1):
        taken(server, 4 * MEGABYTE)
        assert largest_new(before) > 3 * MEGABYTE, "it is kept, as it is meant to be sent"
    told = answer(sent(server, path, 7 * MEGABYTE, FILE, cookie))
    assert told.startswith("HTTP/1.1 413 ")
    assert "The file is too large" in told


@pytest.mark.long
def test_one_page_of_staff_takes_50_mb(app: Flask, server: Server) -> None:
    stories.planned_event()
    cookie, path, before = cookie_of(app), "/staff/events/ba/pack", files()
    with sent(server, path, 8 * MEGABYTE, FILE, cookie, of=50 * MEGABYTE):
        taken(server, 8 * MEGABYTE)
        assert largest_new(before) > 7 * MEGABYTE
    told = answer(sent(server, path, 51 * MEGABYTE, FILE, cookie))
    assert told.startswith("HTTP/1.1 413 ")
    assert "Send a file of at most 50 MB." in told


def test_a_device_sends_many_scans(app: Flask, server: Server) -> None:
    stories.published_event()
    device = door.Device(app)
    with sent(
        server, device.path("check-ins"), MEGABYTE, JSON, f"Authorization: Bearer {device.token}", "Connection: close"
    ) as scans:
        assert received(scans).startswith("HTTP/1.1 400 "), "read, and found to be no JSON"


def test_a_focal_point_sends_a_letter_and_nobody_with_a_forged_link_does(server: Server) -> None:
    stories.published_event()
    path = stories.path(Purpose.NOMINATION, stories.invited_institution().link_nonce)
    for link, is_kept in ((path, True), (path[:-4] + "aaaa", False)):
        before = files()
        with sent(server, link, MEGABYTE, FILE, of=MEGABYTE + 1):
            taken(server, MEGABYTE)
            assert (largest_new(before) > LONGEST_IN_MEMORY) == is_kept, link


@pytest.mark.long
def test_more_long_bodies_than_there_is_room_for_are_told_to_come_again(app: Flask, server: Server) -> None:
    stories.planned_event()
    cookie, path, size = cookie_of(app), "/staff/events/ba/guests/import", 6_000_000
    fit = MOST_BODIES_OF_A_PROCESS // size
    waiting = [sent(server, path, 1, FILE, cookie, of=size) for _ in range(fit)]
    try:
        ends_at = time.monotonic() + 30
        while sum(each.promised() for each in server.connections()) < fit * size:
            assert time.monotonic() < ends_at
            time.sleep(0.02)
        before = files()
        told = answer(sent(server, path, size, FILE, cookie))
        assert told.startswith("HTTP/1.1 503 Service Unavailable\r\n")
        assert "\r\nRetry-After: 30\r\n" in told
        assert largest_new(before) <= LONGEST_IN_MEMORY
    finally:
        for connection in waiting:
            connection.close()
    with sent(server, path, 2 * MEGABYTE, FILE, cookie, of=size):
        taken(server, 2 * MEGABYTE)
        assert largest_new(before) > MEGABYTE, "there is room again"

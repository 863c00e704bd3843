"""People who download slowly: everybody else still gets answers, and each of them gets the whole
file."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path

import pytest
from flask import Flask

from bench.downloads import Downloads, SlowReaders, add_public_document
from bench.servers import OURS, Server, free_port
from bench.visits import request
from ctevents.clock import system_clock
from tests.cli.conftest import environment
from tests.conftest import Clock
from tests.support import stories
from tests.support.server import get
from tests.support.serving import THREADS, served

pytestmark = pytest.mark.once

SIZE = 20_000_000
"""More than the web server keeps of an answer for a client that does not read."""
MEGABYTES_OF_A_WORKER = 120


@pytest.mark.long
def test_a_download_holds_no_thread(app: Flask) -> None:
    stories.published_event()
    path = add_public_document(app, "ba", SIZE)
    with served(app, free_port()) as base_url, ExitStack() as readers:
        port = int(base_url.rpartition(":")[2])
        for _ in range(2 * THREADS):
            connection = readers.enter_context(
                socket.create_connection(("127.0.0.1", port), timeout=30)
            )
            connection.sendall(request("GET", path))
            assert connection.recv(12) == b"HTTP/1.1 200"
        assert get(f"{base_url}/events/ba")[0] == 200


@pytest.mark.soak
def test_a_hundred_at_a_megabit_each(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path
) -> None:
    """``make bench`` measures how long an invitation takes meanwhile, with 20 MB each."""
    clock.now = system_clock()  # as the server's
    stories.published_event()
    downloads = Downloads(size=5_000_000)
    path = add_public_document(app, "ba", downloads.size)
    settings = environment(database_uri, tmp_path) | {
        "CTEVENTS_DATA_KEY": "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge"
    }
    with Server(OURS, settings) as server:
        server.wait_for("/readyz")
        with SlowReaders(server.port, path, downloads) as readers:
            while readers.is_reading:
                assert get(f"http://127.0.0.1:{server.port}/events/ba")[0] == 200
                assert server.memory() < MEGABYTES_OF_A_WORKER
            assert readers.finished() == downloads.count

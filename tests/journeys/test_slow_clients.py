"""Nearly two hundred connections from one address never finish a request: all others still get
answers."""

from __future__ import annotations

import http.client
import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from bench.servers import free_port
from bench.slow_clients import SlowClients
from ctevents.tokens import Purpose
from tests.cli.conftest import SECRET
from tests.support import stories
from tests.support.forked import ended, started
from tests.support.server import Processes

WITHIN = 1.0
"""Seconds for an answer."""
MOST_LATE = 1
"""Late answers allowed among a few, since the machine may have other work."""
GIVEN_UP_AFTER = 30

pytestmark = pytest.mark.once


def seconds_of(url: str) -> float:
    """Return the seconds of a whole answer 200 on a fresh connection."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(
        parts.hostname or "", parts.port, timeout=GIVEN_UP_AFTER
    )
    began = time.perf_counter()
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200
    finally:
        connection.close()
    return time.perf_counter() - began


def answers_others(base_url: str, invitation: str) -> None:
    """Check all answers; a missing answer raises TimeoutError."""
    port = urlsplit(base_url).port
    assert port is not None
    with SlowClients(port):
        for url in (f"{base_url}/healthz", invitation):
            times = [seconds_of(url) for _ in range(5)]
            late = [seconds for seconds in times if seconds > WITHIN]
            assert len(late) <= MOST_LATE, f"{url} was answered late while others are slow: {times}"


@pytest.mark.long
def test_the_documented_server_answers_others(
    app: Flask, database_uri: str, tmp_path: Path
) -> None:
    stories.published_event()
    path = stories.path(Purpose.INVITATION, stories.invited().link_nonce)
    with Processes(database_uri, tmp_path) as server:
        answers_others(server.base_url, server.base_url + path)


@contextmanager
def demo(environment: dict[str, str]) -> Iterator[str]:
    """Yield the base URL while ``ctevents demo`` runs as a person would start it."""
    port = free_port()
    process = started(["ctevents.cli", "demo", "--port", str(port)], environment)
    base_url = f"http://127.0.0.1:{port}"
    try:
        ends_at = time.monotonic() + 120
        while not is_ready(base_url):
            assert time.monotonic() < ends_at, "the demo did not start"
            assert process.exitcode is None, "the demo ended"
            time.sleep(0.1)
        yield base_url
    finally:
        assert process.pid is not None
        os.kill(process.pid, signal.SIGTERM)
        process.join(60)
        assert process.exitcode == 0, "the demo did not end"


def is_ready(base_url: str) -> bool:
    try:
        return seconds_of(f"{base_url}/readyz") > 0
    except OSError:
        return False


@pytest.mark.long
def test_the_demo_which_has_no_proxy_answers_others(tmp_path: Path) -> None:
    environment = {"CTEVENTS_INSTANCE_PATH": str(tmp_path), "CTEVENTS_SECRET_KEY": SECRET}
    with demo(environment) as base_url:
        (listed,) = ended(["ctevents.cli", "guests", "list", "ba", "--json"], environment)
        links = [
            guest["invitation_link"]
            for guest in json.loads(listed.stdout)
            if guest["invitation"] == "sent"
        ]
        answers_others(base_url, links[0])

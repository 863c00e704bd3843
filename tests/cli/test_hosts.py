"""Requests over a raw socket that name no host, one, or two."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from tests.support import stories
from tests.support.server import Processes

pytestmark = [pytest.mark.long, pytest.mark.once]


def status_of(base_url: str, path: str, *hosts: str) -> int:
    where = urlsplit(base_url)
    lines = [f"GET {path} HTTP/1.1", *(f"Host: {host}" for host in hosts), "Connection: close"]
    with socket.create_connection((where.hostname, where.port), timeout=20) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        return int(connection.recv(1 << 16).split()[1])


def test_a_page_needs_one_host_and_a_probe_needs_none(
    app: Flask, database_uri: str, tmp_path: Path
) -> None:
    stories.published_event()
    with Processes(database_uri, tmp_path) as server:
        ours, other = urlsplit(server.base_url).netloc, "evil.example"
        for path in ("/", "/events/ba", "/api/v1/events/ba/roster"):
            assert status_of(server.base_url, path) == 400
            assert status_of(server.base_url, path, ours, other) == 400
            assert status_of(server.base_url, path, other, ours) == 400
            assert status_of(server.base_url, path, f"{ours}, {other}") == 400
        assert status_of(server.base_url, "/events/ba", ours) == 200
        assert status_of(server.base_url, "/healthz") == 200

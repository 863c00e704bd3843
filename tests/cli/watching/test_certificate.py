"""The end of the site's certificate, read over TLS from a real server."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import create_server

import pytest

from bench.servers import free_port
from ctevents.cli.watching import certificate
from ctevents.cli.watching.certificate import certificate_ends_at
from tests.support.smtp import self_signed


@contextmanager
def served(context: ssl.SSLContext | None) -> Iterator[str]:
    """Answer one connection, with TLS or, without a context, with a greeting in the clear. Yield
    the address of the site."""
    with create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            connection, _address = listening.accept()
            with connection:
                connection.settimeout(10)
                if context is None:
                    connection.sendall(b"220 no TLS here\r\n")
                else:
                    context.wrap_socket(connection, server_side=True).close()

        server = threading.Thread(target=answer)
        server.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        server.join()


@pytest.mark.parametrize("days", [20, -1], ids=["valid", "ended"])
def test_it_is_read_whether_it_is_valid_or_not(tmp_path: Path, days: int) -> None:
    context, _authority = self_signed(tmp_path, days=days)
    with served(context) as site:
        ends_at = certificate_ends_at(site)
    assert ends_at is not None
    assert abs(ends_at - datetime.now(UTC) - timedelta(days=days)) < timedelta(minutes=1)


def test_what_cannot_be_read_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    with served(None) as site:
        assert certificate_ends_at(site) is None
    assert certificate_ends_at(f"https://127.0.0.1:{free_port()}") is None
    assert certificate_ends_at("https://no-such-host.invalid") is None
    assert certificate_ends_at("https://a..b") is None
    assert certificate_ends_at("http://127.0.0.1") is None
    monkeypatch.setattr(certificate, "PATIENCE", 0.05)
    with create_server(("127.0.0.1", 0)) as silent:
        assert certificate_ends_at(f"https://127.0.0.1:{silent.getsockname()[1]}") is None

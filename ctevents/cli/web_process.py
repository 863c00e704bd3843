"""One web process: waitress, which collects a whole request before a thread takes it, so that slow
clients delay nobody.

For the choice of waitress and the limits see docs/design.md, "The web server".
"""

from __future__ import annotations

import logging
import resource
import signal
import socket
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from waitress.server import create_server

from ctevents.logs import trace

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

MOST_CONNECTIONS = 1000
FILES_OF_A_CONNECTION = 3
"""The socket, and a temporary file each for a long request and a long answer."""
OTHER_FILES = 160
SECONDS_OF_SILENCE = 75
SECONDS_BETWEEN_LOOKS = 5
SECONDS_TO_FINISH = 30
LONGEST_IN_MEMORY = 128 * 1024
LONGEST_BODY = 64 * 1024 * 1024
"""Bytes. More than the application accepts anywhere, so that its own page says that a file is too
large."""
BACKLOG = 1024


def web_server(
    app: WSGIApplication, listening: socket.socket, *, threads: int, most: int = MOST_CONNECTIONS
) -> Any:
    """Return waitress with our settings. ``most``: most connections at the same time."""
    return create_server(
        app,
        sockets=[listening],
        threads=threads,
        backlog=BACKLOG,
        ident=None,
        connection_limit=most,
        channel_timeout=SECONDS_OF_SILENCE,
        cleanup_interval=SECONDS_BETWEEN_LOOKS,
        asyncore_use_poll=True,
        log_socket_errors=False,
        max_request_header_size=32 * 1024,
        max_request_body_size=LONGEST_BODY,
        inbuf_overflow=LONGEST_IN_MEMORY,
        # ProxyFix reads them, and only if there are trusted proxies
        clear_untrusted_proxy_headers=False,
    )


def run_until_told(server: Any) -> None:
    """Serve until SIGTERM. Then take no new connection, and end when the requests in hand are
    answered, within a limited time."""
    signal.signal(signal.SIGTERM, lambda *_: _finish(server))
    server.run()


def _finish(server: Any) -> None:
    ends_at = time.monotonic() + SECONDS_TO_FINISH

    def end_if_idle(*_: object) -> None:
        connections = list(server.active_channels.values())
        is_busy = any(each.requests or each.total_outbufs_len for each in connections)
        if not is_busy or time.monotonic() > ends_at:
            raise SystemExit  # waitress ends its threads
        signal.setitimer(signal.ITIMER_REAL, 0.05)

    server.accepting = False
    signal.signal(signal.SIGALRM, end_if_idle)
    signal.setitimer(signal.ITIMER_REAL, 0.05)


def most_connections() -> int:
    """Return the most connections for the allowed number of open files, and raise that number as
    far as the system permits."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS * FILES_OF_A_CONNECTION + OTHER_FILES
    files = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, hard))
    return (files - OTHER_FILES) // FILES_OF_A_CONNECTION


def keep_bodies_private(instance: Path) -> None:
    """Make this process keep long requests and answers in unnamed files, in a folder closed to
    other users."""
    folder = instance / "requests"
    folder.mkdir(mode=0o700, exist_ok=True)
    tempfile.tempdir = str(folder)


def quiet_logs() -> None:
    """Keep paths out of waitress's log: a broken request's path may be a personal link."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    of_waitress = logging.getLogger("waitress")
    of_waitress.setLevel(logging.WARNING)
    of_waitress.addFilter(_without_paths)


def _without_paths(record: logging.LogRecord) -> bool:
    if record.exc_info and record.exc_info[1]:
        record.msg, record.args, record.exc_info = (
            f"something broke: {trace(record.exc_info[1])}",
            (),
            None,
        )
    return True

"""The application behind a real socket on loopback, in threads of this process: a test can move its
clock."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from ctevents.cli.web_process import web_server

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

THREADS = 8
"""The number of threads of both processes of ``ctevents serve`` together."""


class Server:
    """A server that can be stopped and started again at the same address."""

    def __init__(self, app: WSGIApplication, port: int) -> None:
        self.base_url = f"http://127.0.0.1:{port}"
        self.port = port
        self._app = app

    def start(self) -> None:
        listening = socket.create_server(("127.0.0.1", self.port))
        self._server = web_server(self._app, listening, threads=THREADS)
        self._thread = Thread(target=self._server.run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.trigger.pull_trigger(self._close)
        self._thread.join()
        self._server.task_dispatcher.shutdown()

    def _close(self) -> None:
        """Leave nothing to wait for, in the thread of the loop: then it ends."""
        for connection in list(self._server.active_channels.values()):
            connection.handle_close()
        self._server.close()


@contextmanager
def served(app: WSGIApplication, port: int) -> Iterator[str]:
    """Serves on that port until left. Yields the base URL."""
    server = Server(app, port)
    server.start()
    try:
        yield server.base_url
    finally:
        server.stop()

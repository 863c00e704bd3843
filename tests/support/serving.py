"""The application behind a real socket on loopback, in threads of this process: a test can move its clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        """Nothing: requests are not news."""


class Server:
    """Can be stopped, and started again where it was."""

    def __init__(self, app: Flask, port: int) -> None:
        self.base_url = f"http://127.0.0.1:{port}"
        self._app, self._port = app, port

    def start(self) -> None:
        self._server = make_server("127.0.0.1", self._port, self._app, threaded=True, request_handler=_Quiet)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def served(app: Flask, port: int) -> Iterator[str]:
    """Serves on that port until left. Yields the base URL."""
    server = Server(app, port)
    server.start()
    try:
        yield server.base_url
    finally:
        server.stop()

"""The application behind a real socket on loopback, in threads of this process: a test can move its clock."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from flask import Flask

from ctevents.cli.web_process import ServedApplication, WebProcess

THREADS = 8
"""The number of threads of both processes of ``ctevents serve`` together."""


class Server:
    """A server that can be stopped and started again at the same address."""

    def __init__(self, app: Flask, port: int) -> None:
        self.base_url = f"http://127.0.0.1:{port}"
        self.port = port
        self._app = app

    def start(self) -> None:
        self._lifeline = os.pipe()
        listening = socket.create_server(("127.0.0.1", self.port))
        self._process = WebProcess(ServedApplication.of(self._app), listening, self._lifeline[0], threads=THREADS)
        self._thread = Thread(target=self._process.run, daemon=True)
        self._thread.start()

    def connections(self) -> list[Any]:
        return self._process._server._connections()

    def stop(self) -> None:
        """Let go of the lifeline: its end tells the server's own thread to stop."""
        os.close(self._lifeline[1])
        self._thread.join()
        os.close(self._lifeline[0])


@contextmanager
def served(app: Flask, port: int) -> Iterator[str]:
    """Serves on that port until left. Yields the base URL."""
    server = Server(app, port)
    server.start()
    try:
        yield server.base_url
    finally:
        server.stop()
